import type { Words } from "../catalogue.ts";
import type { mail as english } from "../en/mail.ts";

/** What respondents read in mails; see English for what `about` and `known` say. */
export const mail: Words<typeof english> = {
  "mail.subject": "您的申请 {ref} 已关闭。我们做得怎么样？",
  "mail.subjectWithoutReference": "您的申请已关闭。我们做得怎么样？",
  "mail.subjectRelational":
    "{about, select, service {我们做得怎么样？您对{service}的看法} other {您觉得我们的服务怎么样？}}",
  "mail.subjectTest": "[测试] {subject}",
  "mail.preheader": "关于您所接受的服务的 {questions, plural, other {# 个问题}}。{length}",
  "mail.effort": "{questions, plural, other {共 # 个问题。}}{length}",
  "mail.length": "{minutes, plural, =0 {{seconds, plural, other {约需 # 秒。}}} other {约需 # 分钟。}}",
  "mail.lengthRange": "约需 {minutes, number} 到 {most, plural, other {# 分钟。}}",
  "mail.greeting": "{name}，您好：",
  "mail.greetingWithoutName": "您好：",
  "mail.reason":
    "{known, select, both {您的申请 {ref}（{service}）已关闭。} reference {您的申请 {ref} 已关闭。} service {您的申请（{service}）已关闭。} other {您的申请已关闭。}}我们想了解办理情况如何。",
  "mail.reasonRelational":
    "{about, select, service {我们想了解您在过去 12 个月中使用{service}的感受。} other {我们想了解您在过去 12 个月中使用我们各项服务的感受。}}",

  "mail.reminder1.subject":
    "{about, select, reference {我们仍想听听您对申请 {ref} 的意见} request {我们仍想听听您对申请办理的意见} service {我们仍想听听您对{service}的意见} other {我们仍想听听您对我们服务的意见}}",
  "mail.reminder1.reason":
    "{about, select, reference {几天前，我们询问过您的申请 {ref} 办理得如何。} request {几天前，我们询问过您的申请办理得如何。} service {几天前，我们询问过您在过去 12 个月中使用{service}的感受。} other {几天前，我们询问过您在过去 12 个月中使用我们各项服务的感受。}}您的回答对我们仍有帮助。",
  "mail.reminder2.subject":
    "{about, select, reference {申请 {ref} 办理得如何？还缺您的意见} request {我们做得怎么样？还缺您的意见} service {还缺您对{service}的意见} other {您觉得我们的服务怎么样？还缺您的意见}}",
  "mail.reminder2.reason":
    "{about, select, reference {只需选择一项，就能告诉我们您的申请 {ref} 办理得如何。} request {只需选择一项，就能告诉我们您的申请办理得如何。} service {只需选择几项，就能告诉我们您在过去 12 个月中使用{service}的感受。} other {只需选择几项，就能告诉我们您在过去 12 个月中使用我们各项服务的感受。}}",
  "mail.reminder3.subject":
    "{about, select, reference {关于申请 {ref}，能说两句吗？} request {关于您的申请，能说两句吗？} service {关于{service}，能说两句吗？} other {关于我们的服务，能说两句吗？}}",
  "mail.reminder3.reason":
    "{about, select, reference {我们最后一次询问您的申请 {ref} 办理得如何，此后不再打扰。} request {我们最后一次询问您的申请办理得如何，此后不再打扰。} service {我们最后一次询问您在过去 12 个月中使用{service}的感受，此后不再打扰。} other {我们最后一次询问您在过去 12 个月中使用我们各项服务的感受，此后不再打扰。}}",
  "mail.lastCall.subject":
    "{about, select, reference {{date, date, long}截止：请谈谈申请 {ref}} request {{date, date, long}截止：请谈谈您的申请} service {{date, date, long}截止：请谈谈{service}} other {{date, date, long}截止：请谈谈我们的服务}}",
  "mail.lastCall.reason":
    "{about, select, reference {您可以告诉我们您的申请 {ref} 办理得如何，截止日期为{date, date, long}。} request {您可以告诉我们您的申请办理得如何，截止日期为{date, date, long}。} service {您可以告诉我们您在过去 12 个月中使用{service}的感受，截止日期为{date, date, long}。} other {您可以告诉我们您在过去 12 个月中使用我们各项服务的感受，截止日期为{date, date, long}。}}这是我们就此事发出的最后一封邮件。",

  "mail.own.subject": "{about, select, reference {{ref}：您的感受如何？} other {您的感受如何？}}",
  "mail.own1.subject": "{about, select, reference {{ref}：我们仍想听听您的意见} other {我们仍想听听您的意见}}",
  "mail.own1.reason": "几天前，我们征求过您的意见。您的意见对我们仍有帮助。",
  "mail.own2.subject": "{about, select, reference {{ref}：还缺您的意见} other {还缺您的意见}}",
  "mail.own2.reason": "只需选择几项，就能告诉我们您的意见。",
  "mail.own3.subject": "{about, select, reference {关于 {ref}，能说两句吗？} other {能说两句吗？}}",
  "mail.own3.reason": "我们最后一次征求您的意见，此后不再打扰。",
  "mail.ownLast.subject":
    "{about, select, reference {{date, date, long}截止：您对 {ref} 的意见} other {{date, date, long}截止：您的意见}}",
  "mail.ownLast.reason": "回答截止日期为{date, date, long}。这是我们就此事发出的最后一封邮件。",

  "mail.progress":
    "您已回答 {answered} 题，共 {questions, plural, other {# 题}}；还需{minutes, plural, other {约 # 分钟}}。",
  "mail.partial1.subject": "已回答 {answered} / {questions} 题：您的回答已保存",
  "mail.partial1.reason": "{progress}您目前填写的内容已保存。",
  "mail.partial2.subject": "您停在第 {answered} 题，共 {questions} 题。继续吗？",
  "mail.partial2.reason": "打开链接即可看到您已填写的回答。{progress}",
  "mail.partial3.subject": "{left, plural, other {您的回答：还剩 # 题}}",
  "mail.partial3.reason": "我们最后询问一次，此后不再打扰。{progress}",
  "mail.partialLast.subject": "{date, date, long}截止：{left, plural, other {还剩 # 题}}",
  "mail.partialLast.reason": "回答截止日期：{date, date, long}。{progress}这是我们就此事发出的最后一封邮件。",
  "mail.sentences": "{first}{second}",
  "mail.goOn": "继续",

  "mail.choice": "{value} 分，满分 {max} 分",
  "mail.choiceWithLabel": "{value} 分，满分 {max} 分，{label}",
  "mail.end": "{value} = {label}",
  "mail.how": "点选后会打开一个页面，在该页面提交后您的回答才算有效。",
  "mail.comment": "填写意见",
  "mail.open": "打开页面",
  "mail.why": "您收到此邮件，是因为您曾向我们提出申请，而该申请现已关闭。",
  "mail.whyRelational": "您收到此邮件，是因为您使用我们的服务。",
  "mail.whyAbove": "您收到此邮件的原因见上文。",
  "mail.expires": "回答截止日期：{date, date, long}。",
  "mail.stop": "停止接收此类邮件",
  "text.stopLink": "不再接收此类消息：{url}",
  "text.stopReply": "如不想再收到此类消息，请回复 {word}。",
  "mail.textChoice": "{value} = {label}：{url}",
  "mail.textChoiceWithoutLabel": "{value}：{url}",
  "mail.textLink": "{text}：{url}",

  "page.receipt.send": "把我的回答发到我的邮箱",
  "page.receipt.sent": "正在发送到我们所登记的您的地址。",
  "page.receipt.none": "无法发送：我们没有您可以接收邮件的地址。",

  "page.stop.doneSurvey":
    "{known, select, service {我们不会再就{service}询问您。} other {我们不会再就此项服务询问您。}}您向我们提出的申请照常处理。",
  "page.stop.undo": "恢复询问",
  "page.stop.undoneTitle": "我们可能会再次询问您",
  "page.stop.undoneBody": "您可能会再次收到此类邮件。每封邮件中都有停止接收的链接。",
};

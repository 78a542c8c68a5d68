import type { Words } from "../catalogue.ts";
import type { clientMail as english } from "../en/client-mail.ts";

/** What those read by mail whose answer somebody follows up. `about` says what is known, as in the mails that ask. */
export const clientMail: Words<typeof english> = {
  "mail.client.received.subject":
    "{about, select, reference {我们已收到您对申请 {ref} 的意见} service {我们已收到您对{service}的意见} other {我们已收到您的意见}}",
  "mail.client.received.preheader": "谢谢您。本邮件说明接下来会怎样处理您的意见。",
  "mail.client.received.body":
    "{about, select, reference {您曾告诉我们申请 {ref} 的办理情况。} service {您曾告诉我们您对{service}的看法。} other {您曾告诉我们办理情况。}}",
  "mail.client.answer.subject":
    "{about, select, reference {对您就申请 {ref} 所提意见的答复} service {对您就{service}所提意见的答复} other {对您所提意见的答复}}",
  "mail.client.answer.preheader": "我们已阅读您反映的情况，并在本邮件中答复您。",
  "mail.client.answer.body":
    "{about, select, reference {您曾告诉我们申请 {ref} 的办理情况。我们的答复如下：} service {您曾告诉我们您对{service}的看法。我们的答复如下：} other {您曾告诉我们办理情况。我们的答复如下：}}",
  "mail.client.reply": "如果还有未解决的问题，请直接回复此邮件。",
  "mail.client.why": "您收到此邮件，是因为您回答了我们的调查，我们正在跟进您的回答。",
  "mail.client.template.received": "谢谢您告诉我们。我们会了解情况并与您联系。",
  "mail.client.template.sorry": "很抱歉，事情没有办好。我们正在了解情况，一有进展就会写信告诉您。",
  "mail.client.template.question": "为了帮助您，我们需要再了解一些情况。发生了什么事？是什么时候？",
  "mail.client.template.solved": "我们已了解情况并妥善处理。谢谢您告诉我们。",
  "mail.client.question.subject":
    "{about, select, reference {申请 {ref} 的问题解决了吗？} service {问题解决了吗？{service}} other {问题解决了吗？}}",
  "mail.client.question.preheader": "只有一个问题：我们对您所反映情况的处理，您满意吗？",
  "mail.client.question.body":
    "{about, select, reference {您曾告诉我们申请 {ref} 的办理情况，我们已作处理。您对处理结果满意吗？} service {您曾告诉我们您对{service}的看法，我们已作处理。您对处理结果满意吗？} other {您曾告诉我们办理情况，我们已作处理。您对处理结果满意吗？}}",
  "settled.yes": "是的，满意",
  "settled.no": "不，还没有解决",
  "settled.title": "您对处理结果满意吗？",
  "settled.intro": "您曾告诉我们办理情况，我们已作处理。按一下即可。处理此事的人员会看到您的回答。",
  "settled.words": "您还有什么要补充的吗？（可选）",
  "settled.again": "您的回答尚未保存。请再按一次按钮。",
  "settled.thanks.title": "谢谢您",
  "settled.thanks.yes": "我们已记下您对处理结果满意。",
  "settled.thanks.no": "问题还没有解决，因此已重新处理。会有人跟进。",
  "settled.change": "您改变主意了吗？",
  "settled.ended": "此问题的回答期限已过。如果还有未解决的问题，请再次联系服务部门。",
};

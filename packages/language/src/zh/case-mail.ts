import type { Words } from "../catalogue.ts";
import type { caseMail as english } from "../en/case-mail.ts";

/** What people read in mails about what they told us: the receipt that they asked for, and mails about a message of theirs. */
export const caseMail: Words<typeof english> = {
  "mail.receipt.subject":
    "{about, select, reference {回执：您对申请 {ref} 的回答} service {回执：您对{service}的回答} other {您的回答的回执}}",
  "mail.receipt.preheader": "您的回执编号，以及可以修改回答的截止日期。",
  "mail.receipt.body": "谢谢您。我们已收到您的回答，编号为 {receipt}。",
  "mail.receipt.answers": "您的回答",
  "mail.receipt.withheld":
    "{count, plural, other {您回答了 # 个问题。}}此邮件可能会被他人看到，因此不包含您的回答内容。您可以在页面上查看。",
  "mail.receipt.changeUntil": "查看和修改回答的截止日期：{date, date, long}。",
  "mail.receipt.open": "查看或修改我的回答",
  "mail.receipt.why": "您收到此邮件，是因为有人在您作答的页面上提出了发送要求。",

  "mail.case.received.subject": "我们已收到您的留言：编号 {ref}",
  "mail.case.received.preheader": "接下来会怎样，以及在哪里查看进展。",
  "mail.case.received.body": "谢谢您。我们已收到您的留言，编号为 {ref}。",
  "mail.case.received.next": "我们会阅读您的留言，并找到能够提供帮助的人。有答复时，我们会写信告诉您。",
  "mail.case.code": "您的查询页面代码是 {code}。持有此代码的人都可以查看您的留言进展。",
  "mail.case.where": "您也可以在此网址输入代码：{url}",
  "mail.case.open": "查看进展",
  "mail.case.reply.subject": "对您的留言 {ref} 的答复",
  "mail.case.reply.preheader": "对于您反映的情况，我们已有答复，请见本邮件。",
  "mail.case.reply.body": "您曾写信给我们，编号为 {ref}。我们的答复如下：",
  "mail.case.reply.closes": "至此，您的留言已处理完毕。",
  "mail.case.reply.more": "如果还有未解决的问题，请直接回复此邮件。",
  "mail.case.closed.subject": "您的留言 {ref} 已关闭",
  "mail.case.closed.preheader": "您反映的情况已处理完毕，结果请见页面。",
  "mail.case.closed.body": "您的留言 {ref} 已处理完毕，结果请见页面。",
  "mail.case.why": "您收到此邮件，是因为有人在给我们的留言中填写了此地址。如果不是您填写的，则无需采取任何行动。",
};

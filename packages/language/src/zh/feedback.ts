import type { Words } from "../catalogue.ts";
import type { feedback as english } from "../en/feedback.ts";

/** What people read who write unasked: the open form, its thanks, codes, the status page, posters and kiosks. */
export const feedback: Words<typeof english> = {
  "feedback.privacy": "我们会保存您在此填写的内容和提交时间。除非您告诉我们，否则我们不知道您是谁。",
  "feedback.about": "关于 {about}",
  "feedback.old": "此页面打开的时间过长。您填写的内容已保留：请检查后重新提交",

  "feedback.thanks.body": "我们已收到您提交的内容。",
  "feedback.thanks.mailed": "确认邮件将发送到您提供的地址。",
  "feedback.thanks.code": "您的代码",
  "feedback.thanks.keep": "请记下此代码。凭此代码，您可以查看处理进展并阅读我们的回复。",
  "feedback.thanks.where": "请在此网址输入代码：{url}",
  "feedback.thanks.follow": "查看处理进展",
  "feedback.conflict.title": "此页面已提交过",
  "feedback.conflict.body": "我们已收到从此页面提交的其他内容。如要再次提交，请重新打开表单。",
  "feedback.openForm": "重新打开表单",
  "feedback.startAgain": "重新开始",

  "feedback.code.title": "请输入您的代码",
  "feedback.code.label": "代码",
  "feedback.code.hint": "共八位字母和数字，例如 {example}。可以使用小写字母和空格。",
  "feedback.code.go": "继续",
  "feedback.code.malformed": "请输入八位字母和数字组成的代码",
  "feedback.code.wrong": "没有找到此代码。请检查后重新输入",
  "feedback.code.over.title": "此代码已失效",
  "feedback.code.over.body": "代码已过期或已撤回。如果您有其他代码，请在此输入。",
  "feedback.code.over.form": "不用代码，直接留言",

  "feedback.status.title": "您提交的内容处理得如何",
  "feedback.status.enter": "请输入您提交内容时获得的代码。",
  "feedback.status.sent": "收到日期：{date, date, long}",
  "feedback.status.state":
    "{state, select, received {已收到} acknowledged {已阅读，正在处理} answered {已回复} other {已关闭}}",
  "feedback.status.since": "自{date, date, long}起",
  "feedback.status.replies": "我们的回复",
  "feedback.status.repliedOn": "{date, date, long}",
  "feedback.status.noReply": "尚无回复。",

  "feedback.tooMany.title": "操作过于频繁",
  "feedback.tooMany.body": "请稍等一分钟，然后返回重试。",
  "feedback.tooMany.form": "从此处同时提交的表单过多。您填写的内容已保留：请稍等一分钟后重新提交",

  "feedback.poster.scan": "请用手机扫描，或打开网址并输入代码。",
  "feedback.poster.alt": "可打开 {url} 的二维码",
};

import type { Words } from "../catalogue.ts";
import type { noticeMail as english } from "../en/notice-mail.ts";

/** What members read in mails about cases and actions that need them. */
export const noticeMail: Words<typeof english> = {
  "mail.notice.why":
    "{why, select, opened {队列 {queue} 中有一个新个案} queue {一个个案已转入队列 {queue}} owner {队列 {queue} 中的一个个案已交给您} replied {队列 {queue} 中一个个案的客户已回信} warned {队列 {queue} 中的一个个案即将到期} other {队列 {queue} 中的一个个案已逾期}}",
  "mail.notice.subjectMany": "{count, plural, other {有 # 个个案等您处理}}",
  "mail.notice.preheader": "客户的回答、下一步的期限，以及通往该个案的链接。",
  "mail.notice.body":
    "{count, plural, =1 {这个个案等您处理。详情见控制台。} other {这 # 个个案等您处理。详情见控制台。}}",
  "mail.notice.urgent": "紧急",
  "mail.notice.restricted": "只有少数人可以查看此个案。回答内容仅在控制台显示。",
  "mail.notice.step": "{step, select, acknowledge {尚无人确认。} contact {尚无人与客户联系。} other {尚未解决。}}",
  "mail.notice.due": "下一步应于 {date, date, long} 前完成。",
  "mail.notice.open": "打开个案",
  "mail.notice.more": "{count, plural, other {列表中还有 # 个个案。}}",
  "mail.notice.list": "打开列表",
  "mail.notice.footer": "您收到此邮件，是因为您负责处理个案。个案会合并发送，每小时最多一封邮件。",
  "mail.thanks.subject": "{month, date, month}收到{count, number}条感谢",
  "mail.thanks.preheader": "大家感谢您的团队的内容。",
  "mail.thanks.one": "一条感谢",
  "mail.thanks.body": "有{count, number}人感谢您的团队，并同意让您看到。",
  "mail.thanks.open": "打开该条反馈",
  "mail.thanks.more": "列表中还有{count, number}条。",
  "mail.thanks.footer": "您收到此邮件是因为您负责一个团队。每月一封，只有有人表示感谢时才会发送。",
  "mail.notice.review.subject": "{count, plural, =1 {您负责的一项行动该检查了} other {您负责的 # 项行动该检查了}}",
  "mail.notice.review.body":
    "{count, plural, =1 {这项行动该检查了：请写下所见，以及是否继续。} other {这 # 项行动该检查了：请写下所见，以及各项是否继续。}}",
  "mail.notice.review.on": "检查日期：{date, date, long}。",
  "mail.notice.review.late": "原定检查日期：{date, date, long}。",
  "mail.notice.review.open": "打开行动",
  "mail.notice.review.footer": "您收到此邮件，是因为这项工作由您负责。需要您处理的事项会合并发送，每小时最多一封邮件。",
  "mail.notice.several": "待您处理：{count, number} 项",
  "mail.notice.both": "{cases, plural, other {# 个个案}}和{actions, plural, other {# 项行动}}等您处理",
};

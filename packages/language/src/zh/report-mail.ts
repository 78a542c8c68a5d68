import type { Words } from "../catalogue.ts";
import type { reportMail as english } from "../en/report-mail.ts";

/** What a report that goes out by itself says, and the page that stops it. */
export const reportMail: Words<typeof english> = {
  "mail.report.subject": "{period}报告：{title}",
  "mail.report.preheader": "与之前相比，哪些变了，哪些没有变。",
  "mail.report.body":
    "这是“{title}”{period}的数据，并与{kind, select, monthly {上一个月} other {上一季度}}对照。只有不能仅以偶然解释的变化才会指出。",
  "mail.report.empty": "{period}没有人作答。",
  "mail.report.measure": "{metric, select, nps {推荐分数} csat {满意度} ces {容易程度} other {平均值}}",
  "mail.report.movers": "变化最大的",
  "mail.report.mover": "{name}：{verdict, select, higher {上升} other {下降}} {by}（{range}），至 {value}",
  "mail.report.moversNone": "没有哪个组有明显变化：升降可能只是偶然。",
  "mail.report.themes": "{n, plural, other {# 条意见谈到什么}}",
  "mail.report.theme":
    "{name}：{share}（{has, select, yes {{range}；} other {}}{n, plural, other {# 条意见}}）{rose, select, yes {。提到它的人多于前一年（{before}）。} other {}}",
  "mail.report.drivers": "先改进什么",
  "mail.report.driver":
    "{name}：在与主要指标相关的部分中占 {share}；得分 {performance}（满分 100），全部因素平均 {average}",
  "mail.report.rate": "应答率",
  "mail.report.rateSaid": "应答率：{value}（{range}），受邀人数：{n, number}。",
  "mail.report.by": "按 {segment} 划分",
  "mail.report.range": "{range}；{count}",
  "mail.report.cases":
    "期间新建个案：{opened, number}；结案：{closed, number}。编制报告时未结：{open, number}，其中逾期：{late, number}。",
  "mail.report.actions": "行动",
  "mail.report.action":
    "{title}：{state, select, planned {已计划} doing {进行中} done {已完成} other {已放弃}}，期限为{date, date, long}。",
  "mail.report.overdue": "已逾期。",
  "mail.report.effect":
    "{verdict, select, too_early {现在判断效果为时尚早。} no_clear_effect {没有明显效果。} improvement {情况有所改善。} other {情况有所恶化。}}",
  "mail.report.archive": "在存档中打开此报告",
  "mail.report.footer": "您是控制台成员，因此收到此报告。报告中的数据保持编制时的原样。",
  "mail.report.stop": "不再接收此报告",
  "page.report.title": "您的报告",
  "page.report.question": "此报告会以邮件发送给您。不想再收到吗？",
  "page.report.stopped": "报告已停止发送。您不会再收到它的邮件。",
  "page.report.resume": "在控制台重新开启",
};

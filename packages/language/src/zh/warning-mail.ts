import type { Words } from "../catalogue.ts";
import type { warningMail as english } from "../en/warning-mail.ts";

/** What mails say of warnings. */
export const warningMail: Words<typeof english> = {
  "mail.warning.why":
    "{why, select, missed {{name}：{month}未达到目标} signal {{name}：{month}超出常态} other {{name}：{month}有更多人提到}}",
  "mail.warning.standard":
    "{standard, select, turnaround {{name} – 处理时间} firstContact {{name} – 首次联系即解决} other {{name}}}",
  "mail.warning.counted": "{has, select, yes {{value}（{range}）} other {{value}}} · {n, plural, other {# 件}}",
  "mail.warning.wrote": "{value}（{range}），共 {n, plural, other {# 人}}留言；前一年为 {before}",
  "mail.warning.target": "{way, select, atLeast {目标：至少 {value}} other {目标：至多 {value}}}",
  "mail.warning.subjectMany": "{count, plural, other {# 条预警}}",
  "mail.warning.subjectBoth": "{cases, plural, other {# 个个案}}和{warnings, plural, other {# 条预警}}",
  "mail.warning.preheader": "当月结束后发现的情况、相应数字及其链接。",
  "mail.warning.body": "以下是查看当月数据时发现的情况。您可以在控制台逐月查看，并计划如何应对。",
  "mail.warning.title": "预警",
  "mail.warning.open": "查看详情",
  "mail.warning.more": "{count, plural, other {控制台中还有 # 条预警。}}",
  "mail.warning.list": "打开预警",
  "mail.warning.footer": "您收到预警，是因为您负责该服务，或在控制台选择了它。可在服务或指标页面更改选择。",
  "mail.warning.theme":
    "{theme, select, timeliness {时效} staff {工作人员} communication {沟通} resolution {解决} process {流程} system {系统} overall {总体} other {{name}}}",
};

import type { Words } from "../catalogue.ts";
import type { warningMail as english } from "../en/warning-mail.ts";

/** What mails say of warnings. */
export const warningMail: Words<typeof english> = {
  "mail.warning.why":
    "{why, select, missed {{name}: цель не достигнута, {month}} signal {{name}: вне обычных пределов, {month}} other {{name}: об этом пишут чаще, {month}}}",
  "mail.warning.standard":
    "{standard, select, turnaround {{name} – время выполнения} firstContact {{name} – решено при первом обращении} other {{name}}}",
  "mail.warning.counted":
    "{has, select, yes {{value} ({range})} other {{value}}} · {n, plural, one {# событие} few {# события} many {# событий} other {# события}}",
  "mail.warning.wrote":
    "{value} ({range}) из {n, plural, one {# написавшего} few {# написавших} many {# написавших} other {# написавших}}; за год до этого {before}",
  "mail.warning.target": "{way, select, atLeast {Цель: не меньше {value}} other {Цель: не больше {value}}}",
  "mail.warning.subjectMany":
    "{count, plural, one {# предупреждение} few {# предупреждения} many {# предупреждений} other {# предупреждения}}",
  "mail.warning.subjectBoth":
    "{cases, plural, one {# обращение} few {# обращения} many {# обращений} other {# обращения}} и {warnings, plural, one {# предупреждение} few {# предупреждения} many {# предупреждений} other {# предупреждения}}",
  "mail.warning.preheader": "Что выделилось по итогам месяца: показатель и ссылка на него.",
  "mail.warning.body":
    "Вот что выделилось при просмотре месяца. В консоли это видно по месяцам, и там же планируют, что с этим делать.",
  "mail.warning.title": "Предупреждения",
  "mail.warning.open": "Посмотреть",
  "mail.warning.more":
    "{count, plural, one {В консоли ещё # предупреждение.} few {В консоли ещё # предупреждения.} many {В консоли ещё # предупреждений.} other {В консоли ещё # предупреждения.}}",
  "mail.warning.list": "Открыть предупреждения",
  "mail.warning.footer":
    "Вы получаете предупреждения, потому что отвечаете за услугу или выбрали её в консоли. Выбор делается на странице услуги или показателя.",
  "mail.warning.theme":
    "{theme, select, timeliness {Сроки} staff {Сотрудники} communication {Информирование} resolution {Решение вопроса} process {Порядок и формы} system {Системы} overall {В целом} other {{name}}}",
};

import type { Words } from "../catalogue.ts";
import type { warningMail as english } from "../en/warning-mail.ts";

/** What mails say of warnings. */
export const warningMail: Words<typeof english> = {
  "mail.warning.why":
    "{why, select, missed {{name}: لم يتحقّق المستهدف في {month}} signal {{name}: خارج المعتاد في {month}} other {{name}: ازداد من كتبوا عنه في {month}}}",
  "mail.warning.standard":
    "{standard, select, turnaround {{name} – مدة الإنجاز} firstContact {{name} – حُلّ من أول تواصل} other {{name}}}",
  "mail.warning.counted":
    "{has, select, yes {{value} ({range})} other {{value}}} · {n, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}",
  "mail.warning.wrote":
    "{value} ({range}) من {n, plural, zero {لا أحد} one {شخص واحد كتب} two {شخصين كتبا} few {# أشخاص كتبوا} many {# شخصًا كتبوا} other {# شخص كتبوا}}؛ وكانت {before} في السنة السابقة",
  "mail.warning.target": "{way, select, atLeast {المستهدف: {value} على الأقل} other {المستهدف: {value} على الأكثر}}",
  "mail.warning.subjectMany":
    "{count, plural, zero {لا تنبيهات} one {تنبيه واحد} two {تنبيهان} few {# تنبيهات} many {# تنبيهًا} other {# تنبيه}}",
  "mail.warning.subjectBoth":
    "{cases, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}} و{warnings, plural, zero {لا تنبيهات} one {تنبيه واحد} two {تنبيهان} few {# تنبيهات} many {# تنبيهًا} other {# تنبيه}}",
  "mail.warning.preheader": "ما برز بعد انتهاء الشهر، مع الرقم والطريق إليه.",
  "mail.warning.body": "هذا ما برز عند مراجعة الشهر. تعرضه لوحة الإدارة شهرًا بشهر، وفيها يُخطَّط لما ينبغي عمله.",
  "mail.warning.title": "تنبيهات",
  "mail.warning.open": "الاطلاع على التفاصيل",
  "mail.warning.more":
    "{count, plural, zero {لا تنبيهات أخرى في لوحة الإدارة.} one {في لوحة الإدارة تنبيه آخر.} two {في لوحة الإدارة تنبيهان آخران.} few {في لوحة الإدارة # تنبيهات أخرى.} many {في لوحة الإدارة # تنبيهًا آخر.} other {في لوحة الإدارة # تنبيه آخر.}}",
  "mail.warning.list": "فتح التنبيهات",
  "mail.warning.footer":
    "تصلكم التنبيهات لأنكم مسؤولون عن الخدمة أو اخترتموها في لوحة الإدارة. ويُحدَّد ذلك في صفحة الخدمة أو المؤشر.",
  "mail.warning.theme":
    "{theme, select, timeliness {السرعة والمواعيد} staff {الموظفون} communication {التواصل} resolution {الحل} process {الإجراءات} system {النظام} overall {عمومًا} other {{name}}}",
};

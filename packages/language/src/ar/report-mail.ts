import type { Words } from "../catalogue.ts";
import type { reportMail as english } from "../en/report-mail.ts";

/** What a report that goes out by itself says, and the page that stops it. */
export const reportMail: Words<typeof english> = {
  "mail.report.subject": "تقرير {period}: {title}",
  "mail.report.preheader": "ما الذي تغيّر عمّا قبل، وما الذي لم يتغيّر.",
  "mail.report.body":
    "أرقام {title} عن {period}، إلى جانب أرقام {kind, select, monthly {الشهر السابق} other {الربع السابق}}. ولا يُذكر تغيّر إلا إذا كانت الصدفة وحدها لا تفسّره.",
  "mail.report.empty": "لم يُجب أحد في {period}.",
  "mail.report.measure": "{metric, select, nps {درجة التوصية} csat {الرضا} ces {السهولة} other {المتوسط}}",
  "mail.report.movers": "أكثر ما تغيّر",
  "mail.report.mover": "{name}: {verdict, select, higher {ارتفاع} other {انخفاض}} بمقدار {by} ({range})، إلى {value}",
  "mail.report.moversNone": "لم تتغيّر أي مجموعة بوضوح: قد يكون الارتفاع والانخفاض مصادفة.",
  "mail.report.themes":
    "{n, plural, zero {عمّ تتحدث # تعليق} one {عمّ يتحدث تعليق واحد} two {عمّ يتحدث تعليقان} few {عمّ تتحدث # تعليقات} many {عمّ يتحدث # تعليقًا} other {عمّ يتحدث # تعليق}}",
  "mail.report.theme":
    "{name}: {share} ({has, select, yes {{range}؛ } other {}}{n, plural, zero {# تعليق} one {تعليق واحد} two {تعليقان} few {# تعليقات} many {# تعليقًا} other {# تعليق}}){rose, select, yes {. كتب عنه عدد أكبر من السنة السابقة ({before}).} other {}}",
  "mail.report.drivers": "ما ينبغي إصلاحه أولًا",
  "mail.report.driver":
    "{name}: {share} مما يرتبط بالرقم الرئيسي؛ تقييمه {performance} من 100، ومتوسط كل العوامل {average}",
  "mail.report.rate": "نسبة الاستجابة",
  "mail.report.rateSaid": "نسبة الاستجابة: {value} ({range})، وعدد من سُئلوا {n, number}.",
  "mail.report.by": "بحسب {segment}",
  "mail.report.range": "{range}؛ {count}",
  "mail.report.cases":
    "الحالات المفتوحة في الفترة: {opened, number}، والمغلقة: {closed, number}. المفتوحة وقت إعداد التقرير: {open, number}، والمتأخرة منها: {late, number}.",
  "mail.report.actions": "الإجراءات",
  "mail.report.action":
    "{title}: {state, select, planned {مخطط له} doing {قيد التنفيذ} done {منجز} other {متروك}}، موعده {date, date, long}.",
  "mail.report.overdue": "وهو متأخر.",
  "mail.report.effect":
    "{verdict, select, too_early {من المبكر معرفة ما نتج عنه.} no_clear_effect {لم يكن له أثر واضح.} improvement {تحسّن الوضع.} other {ساء الوضع.}}",
  "mail.report.archive": "فتح هذا التقرير في الأرشيف",
  "mail.report.footer": "يصلكم هذا التقرير بصفتكم من أعضاء لوحة الإدارة. وتبقى أرقامه كما كانت عند إعداده.",
  "mail.report.stop": "إيقاف هذا التقرير",
  "page.report.title": "تقريركم",
  "page.report.question": "يصلكم هذا التقرير بالبريد. هل تريدون ألا يصلكم بعد الآن؟",
  "page.report.stopped": "أُوقف التقرير. لن تصلكم رسائل منه بعد الآن.",
  "page.report.resume": "إعادة تشغيله من لوحة الإدارة",
};

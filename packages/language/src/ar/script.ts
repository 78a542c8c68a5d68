import type { Words } from "../catalogue.ts";
import type { script as english } from "../en/script.ts";

/** What the script of the pages says. `{n}` is a number that the script fills in. */
export const script: Words<typeof english> = {
  "script.left": "الأحرف المتبقية: {n}",
  "script.over": "الأحرف الزائدة: {n}",
  "script.kept": "يُحفظ ما تكتبونه على هذا الجهاز إلى حين إرساله.",
  "script.restored": "أعدنا ما كتبتموه هنا من قبل.",
  "script.sending": "جارٍ الإرسال…",
  "script.saved": "الإجابة محفوظة على هذا الجهاز، وستُرسل عند عودة الاتصال.",
  "script.sent": "أُرسلت الإجابة التي كانت محفوظة على هذا الجهاز.",
  "script.refused": "تعذّر قبول إجابة محفوظة على هذا الجهاز. يُرجى فتح رابطها من جديد لمعرفة السبب.",
  "script.failed": "تعذّر الإرسال. يُرجى التحقق من الاتصال والضغط على الزر من جديد.",
  "script.delete": "حذف ما هو محفوظ على هذا الجهاز",
  "script.deleted": "تم الحذف. لم يعد على هذا الجهاز شيء محفوظ.",
  "script.idle": "ستعود هذه الصفحة إلى البداية قريبًا. يكفي لمسها للبقاء فيها.",
};

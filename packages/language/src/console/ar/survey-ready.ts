import type { Words } from "../../catalogue.ts";
import type { surveyReady as english } from "../en/survey-ready.ts";

/** The ready-made surveys, by what they are about. */
export const surveyReady: Words<typeof english> = {
  "console.surveys.ready.ticket-csat": "طلب أُغلق",
  "console.surveys.ready.ticket-rejected": "طلب رُفض",
  "console.surveys.ready.ticket-cancelled": "طلب أُلغي",
  "console.surveys.ready.ces": "مدى سهولة الأمر",
  "console.surveys.ready.fcr": "هل كفى الاتصال الأول",
  "console.surveys.ready.transactional-trust": "الثقة بعد تجربة واحدة",
  "console.surveys.ready.transactional-trust-full": "الثقة بعد تجربة واحدة، عبارة عبارة",
  "console.surveys.ready.transactional-trust-thumbs": "الثقة بعد تجربة واحدة، نعم أو لا",
  "console.surveys.ready.annual-relational": "الاستبيان السنوي عن جميع الخدمات",
  "console.surveys.ready.onboarding-10": "وظيفة جديدة، بعد 10 أيام",
  "console.surveys.ready.onboarding-60": "وظيفة جديدة، بعد 60 يومًا",
  "console.surveys.ready.procurement-delivery": "طلبية سُلّمت",
  "console.surveys.ready.recruitment-manager": "توظيف، للمدير الذي يوظِّف",
  "console.surveys.ready.recruitment-candidate": "توظيف، للمرشَّح",
  "console.surveys.ready.travel": "سفر رسمي",
  "console.surveys.ready.facilities": "أعمال في مبنى",
  "console.surveys.ready.ict": "طلب تقني أُغلق، وجودة الاتصال",
  "console.surveys.ready.direct-feedback": "نموذج مفتوح للآراء",
  "console.surveys.ready.forum-record": "محضر منتدى العملاء",
  "console.surveys.ready.focus-group-record": "بعد مجموعة نقاش",
  "console.surveys.ready.page-helpful": "هل أفادت الصفحة",
};

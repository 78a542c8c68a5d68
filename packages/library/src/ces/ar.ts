import type { en } from "./en.ts";

export const ar: typeof en = {
  reviewed: false,
  subject: "أُغلق طلبكم {ref}. ما مدى سهولة الأمر؟",
  intro: "أُغلق طلبكم. يُرجى إخبارنا كم تطلّب من جهد: تكفي إجابة واحدة.",
  ces: "ما مدى سهولة الحصول على المطلوب؟",
  easier: "ما الذي كان سيجعل الأمر أسهل؟",
};

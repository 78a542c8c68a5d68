import type { en } from "./en.ts";

export const ar: typeof en = {
  reviewed: false,
  subject: "أُغلق طلبكم {ref}. ما مدى سهولة الأمر؟",
  ces: "ما مدى سهولة الحصول على المطلوب؟",
  easier: "ما الذي كان سيجعل الأمر أسهل؟",
};

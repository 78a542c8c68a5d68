import type { en } from "./en.ts";

export const ar: typeof en = {
  reviewed: false,
  subject: "أُغلق أمر العمل {ref}. ما تقييمكم لخدمتنا؟",
  finished: "هل أُنجز العمل؟",
  quality: "ما مستوى الرضا عن جودة العمل؟",
  speed: "ما مستوى الرضا عن المدة التي استغرقها العمل؟",
  clean: "هل تُرك المكان نظيفًا وآمنًا؟",
};

import type { en } from "./en.ts";

export const ar: typeof en = {
  reviewed: false,
  subject: "مجموعة النقاش: هل أمكن التعبير عن الرأي بحرية؟",
  mailReason: "شاركتم في مجموعة نقاش، ونودّ أن نعرف إن كان التعبير عن الرأي ممكنًا بحرية.",
  speak: "كان بإمكاني التعبير عن رأيي.",
  unsaid: "ما الذي لم يُقل؟",
};

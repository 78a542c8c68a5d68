import type { ScaleWords } from "../catalogue.ts";

/** What the points of a scale are called. They name the level, not the reader, whose gender a word would have to choose. */
export const scale: ScaleWords = {
  csat: { 1: "منخفض جدًا", 2: "منخفض", 3: "متوسط", 4: "مرتفع", 5: "مرتفع جدًا" },
  ces: {
    1: "صعب جدًا",
    2: "صعب",
    3: "صعب إلى حد ما",
    4: "لا سهل ولا صعب",
    5: "سهل إلى حد ما",
    6: "سهل",
    7: "سهل جدًا",
  },
  agree: { 1: "أعارض بشدة", 2: "أعارض", 3: "محايد", 4: "أوافق", 5: "أوافق بشدة" },
  nps: { 0: "غير محتمل على الإطلاق", 10: "محتمل للغاية" },
  yesNo: { true: "نعم", false: "لا" },
};

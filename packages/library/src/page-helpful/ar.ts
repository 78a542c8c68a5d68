import type { en } from "./en.ts";

export const ar: typeof en = {
  reviewed: false,
  helpful: "هل كانت هذه الصفحة مفيدة؟",
  comment: "ما الذي كنتم تبحثون عنه؟",
};

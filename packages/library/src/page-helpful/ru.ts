import type { en } from "./en.ts";

export const ru: typeof en = {
  reviewed: false,
  helpful: "Помогла ли эта страница?",
  comment: "Что вы искали?",
};

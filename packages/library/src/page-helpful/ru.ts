import type { en } from "./en.ts";

export const ru: typeof en = {
  reviewed: false,
  helpful: "Помогла ли эта страница?",
  comment: "Что вы искали?",
  thanks: "То, что вы рассказали, показывает нам, какие страницы исправить.",
};

import type { en } from "./en.ts";

export const ru: typeof en = {
  reviewed: false,
  subject: "Ваш запрос {ref} закрыт. Легко ли было?",
  ces: "Легко или трудно было получить то, что нужно?",
  easier: "Что сделало бы это проще?",
};

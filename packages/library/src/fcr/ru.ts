import type { en } from "./en.ts";

export const ru: typeof en = {
  reviewed: false,
  subject: "Ваш запрос {ref} закрыт. Хватило ли одного обращения?",
  fcr: "Был ли ваш вопрос решён с первого обращения?",
  fcrOptions: {
    yes: "Да",
    again: "Нет, пришлось обращаться ещё раз",
    open: "Вопрос ещё не решён",
  },
  contacts: "Сколько раз пришлось обращаться по этому вопросу?",
  contactsOptions: {
    once: "Пока один раз",
    twice: "2 раза",
    thrice: "3 раза",
    more: "4 раза или больше",
  },
};

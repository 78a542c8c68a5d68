import type { en } from "./en.ts";

export const ru: typeof en = {
  reviewed: false,
  comment: "Хотите что-нибудь добавить?",
  why: "Какова главная причина вашей оценки?",
  contact: "Прошу связаться со мной по этому вопросу",
  thanks: "То, что вы рассказали, поможет нам лучше выполнять следующие запросы.",
  partly: {
    yes: "Да",
    partly: "Частично",
    no: "Нет",
  },
  often: {
    never: "Никогда",
    rarely: "Редко",
    sometimes: "Иногда",
    often: "Часто",
    always: "Всегда",
  },
  services: {
    hr: "Кадры",
    finance: "Финансы и бюджет",
    supply: "Снабжение",
    ict: "Информационные технологии и связь",
    facilities: "Здания и хозяйственные услуги",
    travel: "Поездки",
  },
};

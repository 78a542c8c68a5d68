import type { en } from "./en.ts";

export const ru: typeof en = {
  reviewed: false,
  working: "Можно ли было работать во время ожидания?",
  workingOptions: {
    fully: "Полностью",
    partly: "Частично",
    no: "Совсем нет",
  },
  connection: "Что лучше всего описывает ваше соединение?",
  connectionOptions: {
    good: "Хорошее",
    slow: "Медленное",
    down: "Часто прерывается",
  },
};

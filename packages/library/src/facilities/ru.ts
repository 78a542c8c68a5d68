import type { en } from "./en.ts";

export const ru: typeof en = {
  reviewed: false,
  subject: "Заявка {ref} закрыта. Как выполнена работа?",
  finished: "Закончена ли работа?",
  quality: "Как, на ваш взгляд, выполнена работа?",
  speed: "Как, на ваш взгляд, обстоит дело со сроками?",
  clean: "Осталось ли место чистым и безопасным?",
};

import type { Words } from "../../catalogue.ts";
import type { sample as english } from "../en/sample.ts";

export const sample: Words<typeof english> = {
  "console.sample.title": "Вымышленные ответы для знакомства",
  "console.sample.about":
    "Посмотрите результаты, пока ещё никто не ответил: люди, приглашения и ответы за двенадцать месяцев. Это тестовые данные; настоящие показатели не затрагиваются.",
  "console.sample.fill": "Заполнить тестовую часть",
  "console.sample.again": "Продолжить",
  "console.sample.filling": "Заполняется",
  "console.sample.removing": "Удаляется",
  "console.sample.leave": "Это продолжится, если вы уйдёте со страницы.",
  "console.sample.filled": "В тестовой части есть вымышленные ответы.",
  "console.sample.failed": "Работа остановилась до конца. Её можно продолжить или убрать то, что есть.",
  "console.sample.results": "Посмотреть результаты тестовой части",
  "console.sample.remove": "Убрать вымышленные ответы",
  "console.sample.remove.title": "Убрать всё вымышленное?",
  "console.sample.remove.body":
    "Вымышленные люди, приглашения и ответы исчезнут. Остальное в тестовой части сохранится.",
  "console.sample.madeUp": "В этих результатах есть вымышленные ответы: их никто не давал.",
};

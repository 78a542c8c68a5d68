import type { ScaleWords } from "../catalogue.ts";

/** What the points of a scale are called: words about the service, as words about the reader would need a gender. */
export const scale: ScaleWords = {
  csat: {
    1: "Очень плохо",
    2: "Плохо",
    3: "Ни хорошо, ни плохо",
    4: "Хорошо",
    5: "Очень хорошо",
  },
  ces: {
    1: "Очень трудно",
    2: "Трудно",
    3: "Скорее трудно",
    4: "Ни легко, ни трудно",
    5: "Скорее легко",
    6: "Легко",
    7: "Очень легко",
  },
  agree: {
    1: "Совершенно неверно",
    2: "Скорее неверно",
    3: "Ни верно, ни неверно",
    4: "Скорее верно",
    5: "Совершенно верно",
  },
  nps: { 0: "Крайне маловероятно", 10: "Крайне вероятно" },
  yesNo: { true: "Да", false: "Нет" },
};

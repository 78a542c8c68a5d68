import type { ScaleWords } from "../catalogue.ts";

/** What the points of a scale are called. */
export const scale: ScaleWords = {
  csat: {
    1: "Nada satisfatório",
    2: "Pouco satisfatório",
    3: "Nem uma coisa nem outra",
    4: "Satisfatório",
    5: "Muito satisfatório",
  },
  ces: {
    1: "Muito difícil",
    2: "Difícil",
    3: "Um pouco difícil",
    4: "Nem fácil nem difícil",
    5: "Relativamente fácil",
    6: "Fácil",
    7: "Muito fácil",
  },
  agree: {
    1: "Discordo totalmente",
    2: "Discordo",
    3: "Não concordo nem discordo",
    4: "Concordo",
    5: "Concordo totalmente",
  },
  nps: { 0: "Nada provável", 10: "Extremamente provável" },
  yesNo: { true: "Sim", false: "Não" },
};

import type { ScaleWords } from "../catalogue.ts";

/** What the points of a scale are called: words about the service, as words about the reader would need a gender. */
export const scale: ScaleWords = {
  csat: {
    1: "Nada satisfactorio",
    2: "Poco satisfactorio",
    3: "Ni una cosa ni la otra",
    4: "Satisfactorio",
    5: "Muy satisfactorio",
  },
  ces: {
    1: "Muy difícil",
    2: "Difícil",
    3: "Más bien difícil",
    4: "Ni fácil ni difícil",
    5: "Más bien fácil",
    6: "Fácil",
    7: "Muy fácil",
  },
  agree: {
    1: "Muy en desacuerdo",
    2: "En desacuerdo",
    3: "Ni de acuerdo ni en desacuerdo",
    4: "De acuerdo",
    5: "Muy de acuerdo",
  },
  nps: { 0: "Nada probable", 10: "Sumamente probable" },
  yesNo: { true: "Sí", false: "No" },
};

import type { ScaleWords } from "../catalogue.ts";

/** What the points of a scale are called: words about the service, as words about the reader would need a gender. */
export const scale: ScaleWords = {
  csat: {
    1: "Pas du tout satisfaisant",
    2: "Peu satisfaisant",
    3: "Ni l’un ni l’autre",
    4: "Satisfaisant",
    5: "Très satisfaisant",
  },
  ces: {
    1: "Très difficile",
    2: "Difficile",
    3: "Plutôt difficile",
    4: "Ni facile ni difficile",
    5: "Plutôt facile",
    6: "Facile",
    7: "Très facile",
  },
  agree: {
    1: "Pas du tout d’accord",
    2: "Plutôt pas d’accord",
    3: "Ni d’accord ni pas d’accord",
    4: "Plutôt d’accord",
    5: "Tout à fait d’accord",
  },
  nps: { 0: "Pas du tout probable", 10: "Extrêmement probable" },
  yesNo: { true: "Oui", false: "Non" },
};

import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  working: "Pouviez-vous continuer à travailler en attendant ?",
  workingOptions: {
    fully: "Tout à fait",
    partly: "En partie",
    no: "Pas du tout",
  },
  connection: "Comment décririez-vous votre connexion ?",
  connectionOptions: {
    good: "Bonne",
    slow: "Lente",
    down: "Souvent coupée",
  },
};

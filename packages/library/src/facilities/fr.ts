import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "L’intervention {ref} est clôturée. Qu’en pensez-vous ?",
  finished: "Les travaux sont-ils terminés ?",
  quality: "Comment jugez-vous le niveau de qualité du travail ?",
  speed: "Comment jugez-vous le délai ?",
  clean: "Les lieux ont-ils été laissés propres et sûrs ?",
};

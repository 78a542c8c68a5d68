import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "L’intervention {ref} est clôturée. Qu’en pensez-vous ?",
  intro: "L’ordre de travail est clôturé. Dites-nous ce que vous avez constaté.",
  thanks: "Ce que vous nous dites nous aide à mieux faire les prochains travaux.",
  finished: "Les travaux sont-ils terminés ?",
  quality: "Comment jugez-vous le niveau de qualité du travail ?",
  speed: "Comment jugez-vous le délai ?",
  clean: "Les lieux ont-ils été laissés propres et sûrs ?",
};

import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "Votre demande {ref} est clôturée. Était-ce facile ?",
  intro: "Votre demande est clôturée. Dites-nous combien d’efforts il a fallu : une réponse suffit.",
  ces: "Obtenir ce dont vous aviez besoin a été…",
  easier: "Qu’est-ce qui aurait facilité les choses ?",
};

import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "Votre demande {ref} est clôturée. Un seul contact a-t-il suffi ?",
  intro: "Votre demande est clôturée. Dites-nous si un seul contact a suffi.",
  fcr: "Votre demande a-t-elle été réglée dès le premier contact ?",
  fcrOptions: {
    yes: "Oui",
    again: "Non, il a fallu vous recontacter",
    open: "Elle n’est pas encore réglée",
  },
  contacts: "Combien de fois avez-vous été en contact avec nous à ce sujet ?",
  contactsOptions: {
    once: "Une fois jusqu’ici",
    twice: "2 fois",
    thrice: "3 fois",
    more: "4 fois ou plus",
  },
};

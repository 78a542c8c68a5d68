import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "Su solicitud {ref} está cerrada. ¿Bastó con un contacto?",
  intro: "Su solicitud está cerrada. Díganos si bastó con un solo contacto.",
  fcr: "¿Se resolvió su solicitud la primera vez que nos contactó?",
  fcrOptions: {
    yes: "Sí",
    again: "No, tuve que contactarles otra vez",
    open: "Aún no está resuelta",
  },
  contacts: "¿Cuántas veces estuvo en contacto con nosotros por este asunto?",
  contactsOptions: {
    once: "Una vez, hasta ahora",
    twice: "2 veces",
    thrice: "3 veces",
    more: "4 veces o más",
  },
};

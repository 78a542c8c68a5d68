import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "Sus primeros días: ¿estaba todo listo?",
  mailReason: "Hace poco asumió un nuevo puesto. Nos gustaría saber si todo estaba listo.",
  laterSubject: "Dos meses después: ¿cómo fue su incorporación?",
  laterMailReason: "Lleva dos meses en su nuevo puesto. Nos gustaría saber cómo fue su incorporación.",
  ready: "¿Tenía el primer día lo necesario para empezar a trabajar?",
  readyOptions: {
    everything: "Todo",
    most: "Casi todo",
    some: "Una parte",
    nothing: "Nada",
  },
  had: "¿Qué estaba listo el primer día?",
  hadOptions: {
    account: "Cuenta de acceso",
    email: "Correo electrónico",
    laptop: "Computadora portátil",
    pass: "Pase de acceso al edificio",
    contract: "Contrato",
    payroll: "Alta en la nómina",
    briefing: "Sesión informativa",
  },
  whom: "Estaba claro a quién preguntar.",
  csat: "En general, ¿cómo valora su proceso de incorporación?",
  missing: "¿Qué faltó?",
  support: "Ahora sé cómo obtener el apoyo que necesito.",
};

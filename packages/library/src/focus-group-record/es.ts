import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "El grupo de discusión: ¿pudo decir lo que piensa?",
  mailReason: "Usted participó en un grupo de discusión. Nos gustaría saber si pudo hablar con libertad.",
  preheader: "¿Pudo decir lo que piensa?",
  reminder: "Se trata del grupo de discusión en el que usted participó.",
  thanks: "Lo que nos dice nos ayuda a conducir mejor las próximas conversaciones.",
  speak: "Pude decir lo que pienso.",
  unsaid: "¿Qué quedó por decir?",
};

import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "El grupo de discusión: ¿pudo decir lo que piensa?",
  mailReason: "Usted participó en un grupo de discusión. Nos gustaría saber si pudo hablar con libertad.",
  speak: "Pude decir lo que pienso.",
  unsaid: "¿Qué quedó por decir?",
};

import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "La orden de trabajo {ref} está cerrada. ¿Qué le pareció?",
  intro: "La orden de trabajo está cerrada. Díganos cómo lo encontró.",
  thanks: "Lo que nos dice nos ayuda a hacer mejor los próximos trabajos.",
  finished: "¿Se terminó el trabajo?",
  quality: "¿Cómo valora el nivel de calidad del trabajo?",
  speed: "¿Cómo valora el plazo?",
  clean: "¿Quedó el lugar limpio y seguro?",
};

import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "La orden de trabajo {ref} está cerrada. ¿Qué le pareció?",
  finished: "¿Se terminó el trabajo?",
  quality: "¿Cómo valora el nivel de calidad del trabajo?",
  speed: "¿Cómo valora el plazo?",
  clean: "¿Quedó el lugar limpio y seguro?",
};

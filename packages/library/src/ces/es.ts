import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "Su solicitud {ref} está cerrada. ¿Fue fácil?",
  ces: "¿Cómo le resultó obtener lo que necesitaba?",
  easier: "¿Qué lo habría hecho más fácil?",
};

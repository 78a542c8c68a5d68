import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "Su solicitud {ref} está cerrada. ¿Fue fácil?",
  intro: "Su solicitud está cerrada. Díganos cuánto esfuerzo le costó: basta una respuesta.",
  ces: "¿Cómo le resultó obtener lo que necesitaba?",
  easier: "¿Qué lo habría hecho más fácil?",
};

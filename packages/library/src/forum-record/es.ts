import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "El acta del foro: ¿refleja lo que tratamos?",
  mailReason: "Usted participó en nuestro foro de clientes y el acta ya está lista. Nos gustaría saber si es correcta.",
  record: "Esta acta refleja lo que tratamos.",
  missing: "¿Qué falta o qué es incorrecto?",
};

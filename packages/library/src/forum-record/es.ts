import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "El acta del foro: ¿refleja lo que tratamos?",
  mailReason: "Usted participó en nuestro foro de clientes y el acta ya está lista. Nos gustaría saber si es correcta.",
  preheader: "¿Es correcta el acta del foro?",
  reminder: "Se trata del acta del foro de clientes en el que usted participó.",
  thanks: "Con lo que nos dice se puede corregir el acta.",
  record: "Esta acta refleja lo que tratamos.",
  missing: "¿Qué falta o qué es incorrecto?",
};

import type { Words } from "../../catalogue.ts";
import type { caseMails as english } from "../en/case-mails.ts";

export const caseMails: Words<typeof english> = {
  "console.cases.did.receipt": "Se avisó al cliente de que su respuesta se ha recibido",
  "console.cases.did.answer": "Se escribió al cliente",
  "console.cases.did.reply": "El cliente respondió",
  "console.cases.reply.hidden": "Lo que escribió no se le muestra a usted.",
  "console.cases.mail.waiting": "El correo está en camino.",
  "console.cases.mail.sent": "El correo se envió.",
  "console.cases.mail.held": "El correo se retuvo.",
  "console.cases.mail.failed": "El correo no llegó.",
  "console.cases.leftOff":
    "{count, plural, one {# archivo adjunto no se guardó.} many {# de archivos adjuntos no se guardaron.} other {# archivos adjuntos no se guardaron.}}",
  "console.cases.client": "Escribir al cliente",
  "console.cases.template": "Empezar con",
  "console.cases.template.received": "Hemos recibido su respuesta",
  "console.cases.template.sorry": "Lo lamentamos",
  "console.cases.template.question": "Necesitamos saber más",
  "console.cases.template.solved": "Está resuelto",
  "console.cases.text": "Su respuesta",
  "console.cases.text.hint": "Se envía por correo entre un saludo y el pie de la unidad, y queda en el historial.",
  "console.cases.unreachable": "No se puede enviar una respuesta",
  "console.cases.unreachable.no_address": "No se conoce su dirección de correo.",
  "console.cases.unreachable.no_consent": "No aceptó que se le contactara.",
  "console.cases.unreachable.bounced_address": "Su dirección no recibe correo.",
  "console.cases.unreachable.opted_out": "No quiere recibir correos.",
  "console.cases.fault.text": "Escriba algo, de 4000 caracteres como máximo.",
  "console.problem.case_unreachable": "Ya no se puede escribir a nadie sobre este caso.",
  "console.audit.did.cases.answer": "Escribió al cliente de un caso",
  "console.mails.kind.client-received": "Su respuesta se recibió",
  "console.mails.kind.client-answer": "Respuesta a un cliente",
  "console.looks.answers": "Respuestas a los clientes",
  "console.looks.answers.hint":
    "Con lo que empieza una respuesta al cliente de un caso. Si se deja vacío, es nuestro propio texto.",
  "console.looks.answers.fault": "Este texto no se puede usar.",
  "console.cases.file": "Descargar estos casos ({kind})",
  "console.cases.did.asked": "Se preguntó al cliente si quedó resuelto",
  "console.cases.did.settled": "El cliente está satisfecho con la solución",
  "console.cases.did.unsettled": "El cliente dice que no está resuelto",
  "console.cases.did.merged": "Fusionado con el caso {id}",
  "console.cases.did.unmerged": "Se deshizo la fusión con el caso {id}",
  "console.mails.kind.client-question": "¿Quedó resuelto?",
  "console.cases.recovery":
    "Tasa de recuperación: de {answered, plural, one {# cliente que opinó} other {# clientes que opinaron}} sobre la solución, el {share} está satisfecho (de {lower} a {upper}). Se preguntó a {asked, number}.",
  "console.cases.recovery.few":
    "Tasa de recuperación: no se muestra, porque opinaron menos de {k, plural, one {# cliente} other {# clientes}}.",
};

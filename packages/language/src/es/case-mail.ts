import type { Words } from "../catalogue.ts";
import type { caseMail as english } from "../en/case-mail.ts";

/**
 * What people read in mails about what they told us: the receipt that they asked for, and mails about a message of theirs.
 * `about` says what is known, as in the mails that ask.
 */
export const caseMail: Words<typeof english> = {
  "mail.receipt.subject":
    "{about, select, reference {Confirmación: su respuesta sobre la solicitud {ref}} service {Confirmación: su respuesta sobre «{service}»} other {Confirmación de su respuesta}}",
  "mail.receipt.preheader": "Su referencia y hasta cuándo puede cambiar su respuesta.",
  "mail.receipt.body": "Gracias. Hemos recibido su respuesta. Su referencia es {receipt}.",
  "mail.receipt.answers": "Sus respuestas",
  "mail.receipt.withheld":
    "{count, plural, one {Ha respondido # pregunta.} many {Ha respondido # de preguntas.} other {Ha respondido # preguntas.}} Sus respuestas no figuran en este correo porque otras personas podrían leerlas aquí. La página se las muestra.",
  "mail.receipt.changeUntil": "Puede ver y cambiar su respuesta hasta el {date, date, long}.",
  "mail.receipt.open": "Ver o cambiar mi respuesta",
  "mail.receipt.why": "Recibe este correo porque alguien lo pidió en la página donde usted respondió.",

  "mail.case.received.subject": "Hemos recibido su mensaje: referencia {ref}",
  "mail.case.received.preheader": "Qué pasará ahora y dónde puede seguir su mensaje.",
  "mail.case.received.body": "Gracias. Hemos recibido su mensaje. Su referencia es {ref}.",
  "mail.case.received.next":
    "Leeremos su mensaje y lo pasaremos a quien pueda ayudar. Le escribiremos cuando haya una respuesta.",
  "mail.case.code": "Su código para la página es {code}. Quien lo tenga puede ver el estado de su mensaje.",
  "mail.case.where": "También puede introducirlo en esta dirección: {url}",
  "mail.case.open": "Seguir mi mensaje",
  "mail.case.reply.subject": "Respuesta a su mensaje {ref}",
  "mail.case.reply.preheader": "Tenemos una respuesta a su mensaje. Puede leerla en este correo.",
  "mail.case.reply.body": "Usted nos escribió. La referencia es {ref}. Esta es nuestra respuesta:",
  "mail.case.reply.closes": "Con esta respuesta terminamos de atender su mensaje.",
  "mail.case.reply.more": "Si queda algo pendiente, responda a este correo.",
  "mail.case.closed.subject": "Su mensaje {ref} está cerrado",
  "mail.case.closed.preheader": "Hemos terminado de atender su mensaje. La página muestra el resultado.",
  "mail.case.closed.body": "Hemos terminado de atender su mensaje {ref}. La página muestra el resultado.",
  "mail.case.why":
    "Recibe este correo porque esta dirección se indicó en un mensaje que nos enviaron. Si no fue usted quien la indicó, no tiene que hacer nada.",
};

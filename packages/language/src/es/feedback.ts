import type { Words } from "../catalogue.ts";
import type { feedback as english } from "../en/feedback.ts";

/** What people read who write unasked: the open form, its thanks, codes, the status page, posters and kiosks. */
export const feedback: Words<typeof english> = {
  "feedback.privacy":
    "Guardamos lo que escribe aquí y el momento en que lo envía. Solo sabemos quién es si usted nos lo dice.",
  "feedback.about": "Asunto: {about}",
  "feedback.old": "Esta página estuvo abierta mucho tiempo. Lo que escribió se conserva: revíselo y envíelo de nuevo",

  "feedback.thanks.body": "Hemos recibido su mensaje.",
  "feedback.thanks.mailed": "Se enviará una confirmación a la dirección que indicó.",
  "feedback.thanks.code": "Su código",
  "feedback.thanks.keep": "Anote el código. Con él puede seguir su mensaje y leer nuestra respuesta.",
  "feedback.thanks.where": "Introdúzcalo en esta dirección: {url}",
  "feedback.thanks.follow": "Seguir mi mensaje",
  "feedback.conflict.title": "Esta página ya se envió",
  "feedback.conflict.body":
    "Ya hemos recibido otra cosa desde esta página. Para enviarnos algo más, vuelva a abrir el formulario.",
  "feedback.openForm": "Volver a abrir el formulario",
  "feedback.startAgain": "Empezar de nuevo",

  "feedback.code.title": "Escriba su código",
  "feedback.code.label": "Código",
  "feedback.code.hint": "Ocho letras y números, por ejemplo {example}. Se aceptan minúsculas y espacios.",
  "feedback.code.go": "Continuar",
  "feedback.code.malformed": "Escriba las ocho letras y números del código",
  "feedback.code.wrong": "No conocemos este código. Compruébelo y escríbalo de nuevo",
  "feedback.code.over.title": "Este código ya no es válido",
  "feedback.code.over.body": "Ha caducado o se ha retirado. Si tiene otro código, escríbalo aquí.",
  "feedback.code.over.form": "Escribirnos sin código",

  "feedback.status.title": "Seguimiento de su mensaje",
  "feedback.status.enter": "Escriba el código que recibió cuando nos envió su mensaje.",
  "feedback.status.sent": "Recibido el {date, date, long}",
  "feedback.status.state":
    "{state, select, received {Recibido} acknowledged {Leído y en estudio} answered {Respondido} other {Cerrado}}",
  "feedback.status.since": "Desde el {date, date, long}",
  "feedback.status.replies": "Nuestras respuestas",
  "feedback.status.repliedOn": "{date, date, long}",
  "feedback.status.noReply": "Todavía no hay respuesta.",

  "feedback.tooMany.title": "Demasiados envíos a la vez",
  "feedback.tooMany.body": "Espere un minuto, vuelva atrás e inténtelo de nuevo.",
  "feedback.tooMany.form":
    "Se enviaron demasiados formularios a la vez desde aquí. Lo que escribió se conserva: espere un minuto y envíelo de nuevo",

  "feedback.poster.scan": "Escanee esta imagen con el teléfono, o abra la dirección y escriba el código.",
  "feedback.poster.alt": "Código QR que abre {url}",
};

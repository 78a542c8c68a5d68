import type { Words } from "../catalogue.ts";
import type { clientMail as english } from "../en/client-mail.ts";

/** What those read by mail whose answer somebody follows up. `about` says what is known, as in the mails that ask. */
export const clientMail: Words<typeof english> = {
  "mail.client.received.subject":
    "{about, select, reference {Hemos recibido su opinión sobre la solicitud {ref}} service {Hemos recibido su opinión sobre «{service}»} other {Hemos recibido su opinión}}",
  "mail.client.received.preheader": "Gracias. Este correo dice qué pasará ahora.",
  "mail.client.received.body":
    "{about, select, reference {Usted nos contó cómo fue su solicitud {ref}.} service {Usted nos dio su opinión sobre «{service}».} other {Usted nos contó cómo le fue.}}",
  "mail.client.answer.subject":
    "{about, select, reference {Nuestra respuesta a su opinión sobre la solicitud {ref}} service {Nuestra respuesta a su opinión sobre «{service}»} other {Nuestra respuesta a su opinión}}",
  "mail.client.answer.preheader": "Hemos leído lo que nos contó y le respondemos en este correo.",
  "mail.client.answer.body":
    "{about, select, reference {Usted nos contó cómo fue su solicitud {ref}. Esta es nuestra respuesta:} service {Usted nos dio su opinión sobre «{service}». Esta es nuestra respuesta:} other {Usted nos contó cómo le fue. Esta es nuestra respuesta:}}",
  "mail.client.reply": "Si queda algo pendiente, responda a este correo.",
  "mail.client.why": "Recibe este correo porque respondió a nuestra encuesta y alguien da seguimiento a su respuesta.",
  "mail.client.template.received": "Gracias por contárnoslo. Lo estudiaremos y nos pondremos en contacto con usted.",
  "mail.client.template.sorry":
    "Lamentamos que no haya salido como debía. Estamos averiguando qué ocurrió y le escribiremos cuando sepamos más.",
  "mail.client.template.question": "Para poder ayudarle necesitamos saber algo más. ¿Qué ocurrió y cuándo?",
  "mail.client.template.solved": "Lo hemos estudiado y corregido. Gracias por contárnoslo.",
  "mail.client.question.subject":
    "{about, select, reference {¿Quedó resuelta su solicitud {ref}?} service {¿Quedó resuelto? {service}} other {¿Quedó resuelto?}}",
  "mail.client.question.preheader": "Una sola pregunta sobre cómo tratamos lo que nos contó.",
  "mail.client.question.body":
    "{about, select, reference {Usted nos contó cómo fue su solicitud {ref} y nos hemos ocupado de ello. ¿Está satisfecho con la solución?} service {Usted nos dio su opinión sobre «{service}» y nos hemos ocupado de ello. ¿Está satisfecho con la solución?} other {Usted nos contó cómo le fue y nos hemos ocupado de ello. ¿Está satisfecho con la solución?}}",
  "settled.yes": "Sí, la solución me satisface",
  "settled.no": "No, todavía no",
  "settled.title": "¿Está satisfecho con la solución?",
  "settled.intro":
    "Usted nos contó cómo le fue y nos hemos ocupado de ello. Basta con pulsar una vez. Quienes se ocupan de ello verán su respuesta.",
  "settled.words": "¿Quiere añadir algo? (opcional)",
  "settled.again": "Su respuesta aún no se ha guardado. Pulse el botón una vez más.",
  "settled.thanks.title": "Gracias",
  "settled.thanks.yes": "Hemos anotado que la solución le satisface.",
  "settled.thanks.no": "No está resuelto, así que lo hemos reabierto. Alguien lo examinará.",
  "settled.change": "¿Ha cambiado de opinión?",
  "settled.ended":
    "El plazo de esta pregunta ha terminado. Si queda algo pendiente, póngase de nuevo en contacto con el servicio.",
};

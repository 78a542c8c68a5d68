import type { Words } from "../catalogue.ts";
import type { mail as english } from "../en/mail.ts";

/** What respondents read in mails. A service stands in quotation marks, as it has neither article nor gender here. */
export const mail: Words<typeof english> = {
  "mail.subject": "Su solicitud {ref} está cerrada. ¿Qué le pareció el servicio?",
  "mail.subjectWithoutReference": "Su solicitud está cerrada. ¿Qué le pareció el servicio?",
  "mail.subjectRelational":
    "{about, select, service {Su opinión sobre «{service}»} other {¿Qué le parecen nuestros servicios?}}",
  "mail.subjectTest": "[Prueba] {subject}",
  "mail.preheader":
    "{questions, plural, one {# pregunta} many {# de preguntas} other {# preguntas}} sobre el servicio recibido. {length}",
  "mail.effort": "{questions, plural, one {# pregunta.} many {# de preguntas.} other {# preguntas.}} {length}",
  "mail.length":
    "{minutes, plural, =0 {{seconds, plural, one {Cerca de # segundo.} many {Cerca de # de segundos.} other {Unos # segundos.}}} one {Cerca de # minuto.} many {Cerca de # de minutos.} other {Unos # minutos.}}",
  "mail.lengthRange": "De {minutes, number} a {most, plural, one {# minuto.} many {# de minutos.} other {# minutos.}}",
  "mail.greeting": "Hola, {name}:",
  "mail.greetingWithoutName": "Hola:",
  "mail.reason":
    "{known, select, both {Su solicitud {ref} ({service}) está cerrada.} reference {Su solicitud {ref} está cerrada.} service {Su solicitud ({service}) está cerrada.} other {Su solicitud está cerrada.}} Nos gustaría saber qué le pareció el servicio.",
  "mail.reasonRelational":
    "{about, select, service {Nos gustaría saber cómo han sido para usted los últimos 12 meses con «{service}».} other {Nos gustaría saber qué le han parecido nuestros servicios en los últimos 12 meses.}}",

  "mail.reminder1.subject":
    "{about, select, reference {Nos sigue interesando su opinión sobre la solicitud {ref}} request {Nos sigue interesando su opinión sobre su solicitud} service {Nos sigue interesando su opinión sobre «{service}»} other {Nos sigue interesando su opinión sobre nuestros servicios}}",
  "mail.reminder1.reason":
    "{about, select, reference {Hace unos días le preguntamos qué le pareció la atención a su solicitud {ref}.} request {Hace unos días le preguntamos qué le pareció la atención a su solicitud.} service {Hace unos días le preguntamos cómo han sido para usted los últimos 12 meses con «{service}».} other {Hace unos días le preguntamos qué le han parecido nuestros servicios en los últimos 12 meses.}} Su respuesta todavía nos sería útil.",
  "mail.reminder2.subject":
    "{about, select, reference {Solicitud {ref}: nos falta su opinión} request {Su solicitud: nos falta su opinión} service {«{service}»: nos falta su opinión} other {Nuestros servicios: nos falta su opinión}}",
  "mail.reminder2.reason":
    "{about, select, reference {Basta con marcar una respuesta para decirnos qué le pareció la atención a su solicitud {ref}.} request {Basta con marcar una respuesta para decirnos qué le pareció la atención a su solicitud.} service {Basta con marcar unas pocas respuestas para decirnos cómo han sido para usted los últimos 12 meses con «{service}».} other {Basta con marcar unas pocas respuestas para decirnos qué le han parecido nuestros servicios en los últimos 12 meses.}}",
  "mail.reminder3.subject":
    "{about, select, reference {¿Unas palabras sobre la solicitud {ref}?} request {¿Unas palabras sobre su solicitud?} service {¿Unas palabras sobre «{service}»?} other {¿Unas palabras sobre nuestros servicios?}}",
  "mail.reminder3.reason":
    "{about, select, reference {Le preguntamos por última vez qué le pareció la atención a su solicitud {ref} y no insistiremos.} request {Le preguntamos por última vez qué le pareció la atención a su solicitud y no insistiremos.} service {Le preguntamos por última vez cómo han sido para usted los últimos 12 meses con «{service}» y no insistiremos.} other {Le preguntamos por última vez qué le han parecido nuestros servicios en los últimos 12 meses y no insistiremos.}}",
  "mail.lastCall.subject":
    "{about, select, reference {Hasta el {date, date, long}: su opinión sobre la solicitud {ref}} request {Hasta el {date, date, long}: su opinión sobre su solicitud} service {Hasta el {date, date, long}: su opinión sobre «{service}»} other {Hasta el {date, date, long}: su opinión sobre nuestros servicios}}",
  "mail.lastCall.reason":
    "{about, select, reference {Hasta el {date, date, long} puede decirnos qué le pareció la atención a su solicitud {ref}.} request {Hasta el {date, date, long} puede decirnos qué le pareció la atención a su solicitud.} service {Hasta el {date, date, long} puede decirnos cómo han sido para usted los últimos 12 meses con «{service}».} other {Hasta el {date, date, long} puede decirnos qué le han parecido nuestros servicios en los últimos 12 meses.}} Este es nuestro último correo al respecto.",

  "mail.own.subject": "{about, select, reference {{ref}: ¿qué le pareció?} other {¿Qué le pareció?}}",
  "mail.own1.subject":
    "{about, select, reference {{ref}: su opinión todavía nos sería útil} other {Su opinión todavía nos sería útil}}",
  "mail.own1.reason": "Hace unos días le pedimos su opinión. Todavía nos sería útil.",
  "mail.own2.subject": "{about, select, reference {{ref}: nos falta su opinión} other {Nos falta su opinión}}",
  "mail.own2.reason": "Basta con marcar unas pocas respuestas.",
  "mail.own3.subject": "{about, select, reference {¿Unas palabras sobre {ref}?} other {¿Unas palabras de su parte?}}",
  "mail.own3.reason": "Le pedimos su opinión por última vez y no insistiremos.",
  "mail.ownLast.subject":
    "{about, select, reference {Hasta el {date, date, long}: su opinión sobre {ref}} other {Hasta el {date, date, long}: su opinión}}",
  "mail.ownLast.reason": "Puede responder hasta el {date, date, long}. Este es nuestro último correo al respecto.",

  "mail.progress":
    "Ha respondido {answered, plural, one {# pregunta} many {# de preguntas} other {# preguntas}} de {questions, number}; {minutes, plural, one {queda cerca de # minuto} many {quedan cerca de # de minutos} other {quedan unos # minutos}}.",
  "mail.partial1.subject": "Sus respuestas están guardadas: {answered} de {questions}",
  "mail.partial1.reason": "{progress} Lo que nos ha dicho hasta ahora está guardado.",
  "mail.partial2.subject": "Lleva {answered} de {questions}. ¿Continuamos?",
  "mail.partial2.reason": "El enlace abre la página con las respuestas que ya dio. {progress}",
  "mail.partial3.subject":
    "{left, plural, one {Sus respuestas: queda # pregunta} many {Sus respuestas: quedan # de preguntas} other {Sus respuestas: quedan # preguntas}}",
  "mail.partial3.reason": "Le preguntamos por última vez y no insistiremos. {progress}",
  "mail.partialLast.subject":
    "Hasta el {date, date, long}: {left, plural, one {queda # pregunta} many {quedan # de preguntas} other {quedan # preguntas}}",
  "mail.partialLast.reason":
    "Puede responder hasta el {date, date, long}. {progress} Este es nuestro último correo al respecto.",
  "mail.sentences": "{first} {second}",
  "mail.goOn": "Continuar",

  "mail.choice": "{value} de {max}",
  "mail.choiceWithLabel": "{value} de {max}, {label}",
  "mail.end": "{value} = {label}",
  "mail.how": "Al elegir se abre una página. Su respuesta cuenta cuando la envía desde allí.",
  "mail.comment": "Escribir un comentario",
  "mail.open": "Abrir la página",
  "mail.why": "Recibe este correo porque nos presentó una solicitud que ya está cerrada.",
  "mail.whyRelational": "Recibe este correo porque utiliza nuestros servicios.",
  "mail.whyAbove": "Recibe este correo por el motivo indicado más arriba.",
  "mail.expires": "Puede responder hasta el {date, date, long}.",
  "mail.stop": "No recibir más estos correos",
  "text.stopLink": "Para no recibir más estos mensajes: {url}",
  "text.stopReply": "Para no recibir más estos mensajes, responda {word}.",
  "mail.textChoice": "{value} = {label}: {url}",
  "mail.textChoiceWithoutLabel": "{value}: {url}",
  "mail.textLink": "{text}: {url}",

  "page.receipt.send": "Enviarme mi respuesta por correo",
  "page.receipt.sent": "Lo estamos enviando a la dirección que tenemos de usted.",
  "page.receipt.none": "No podemos enviarlo: no tenemos ninguna dirección suya que acepte nuestros correos.",

  "page.stop.doneSurvey":
    "{known, select, service {No le volveremos a preguntar por «{service}».} other {No le volveremos a preguntar por este servicio.}} Sus solicitudes se seguirán atendiendo como antes.",
  "page.stop.undo": "Volver a pedirme mi opinión",
  "page.stop.undoneTitle": "Podremos volver a pedirle su opinión",
  "page.stop.undoneBody": "Puede recibir de nuevo estos correos. Cada uno incluye un enlace para no recibirlos más.",
};

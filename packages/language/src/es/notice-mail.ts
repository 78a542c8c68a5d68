import type { Words } from "../catalogue.ts";
import type { noticeMail as english } from "../en/notice-mail.ts";

/** What members read in mails about cases and actions that need them. */
export const noticeMail: Words<typeof english> = {
  "mail.notice.why":
    "{why, select, opened {Un caso nuevo en la cola {queue}} queue {Un caso ha llegado a la cola {queue}} owner {Se le ha asignado un caso de la cola {queue}} replied {El cliente de un caso de la cola {queue} ha respondido} warned {Un caso de la cola {queue} vence pronto} other {Un caso de la cola {queue} va con retraso}}",
  "mail.notice.subjectMany":
    "{count, plural, one {# caso le espera} many {# de casos le esperan} other {# casos le esperan}}",
  "mail.notice.preheader": "Qué se respondió, cuándo vence el próximo paso y cómo llegar al caso.",
  "mail.notice.body":
    "{count, plural, one {Este caso le espera. En la consola está todo lo que se sabe de él.} many {Estos # de casos le esperan. En la consola está todo lo que se sabe de ellos.} other {Estos # casos le esperan. En la consola está todo lo que se sabe de ellos.}}",
  "mail.notice.urgent": "Urgente",
  "mail.notice.restricted": "Pocas personas pueden ver este caso. La respuesta está solo en la consola.",
  "mail.notice.step":
    "{step, select, acknowledge {Nadie ha confirmado aún su recepción.} contact {Nadie ha hablado aún con el cliente.} other {Aún no está resuelto.}}",
  "mail.notice.due": "El próximo paso vence el {date, date, long}.",
  "mail.notice.open": "Abrir el caso",
  "mail.notice.more":
    "{count, plural, one {Hay # caso más en la lista.} many {Hay # de casos más en la lista.} other {Hay # casos más en la lista.}}",
  "mail.notice.list": "Abrir la lista",
  "mail.notice.footer":
    "Recibe este correo porque trabaja en casos. Los casos llegan juntos, en un correo por hora como máximo.",
  "mail.thanks.subject":
    "{count, plural, one {# agradecimiento en {month, date, month}} many {# de agradecimientos en {month, date, month}} other {# agradecimientos en {month, date, month}}}",
  "mail.thanks.preheader": "Lo que agradecieron a su equipo.",
  "mail.thanks.one": "Un agradecimiento",
  "mail.thanks.body":
    "{count, plural, one {Alguien dio las gracias a su equipo y acepta que usted lo lea.} many {# de personas dieron las gracias a su equipo y aceptan que usted lo lea.} other {# personas dieron las gracias a su equipo y aceptan que usted lo lea.}}",
  "mail.thanks.open": "Abrir el mensaje",
  "mail.thanks.more":
    "{count, plural, one {Hay # más en la lista.} many {Hay # de mensajes más en la lista.} other {Hay # más en la lista.}}",
  "mail.thanks.footer":
    "Recibe este correo porque dirige un equipo. Llega una vez al mes, y solo cuando alguien dio las gracias.",
  "mail.notice.review.subject":
    "{count, plural, one {Toca revisar una de sus acciones} many {Toca revisar # de sus acciones} other {Toca revisar # de sus acciones}}",
  "mail.notice.review.body":
    "{count, plural, one {Toca revisar esta acción: anote lo que observa y si continúa.} many {Toca revisar estas # de acciones: anote lo que observa y si cada una continúa.} other {Toca revisar estas # acciones: anote lo que observa y si cada una continúa.}}",
  "mail.notice.review.on": "Se revisa el {date, date, long}.",
  "mail.notice.review.late": "Había que revisarla el {date, date, long}.",
  "mail.notice.review.open": "Abrir la acción",
  "mail.notice.review.footer":
    "Recibe este correo porque este trabajo le corresponde. Lo que le espera llega junto, en un correo por hora como máximo.",
  "mail.notice.several": "Lo que le espera: {count, number}",
  "mail.notice.both":
    "{cases, plural, one {# caso} many {# de casos} other {# casos}} y {actions, plural, one {# acción} many {# de acciones} other {# acciones}} le esperan",
};

import type { Words } from "../catalogue.ts";
import type { noticeMail as english } from "../en/notice-mail.ts";

/** What members read in mails about cases and actions that need them. */
export const noticeMail: Words<typeof english> = {
  "mail.notice.why":
    "{why, select, opened {Um caso novo na fila {queue}} queue {Um caso chegou à fila {queue}} owner {Recebeu um caso da fila {queue}} replied {O cliente de um caso da fila {queue} respondeu} warned {Um caso da fila {queue} está quase no prazo} other {Um caso da fila {queue} está atrasado}}",
  "mail.notice.subjectMany":
    "{count, plural, one {# caso espera por si} many {# de casos esperam por si} other {# casos esperam por si}}",
  "mail.notice.preheader": "O que foi respondido, quando vence o passo seguinte e o caminho para o caso.",
  "mail.notice.body":
    "{count, plural, one {Este caso espera por si. Na consola está tudo o que se sabe dele.} many {Estes # de casos esperam por si. Na consola está tudo o que se sabe deles.} other {Estes # casos esperam por si. Na consola está tudo o que se sabe deles.}}",
  "mail.notice.urgent": "Urgente",
  "mail.notice.restricted": "Poucas pessoas podem ver este caso. A resposta está só na consola.",
  "mail.notice.step":
    "{step, select, acknowledge {Ninguém confirmou ainda a receção.} contact {Ninguém falou ainda com o cliente.} other {Ainda não está resolvido.}}",
  "mail.notice.due": "O passo seguinte vence a {date, date, long}.",
  "mail.notice.open": "Abrir o caso",
  "mail.notice.more":
    "{count, plural, one {Há mais # caso na lista.} many {Há mais # de casos na lista.} other {Há mais # casos na lista.}}",
  "mail.notice.list": "Abrir a lista",
  "mail.notice.footer":
    "Recebe esta mensagem porque trabalha em casos. Os casos chegam juntos, numa mensagem por hora no máximo.",
  "mail.thanks.subject": "Agradecimentos em {month, date, month}: {count, number}",
  "mail.thanks.preheader": "O que agradeceram à sua equipa.",
  "mail.thanks.one": "Um agradecimento",
  "mail.thanks.body": "Agradeceram à sua equipa e aceitam que o leia: {count, number}.",
  "mail.thanks.open": "Abrir a mensagem",
  "mail.thanks.more": "Há mais na lista: {count, number}.",
  "mail.thanks.footer":
    "Recebe esta mensagem porque dirige uma equipa. Chega uma vez por mês, e só quando alguém agradeceu.",
  "mail.notice.review.subject":
    "{count, plural, one {Uma ação sua está por rever} many {# de ações suas estão por rever} other {# ações suas estão por rever}}",
  "mail.notice.review.body":
    "{count, plural, one {Esta ação está por rever: anote o que vê e se continua.} many {Estas # de ações estão por rever: anote o que vê e se cada uma continua.} other {Estas # ações estão por rever: anote o que vê e se cada uma continua.}}",
  "mail.notice.review.on": "Revê-se em {date, date, long}.",
  "mail.notice.review.late": "Devia rever-se em {date, date, long}.",
  "mail.notice.review.open": "Abrir a ação",
  "mail.notice.review.footer":
    "Recebe esta mensagem porque este trabalho é seu. O que espera por si chega junto, numa mensagem por hora no máximo.",
  "mail.notice.several": "O que o espera: {count, number}",
  "mail.notice.both":
    "{cases, plural, one {# caso} many {# de casos} other {# casos}} e {actions, plural, one {# ação} many {# de ações} other {# ações}} esperam por si",
};

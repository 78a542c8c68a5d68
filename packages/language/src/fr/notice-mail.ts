import type { Words } from "../catalogue.ts";
import type { noticeMail as english } from "../en/notice-mail.ts";

/** What members read in mails about cases and actions that need them. */
export const noticeMail: Words<typeof english> = {
  "mail.notice.why":
    "{why, select, opened {Un nouveau dossier dans la file {queue}} queue {Un dossier est arrivé dans la file {queue}} owner {Un dossier de la file {queue} vous a été confié} replied {Le client d’un dossier de la file {queue} a répondu} warned {Un dossier de la file {queue} arrive bientôt à échéance} other {Un dossier de la file {queue} est en retard}}",
  "mail.notice.subjectMany":
    "{count, plural, one {# dossier vous attend} many {# de dossiers vous attendent} other {# dossiers vous attendent}}",
  "mail.notice.preheader": "La réponse reçue, l’échéance de la prochaine étape et le lien vers le dossier.",
  "mail.notice.body":
    "{count, plural, one {Ce dossier vous attend. La console dit tout ce qu’on en sait.} many {Ces # de dossiers vous attendent. La console dit tout ce qu’on en sait.} other {Ces # dossiers vous attendent. La console dit tout ce qu’on en sait.}}",
  "mail.notice.urgent": "Urgent",
  "mail.notice.restricted": "Peu de personnes peuvent voir ce dossier. La réponse ne figure que dans la console.",
  "mail.notice.step":
    "{step, select, acknowledge {Personne n’en a encore accusé réception.} contact {Personne n’a encore parlé au client.} other {Il n’est pas encore résolu.}}",
  "mail.notice.due": "La prochaine étape est attendue pour le {date, date, long}.",
  "mail.notice.open": "Ouvrir le dossier",
  "mail.notice.more":
    "{count, plural, one {# autre dossier figure dans la liste.} many {# d’autres dossiers figurent dans la liste.} other {# autres dossiers figurent dans la liste.}}",
  "mail.notice.list": "Ouvrir la liste",
  "mail.notice.footer":
    "Vous recevez ce courriel parce que vous traitez des dossiers. Ils sont regroupés en un courriel par heure au plus.",
  "mail.thanks.subject":
    "{count, plural, one {# remerciement en {month, date, month}} many {# de remerciements en {month, date, month}} other {# remerciements en {month, date, month}}}",
  "mail.thanks.preheader": "Ce dont votre équipe a été remerciée.",
  "mail.thanks.one": "Un remerciement",
  "mail.thanks.body":
    "{count, plural, one {Une personne a remercié votre équipe et accepte que vous le lisiez.} many {# de personnes ont remercié votre équipe et acceptent que vous le lisiez.} other {# personnes ont remercié votre équipe et acceptent que vous le lisiez.}}",
  "mail.thanks.open": "Ouvrir le message",
  "mail.thanks.more":
    "{count, plural, one {# autre est dans la liste.} many {# d’autres sont dans la liste.} other {# autres sont dans la liste.}}",
  "mail.thanks.footer":
    "Vous recevez ce courriel parce que vous dirigez une équipe. Il arrive une fois par mois, et seulement si quelqu’un a dit merci.",
  "mail.notice.review.subject":
    "{count, plural, one {Une de vos actions est à examiner} many {# de vos actions sont à examiner} other {# de vos actions sont à examiner}}",
  "mail.notice.review.body":
    "{count, plural, one {Cette action est à examiner : notez ce que vous constatez et si elle continue.} many {Ces # d’actions sont à examiner : notez ce que vous constatez et si chacune continue.} other {Ces # actions sont à examiner : notez ce que vous constatez et si chacune continue.}}",
  "mail.notice.review.on": "Elle s’examine le {date, date, long}.",
  "mail.notice.review.late": "Elle était à examiner le {date, date, long}.",
  "mail.notice.review.open": "Ouvrir l’action",
  "mail.notice.review.footer":
    "Vous recevez ce courriel parce que ce travail vous revient. Ce qui vous attend est regroupé en un courriel par heure au plus.",
  "mail.notice.several": "Ce qui vous attend : {count, number}",
  "mail.notice.both":
    "{cases, plural, one {# dossier} many {# de dossiers} other {# dossiers}} et {actions, plural, one {# action} many {# d’actions} other {# actions}} vous attendent",
};

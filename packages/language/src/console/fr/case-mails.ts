import type { Words } from "../../catalogue.ts";
import type { caseMails as english } from "../en/case-mails.ts";

export const caseMails: Words<typeof english> = {
  "console.cases.did.receipt": "Le client a été informé que sa réponse a été lue",
  "console.cases.did.answer": "A écrit au client",
  "console.cases.did.reply": "Le client a répondu",
  "console.cases.reply.hidden": "Ce qui a été écrit ne vous est pas montré.",
  "console.cases.mail.waiting": "Le courriel est en route.",
  "console.cases.mail.sent": "Le courriel a été envoyé.",
  "console.cases.mail.held": "Le courriel a été retenu.",
  "console.cases.mail.failed": "Le courriel n’est pas arrivé.",
  "console.cases.leftOff":
    "{count, plural, one {# pièce jointe n’a pas été conservée.} many {# de pièces jointes n’ont pas été conservées.} other {# pièces jointes n’ont pas été conservées.}}",
  "console.cases.client": "Écrire au client",
  "console.cases.template": "Commencer par",
  "console.cases.template.received": "Nous avons votre réponse",
  "console.cases.template.sorry": "Nous regrettons",
  "console.cases.template.question": "Nous devons en savoir plus",
  "console.cases.template.solved": "C’est réglé",
  "console.cases.text": "Votre réponse",
  "console.cases.text.hint":
    "Elle part par courriel, entre une salutation et le pied de page de l’unité, et reste dans l’historique.",
  "console.cases.unreachable": "Aucune réponse ne peut être envoyée",
  "console.cases.unreachable.no_address": "Leur adresse n’est pas connue.",
  "console.cases.unreachable.no_consent": "La personne n’a pas accepté d’être contactée.",
  "console.cases.unreachable.bounced_address": "Leur adresse ne reçoit pas de courriel.",
  "console.cases.unreachable.opted_out": "La personne ne veut pas de courriels.",
  "console.cases.fault.text": "Écrivez quelque chose, de 4 000 caractères au plus.",
  "console.problem.case_unreachable": "On ne peut plus écrire à personne au sujet de ce dossier.",
  "console.audit.did.cases.answer": "A écrit au client d’un dossier",
  "console.mails.kind.client-received": "Leur réponse a été lue",
  "console.mails.kind.client-answer": "Réponse à un client",
  "console.looks.answers": "Réponses aux clients",
  "console.looks.answers.hint": "Par quoi commence une réponse au client d’un dossier. Vide, c’est notre propre texte.",
  "console.looks.answers.fault": "Ce texte ne peut pas être utilisé.",
  "console.cases.file": "Télécharger ces dossiers ({kind})",
  "console.cases.did.asked": "A demandé au client si c’est réglé",
  "console.cases.did.settled": "Le client est satisfait de la solution",
  "console.cases.did.unsettled": "Le client dit que ce n’est pas réglé",
  "console.cases.did.merged": "Fusionné avec le dossier {id}",
  "console.cases.did.unmerged": "A annulé la fusion avec le dossier {id}",
  "console.mails.kind.client-question": "Est-ce réglé ?",
  "console.cases.recovery":
    "Taux de reconquête : sur {answered, plural, one {# client qui s’est prononcé} other {# clients qui se sont prononcés}} sur la solution, {share} sont satisfaits (de {lower} à {upper}). Nombre de clients interrogés : {asked, number}.",
  "console.cases.recovery.few":
    "Taux de reconquête : non affiché, car moins de {k, plural, one {# client s’est prononcé} other {# clients se sont prononcés}}.",
};

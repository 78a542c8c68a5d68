import type { Words } from "../catalogue.ts";
import type { caseMail as english } from "../en/case-mail.ts";

/**
 * What people read in mails about what they told us: the receipt that they asked for, and mails about a message of theirs.
 * `about` says what is known, as in the mails that ask.
 */
export const caseMail: Words<typeof english> = {
  "mail.receipt.subject":
    "{about, select, reference {Accusé de réception : votre réponse sur la demande {ref}} service {Accusé de réception : votre réponse sur « {service} »} other {Accusé de réception de votre réponse}}",
  "mail.receipt.preheader": "Votre référence et la date limite pour modifier votre réponse.",
  "mail.receipt.body": "Merci. Nous avons bien reçu votre réponse. Sa référence est {receipt}.",
  "mail.receipt.answers": "Vos réponses",
  "mail.receipt.withheld":
    "{count, plural, one {Vous avez répondu à # question.} many {Vous avez répondu à # de questions.} other {Vous avez répondu à # questions.}} Vos réponses ne figurent pas dans ce courriel, que d’autres pourraient lire. La page vous les montre.",
  "mail.receipt.changeUntil": "Vous pouvez consulter et modifier votre réponse jusqu’au {date, date, long}.",
  "mail.receipt.open": "Consulter ou modifier ma réponse",
  "mail.receipt.why": "Vous recevez ce courriel parce qu’il a été demandé sur la page où vous avez répondu.",

  "mail.case.received.subject": "Nous avons bien reçu votre message : référence {ref}",
  "mail.case.received.preheader": "La suite, et la page où vous pouvez suivre votre message.",
  "mail.case.received.body": "Merci. Nous avons bien reçu votre message. Sa référence est {ref}.",
  "mail.case.received.next":
    "Votre message va être lu et transmis à qui peut y répondre. Nous vous écrirons dès que nous aurons une réponse.",
  "mail.case.code": "Votre code pour la page est {code}. Toute personne qui le connaît peut suivre votre message.",
  "mail.case.where": "Vous pouvez aussi le saisir à cette adresse : {url}",
  "mail.case.open": "Suivre mon message",
  "mail.case.reply.subject": "Réponse à votre message {ref}",
  "mail.case.reply.preheader": "Nous avons une réponse à votre message. Elle figure dans ce courriel.",
  "mail.case.reply.body": "Vous nous avez écrit. La référence est {ref}. Voici notre réponse :",
  "mail.case.reply.closes": "Cette réponse clôt le traitement de votre message.",
  "mail.case.reply.more": "S’il reste un point à régler, répondez à ce courriel.",
  "mail.case.closed.subject": "Votre message {ref} est clos",
  "mail.case.closed.preheader": "Nous avons fini de traiter votre message. La page en montre la suite.",
  "mail.case.closed.body":
    "Nous avons fini de traiter votre message {ref}. La page montre la suite qui lui a été donnée.",
  "mail.case.why":
    "Vous recevez ce courriel parce que cette adresse a été indiquée dans un message qui nous a été envoyé. Si ce n’est pas vous qui l’avez indiquée, vous n’avez rien à faire.",
};

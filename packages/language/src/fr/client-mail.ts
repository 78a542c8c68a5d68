import type { Words } from "../catalogue.ts";
import type { clientMail as english } from "../en/client-mail.ts";

/** What those read by mail whose answer somebody follows up. `about` says what is known, as in the mails that ask. */
export const clientMail: Words<typeof english> = {
  "mail.client.received.subject":
    "{about, select, reference {Nous avons bien reçu votre avis sur la demande {ref}} service {Nous avons bien reçu votre avis sur « {service} »} other {Nous avons bien reçu votre avis}}",
  "mail.client.received.preheader": "Merci. Ce courriel vous dit ce qui va se passer.",
  "mail.client.received.body":
    "{about, select, reference {Vous nous avez dit comment s’est passée votre demande {ref}.} service {Vous nous avez donné votre avis sur « {service} ».} other {Vous nous avez dit comment cela s’est passé.}}",
  "mail.client.answer.subject":
    "{about, select, reference {Notre réponse à votre avis sur la demande {ref}} service {Notre réponse à votre avis sur « {service} »} other {Notre réponse à votre avis}}",
  "mail.client.answer.preheader": "Nous avons lu ce que vous nous avez dit et vous répondons.",
  "mail.client.answer.body":
    "{about, select, reference {Vous nous avez dit comment s’est passée votre demande {ref}. Voici notre réponse :} service {Vous nous avez donné votre avis sur « {service} ». Voici notre réponse :} other {Vous nous avez dit comment cela s’est passé. Voici notre réponse :}}",
  "mail.client.reply": "S’il reste un point à régler, répondez à ce courriel.",
  "mail.client.why":
    "Vous recevez ce courriel parce que vous avez répondu à notre enquête et que quelqu’un donne suite à votre réponse.",
  "mail.client.template.received": "Merci de nous l’avoir dit. Nous allons examiner la situation et vous recontacter.",
  "mail.client.template.sorry":
    "Nous regrettons que cela ne se soit pas passé comme il se doit. Nous cherchons à comprendre ce qui est arrivé et nous vous écrirons dès que nous en saurons plus.",
  "mail.client.template.question":
    "Pour pouvoir vous aider, nous avons besoin d’en savoir un peu plus. Que s’est-il passé, et quand ?",
  "mail.client.template.solved": "Nous avons examiné la situation et y avons remédié. Merci de nous l’avoir dit.",
  "mail.client.question.subject":
    "{about, select, reference {Votre demande {ref} est-elle réglée ?} service {Est-ce réglé pour vous ? {service}} other {Est-ce réglé pour vous ?}}",
  "mail.client.question.preheader": "Une seule question sur la suite donnée à votre avis.",
  "mail.client.question.body":
    "{about, select, reference {Vous nous avez dit comment s’est passée votre demande {ref}, et nous y avons donné suite. La solution vous satisfait-elle ?} service {Vous nous avez donné votre avis sur « {service} », et nous y avons donné suite. La solution vous satisfait-elle ?} other {Vous nous avez dit comment cela s’est passé, et nous y avons donné suite. La solution vous satisfait-elle ?}}",
  "settled.yes": "Oui, la solution me satisfait",
  "settled.no": "Non, pas encore",
  "settled.title": "La solution vous satisfait-elle ?",
  "settled.intro":
    "Vous nous avez dit comment cela s’est passé, et nous y avons donné suite. Il suffit d’appuyer une fois. Les personnes qui s’en occupent voient votre réponse.",
  "settled.words": "Souhaitez-vous ajouter quelque chose ? (facultatif)",
  "settled.again": "Votre réponse n’est pas encore enregistrée. Appuyez encore une fois sur le bouton.",
  "settled.thanks.title": "Merci",
  "settled.thanks.yes": "Nous avons noté que la solution vous satisfait.",
  "settled.thanks.no": "Ce n’est pas réglé : le dossier est donc rouvert, et quelqu’un va l’examiner.",
  "settled.change": "Avez-vous changé d’avis ?",
  "settled.ended":
    "Le délai pour répondre est passé. S’il reste un point à régler, adressez-vous de nouveau au service.",
};

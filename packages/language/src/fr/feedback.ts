import type { Words } from "../catalogue.ts";
import type { feedback as english } from "../en/feedback.ts";

/** What people read who write unasked: the open form, its thanks, codes, the status page, posters and kiosks. */
export const feedback: Words<typeof english> = {
  "feedback.privacy":
    "Nous conservons ce que vous écrivez ici et le moment de l’envoi. Nous ne savons qui vous êtes que si vous nous le dites.",
  "feedback.about": "Sujet : {about}",
  "feedback.old":
    "Cette page est restée longtemps ouverte. Ce que vous avez saisi est conservé : vérifiez-le et envoyez-le de nouveau",

  "feedback.thanks.body": "Nous avons bien reçu votre message.",
  "feedback.thanks.mailed": "Une confirmation est envoyée à l’adresse que vous avez indiquée.",
  "feedback.thanks.code": "Votre code",
  "feedback.thanks.keep": "Notez ce code. Il vous permet de suivre votre message et de lire notre réponse.",
  "feedback.thanks.where": "Saisissez-le à cette adresse : {url}",
  "feedback.thanks.follow": "Suivre mon message",
  "feedback.conflict.title": "Cette page a déjà été envoyée",
  "feedback.conflict.body":
    "Nous avons déjà reçu autre chose depuis cette page. Pour nous écrire de nouveau, rouvrez le formulaire.",
  "feedback.openForm": "Rouvrir le formulaire",
  "feedback.startAgain": "Recommencer",

  "feedback.code.title": "Saisissez votre code",
  "feedback.code.label": "Code",
  "feedback.code.hint": "Huit lettres et chiffres, par exemple {example}. Les minuscules et les espaces conviennent.",
  "feedback.code.go": "Continuer",
  "feedback.code.malformed": "Saisissez les huit lettres et chiffres du code",
  "feedback.code.wrong": "Nous ne connaissons pas ce code. Vérifiez-le et saisissez-le de nouveau",
  "feedback.code.over.title": "Ce code n’est plus valable",
  "feedback.code.over.body": "Il a expiré ou a été retiré. Si vous avez un autre code, saisissez-le ici.",
  "feedback.code.over.form": "Nous écrire sans code",

  "feedback.status.title": "Suivi de votre message",
  "feedback.status.enter": "Saisissez le code que vous avez reçu en nous écrivant.",
  "feedback.status.sent": "Reçu le {date, date, long}",
  "feedback.status.state":
    "{state, select, received {Reçu} acknowledged {Lu, en cours d’examen} answered {Réponse donnée} other {Clos}}",
  "feedback.status.since": "Depuis le {date, date, long}",
  "feedback.status.replies": "Nos réponses",
  "feedback.status.repliedOn": "{date, date, long}",
  "feedback.status.noReply": "Il n’y a pas encore de réponse.",

  "feedback.tooMany.title": "Trop d’envois à la fois",
  "feedback.tooMany.body": "Patientez une minute, puis revenez en arrière et réessayez.",
  "feedback.tooMany.form":
    "Trop de formulaires ont été envoyés d’ici à la fois. Ce que vous avez saisi est conservé : patientez une minute, puis renvoyez-le",

  "feedback.poster.scan": "Scannez cette image avec votre téléphone, ou ouvrez l’adresse et saisissez le code.",
  "feedback.poster.alt": "Code QR qui ouvre {url}",
};

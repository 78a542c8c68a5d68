import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  title: "Dites-le-nous",
  intro:
    "Réclamations, suggestions, remerciements et questions arrivent tous ici. Vous n’avez pas à dire qui vous êtes.",
  reply: "Une première réponse arrive dans un délai de {days} jours ouvrables.",
  replyInOne: "Une première réponse arrive dans un délai d’un jour ouvrable.",
  type: "Que souhaitez-vous nous envoyer ?",
  types: {
    complaint: "Une réclamation",
    suggestion: "Une suggestion",
    thanks: "Un remerciement",
    question: "Une question",
  },
  about: "De quel service s’agit-il ?",
  unsure: "Je ne sais pas",
  message: "Dites-nous ce qui s’est passé ou ce que vous proposez.",
  place: "Quand et où cela s’est-il passé ?",
  remedy: "Qu’est-ce qui réglerait la situation ?",
  risk: "Quelqu’un est-il en danger en ce moment ?",
  emergency:
    "N’attendez pas notre réponse : si quelqu’un est en danger, appelez le numéro d’urgence local ou votre responsable de la sécurité. En cas de fraude, de harcèlement ou d’abus, utilisez la ligne d’alerte de votre organisation.",
  share: "Mes mots peuvent être transmis à l’équipe, sans mon nom.",
  contact: "Pouvons-nous vous contacter ?",
  contactOptions: {
    no: "Non, je préfère rester anonyme",
    yes: "Oui",
  },
  name: "Nom",
  email: "Adresse électronique",
  phone: "Téléphone",
  language: "Dans quelle langue vous répondre ?",
};

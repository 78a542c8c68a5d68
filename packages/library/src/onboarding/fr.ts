import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "Vos premiers jours : tout était-il prêt ?",
  mailReason: "Vous avez pris de nouvelles fonctions il y a peu. Nous aimerions savoir si tout était prêt.",
  laterSubject: "Deux mois après : comment s’est passé votre accueil ?",
  laterMailReason:
    "Vous occupez votre nouveau poste depuis deux mois. Nous aimerions savoir comment s’est passé votre accueil.",
  ready: "Le premier jour, aviez-vous ce qu’il fallait pour commencer à travailler ?",
  readyOptions: {
    everything: "Tout",
    most: "Presque tout",
    some: "Une partie",
    nothing: "Rien",
  },
  had: "Qu’est-ce qui était prêt le premier jour ?",
  hadOptions: {
    account: "Compte d’accès",
    email: "Messagerie",
    laptop: "Ordinateur portable",
    pass: "Badge d’accès",
    contract: "Contrat",
    payroll: "Mise en place de la paie",
    briefing: "Séance d’information",
  },
  whom: "Je savais à qui m’adresser.",
  csat: "Dans l’ensemble, comment jugez-vous votre accueil dans le poste ?",
  missing: "Qu’est-ce qui a manqué ?",
  support: "Je sais maintenant comment obtenir l’aide nécessaire.",
};

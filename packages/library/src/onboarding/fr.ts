import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "Vos premiers jours : tout était-il prêt ?",
  mailReason: "Vous avez pris de nouvelles fonctions il y a peu. Nous aimerions savoir si tout était prêt.",
  preheader: "Tout était-il prêt ?",
  reminder: "Il s’agit de vos premiers jours dans vos nouvelles fonctions.",
  laterSubject: "Deux mois après : comment s’est passé votre accueil ?",
  laterMailReason:
    "Vous occupez votre nouveau poste depuis deux mois. Nous aimerions savoir comment s’est passé votre accueil.",
  laterPreheader: "Savez-vous où trouver de l’aide ?",
  laterReminder: "Il s’agit de vos deux premiers mois dans vos nouvelles fonctions.",
  thanks: "Ce que vous nous dites nous aide à mieux accueillir les personnes qui arriveront.",
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
  whom: "Comment jugez-vous la clarté des indications sur les personnes à qui vous adresser ?",
  csat: "Dans l’ensemble, comment jugez-vous votre accueil dans le poste ?",
  missing: "Qu’est-ce qui a manqué ?",
  support: "Je sais maintenant comment obtenir l’aide nécessaire.",
};

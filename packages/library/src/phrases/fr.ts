import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  comment: "Souhaitez-vous ajouter quelque chose ?",
  why: "Quelle est la raison principale de votre réponse ?",
  contact: "Je souhaite qu’on me contacte à ce sujet",
  thanks: "Ce que vous nous dites nous aide à mieux traiter les prochaines demandes.",
  partly: {
    yes: "Oui",
    partly: "En partie",
    no: "Non",
  },
  often: {
    never: "Jamais",
    rarely: "Rarement",
    sometimes: "Parfois",
    often: "Souvent",
    always: "Toujours",
  },
  services: {
    hr: "Ressources humaines",
    finance: "Finances et budget",
    supply: "Chaîne d’approvisionnement",
    ict: "Informatique et communications",
    facilities: "Installations et services commerciaux",
    travel: "Voyages",
  },
};

import type { Words } from "../../catalogue.ts";
import type { surveyReady as english } from "../en/survey-ready.ts";

/** The ready-made surveys, by what they are about. */
export const surveyReady: Words<typeof english> = {
  "console.surveys.ready.ticket-csat": "Une demande qui a été close",
  "console.surveys.ready.ticket-rejected": "Une demande qui a été refusée",
  "console.surveys.ready.ticket-cancelled": "Une demande qui a été annulée",
  "console.surveys.ready.ces": "La facilité de la démarche",
  "console.surveys.ready.fcr": "Le premier contact a-t-il suffi",
  "console.surveys.ready.transactional-trust": "La confiance après une expérience",
  "console.surveys.ready.transactional-trust-full": "La confiance après une expérience, affirmation par affirmation",
  "console.surveys.ready.transactional-trust-thumbs": "La confiance après une expérience, oui ou non",
  "console.surveys.ready.annual-relational": "L’enquête annuelle sur tous les services",
  "console.surveys.ready.onboarding-10": "Un nouveau poste, après 10 jours",
  "console.surveys.ready.onboarding-60": "Un nouveau poste, après 60 jours",
  "console.surveys.ready.procurement-delivery": "Une commande qui a été livrée",
  "console.surveys.ready.recruitment-manager": "Un recrutement, pour le responsable qui recrute",
  "console.surveys.ready.recruitment-candidate": "Un recrutement, pour une personne candidate",
  "console.surveys.ready.travel": "Un voyage officiel",
  "console.surveys.ready.facilities": "Des travaux dans un bâtiment",
  "console.surveys.ready.ict": "Une demande informatique close, et la connexion",
  "console.surveys.ready.direct-feedback": "Un formulaire ouvert pour les avis",
  "console.surveys.ready.forum-record": "Le compte rendu d’un forum des clients",
  "console.surveys.ready.focus-group-record": "Après un groupe de discussion",
  "console.surveys.ready.page-helpful": "La page a-t-elle aidé",
};

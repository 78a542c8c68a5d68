import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "Le recrutement {ref} est terminé. Qu’en pensez-vous ?",
  mailReason: "Un recrutement que vous aviez demandé est terminé. Nous aimerions savoir comment il s’est passé.",
  preheader: "Les candidatures, le délai et les conseils.",
  reminder: "Il s’agit du recrutement que vous aviez demandé.",
  thanks: "Ce que vous nous dites nous aide à mieux mener les prochains recrutements.",
  candidates: "Comment jugez-vous le choix de candidatures proposé ?",
  speed: "Comment jugez-vous le délai, de l’ouverture à la sélection ?",
  advice: "Comment jugez-vous l’appui reçu des ressources humaines ?",
  delay: "Qu’est-ce qui a le plus retardé le recrutement ?",
  delayOptions: {
    approval: "Classement ou approbation",
    advertisement: "Publication de l’avis",
    assessment: "Évaluation",
    references: "Références ou visite médicale",
    onboarding: "Prise de fonctions",
    none: "Il n’y a pas eu de retard",
  },
  candidateSubject: "Votre candidature {ref} : comment s’est passé le processus ?",
  candidateMailReason:
    "Vous avez postulé chez nous et la sélection est terminée. Nous aimerions savoir comment s’est passé le processus.",
  candidatePreheader: "Les étapes étaient-elles claires et le processus équitable ?",
  candidateReminder: "Il s’agit de votre candidature et de la façon dont elle a été traitée.",
  candidateThanks: "Ce que vous nous dites nous aide à mieux traiter les prochaines candidatures.",
  steps: "Les étapes du processus étaient claires.",
  informed: "L’information sur l’avancement a été régulière.",
  fair: "Le traitement a été équitable.",
};

import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "La contratación {ref} ha concluido. ¿Qué le pareció?",
  mailReason: "Ha concluido una contratación que usted solicitó. Nos gustaría saber cómo fue.",
  preheader: "Las candidaturas, el plazo y el asesoramiento.",
  reminder: "Se trata de la contratación que usted solicitó.",
  thanks: "Lo que nos dice nos ayuda a llevar mejor las próximas contrataciones.",
  candidates: "¿Cómo valora el conjunto de candidaturas propuesto?",
  speed: "¿Cómo valora el plazo, desde la apertura hasta la selección?",
  advice: "¿Cómo valora el asesoramiento de recursos humanos?",
  delay: "¿Qué fue lo que más lo retrasó?",
  delayOptions: {
    approval: "Clasificación o aprobación",
    advertisement: "Publicación del anuncio",
    assessment: "Evaluación",
    references: "Referencias o examen médico",
    onboarding: "Incorporación",
    none: "No hubo retraso",
  },
  candidateSubject: "Su candidatura {ref}: ¿cómo fue el proceso?",
  candidateMailReason:
    "Usted presentó su candidatura y la selección ha terminado. Nos gustaría saber cómo fue el proceso.",
  candidatePreheader: "¿Fueron claros los pasos y justo el proceso?",
  candidateReminder: "Se trata de su candidatura y de cómo se tramitó.",
  candidateThanks: "Lo que nos dice nos ayuda a atender mejor a quienes se presenten después.",
  steps: "Los pasos del proceso estaban claros.",
  informed: "Recibí información sobre el avance.",
  fair: "El trato fue justo.",
};

import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "Votre voyage {ref} : qu’en pensez-vous ?",
  mailReason:
    "Votre voyage officiel est terminé. Nous aimerions savoir ce que vous pensez de notre service des voyages.",
  preheader: "Le titre de transport, la demande et le remboursement.",
  reminder: "Il s’agit de votre voyage officiel.",
  thanks: "Ce que vous nous dites nous aide à mieux organiser les prochains voyages.",
  csat: "Dans l’ensemble, comment jugez-vous le service des voyages ?",
  inTime: "Votre titre de transport a-t-il été émis à temps ?",
  ces: "Faire la demande de voyage a été…",
  entitlement: "Mes droits ont été expliqués clairement.",
  claim: "Comment jugez-vous le délai de remboursement de vos frais ?",
};

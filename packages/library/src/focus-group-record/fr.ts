import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "Le groupe de discussion : la parole était-elle libre ?",
  mailReason: "Vous avez participé à un groupe de discussion. Nous aimerions savoir si la parole y était libre.",
  preheader: "Avez-vous pu dire ce que vous pensez ?",
  reminder: "Il s’agit du groupe de discussion auquel vous avez participé.",
  thanks: "Ce que vous nous dites nous aide à mieux mener les prochaines discussions.",
  speak: "J’ai pu dire ce que je pense.",
  unsaid: "Qu’est-ce qui n’a pas été dit ?",
};

import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "Le compte rendu du forum : reflète-t-il nos échanges ?",
  mailReason:
    "Vous avez participé à notre forum d’usagers, et le compte rendu est rédigé. Nous aimerions savoir s’il est fidèle.",
  preheader: "Le compte rendu du forum est-il fidèle ?",
  reminder: "Il s’agit du compte rendu du forum d’usagers auquel vous avez participé.",
  thanks: "Ce que vous nous dites permet de corriger le compte rendu.",
  record: "Ce compte rendu reflète nos échanges.",
  missing: "Qu’est-ce qui manque ou doit être corrigé ?",
};

import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "Le compte rendu du forum : reflète-t-il nos échanges ?",
  mailReason:
    "Vous avez participé à notre forum d’usagers, et le compte rendu est rédigé. Nous aimerions savoir s’il est fidèle.",
  record: "Ce compte rendu reflète nos échanges.",
  missing: "Qu’est-ce qui manque ou doit être corrigé ?",
};

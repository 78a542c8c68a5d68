import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  helpful: "Cette page a-t-elle été utile ?",
  comment: "Que cherchiez-vous ?",
  thanks: "Ce que vous nous dites nous montre quelles pages améliorer.",
};

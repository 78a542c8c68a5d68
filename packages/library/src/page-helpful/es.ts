import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  helpful: "¿Le sirvió esta página?",
  comment: "¿Qué buscaba?",
  thanks: "Lo que nos dice nos muestra qué páginas mejorar.",
};

import type { Head } from "../catalogue.ts";

/** What the language is called and how it writes. */
export const head: Head = {
  locale: "es",
  name: "Español",
  formats: "es-ES",
  reviewed: false,
};

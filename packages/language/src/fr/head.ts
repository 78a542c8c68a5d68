import type { Head } from "../catalogue.ts";

/** What the language is called and how it writes. */
export const head: Head = {
  locale: "fr",
  name: "Français",
  formats: "fr-FR",
  reviewed: false,
};

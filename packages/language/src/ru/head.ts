import type { Head } from "../catalogue.ts";

/** What the language is called and how it writes. */
export const head: Head = {
  locale: "ru",
  name: "Русский",
  formats: "ru-RU",
  reviewed: false,
};

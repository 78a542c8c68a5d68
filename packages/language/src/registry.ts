import { ar } from "./ar/index.ts";
import type { Catalogue } from "./catalogue.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import { ru } from "./ru/index.ts";
import { zh } from "./zh/index.ts";

/** The language that answers when no other does. */
export const fallback: Catalogue = en;

const languages: readonly Catalogue[] = [ar, en, es, fr, ru, zh];

/** Every language, by its tag in lower case. */
export const catalogues = new Map(languages.map((language) => [language.locale.toLowerCase(), language]));

/** Which of them speaks for a locale, as far as it was looked up since one was added. */
export const spokenFor = new Map<string, Catalogue>();

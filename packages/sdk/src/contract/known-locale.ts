import { languageOf } from "../survey/translations.ts";
import { isLocale, locale } from "./person.ts";

const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/**
 * A tag of a language that there is, whatever its region. Of the thousands with three letters (ISO 639-3) not all are known
 * here, so those are believed.
 */
export const knownLocale = locale.refine((tag) => {
  // What is no tag at all was refused already, and has no name to ask for.
  if (!isLocale(tag)) return true;
  const language = languageOf(tag);
  return language.length === 3 || names.of(language) !== undefined;
}, "Not a language that is known, such as ar, fr or pt-BR.");

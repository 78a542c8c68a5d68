import type { Catalogue } from "./catalogue.ts";
import { faultsOf } from "./faults.ts";
import { catalogues, spokenFor } from "./registry.ts";

/**
 * Adds a language to those that pages and mails speak: call it once, at the top of the project's file. A language that
 * is there already is replaced by it.
 *
 * @param catalogue one text for each key of English, with the same placeholders and each plural form of the language
 * @throws Error that names each key, label, placeholder and plural form that is missing or wrong
 * @example
 * addLanguage({ ...catalogueOf("en"), locale: "en-CA", name: "English (Canada)", formats: "en-CA" });
 */
export function addLanguage(catalogue: Catalogue): void {
  const faults = faultsOf(catalogue);
  if (faults.length > 0)
    throw new Error(`The language ${JSON.stringify(catalogue.locale)} can't be added: ${faults.join(" ")}`);
  catalogues.set(catalogue.locale.toLowerCase(), catalogue);
  spokenFor.clear();
}

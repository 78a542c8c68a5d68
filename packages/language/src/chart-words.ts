import { chartWordsOf, type ChartWords } from "./charts/words.ts";
import { catalogueOf, direction } from "./locale.ts";
import { remember } from "./remember.ts";

/**
 * What charts say in the language that speaks for a locale.
 *
 * @example
 * chartWords("fr-CA").text("chart.none"); // "Il n’y a aucune réponse à présenter."
 */
export function chartWords(locale: string): ChartWords {
  const catalogue = catalogueOf(locale);
  const known = made.get(catalogue) ?? remember((one: string) => wordsFor(catalogue, one));
  made.set(catalogue, known);
  return known(locale);
}

type Catalogue = ReturnType<typeof catalogueOf>;

const made = new WeakMap<Catalogue, (locale: string) => ChartWords>();

const wordsFor = (catalogue: Catalogue, locale: string): ChartWords =>
  chartWordsOf(catalogue, catalogue.messages, { locale, direction: direction(catalogue.locale) });

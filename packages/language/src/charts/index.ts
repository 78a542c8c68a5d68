import type { Head } from "../catalogue.ts";
import { chartWordsOf, type ChartMessages, type ChartWords } from "./words.ts";

export type { ChartKey, ChartMessages, ChartWords } from "./words.ts";

interface Language {
  readonly direction: "ltr" | "rtl";
  readonly load: () => Promise<[{ readonly head: Head }, { readonly chart: ChartMessages }]>;
}

/** The languages of the charts, by their tags. Each is loaded by itself, when somebody reads it. */
const languages: Readonly<Record<string, Language>> = {
  ar: { direction: "rtl", load: () => Promise.all([import("../ar/head.ts"), import("../ar/chart.ts")]) },
  en: { direction: "ltr", load: () => Promise.all([import("../en/head.ts"), import("../en/chart.ts")]) },
  es: { direction: "ltr", load: () => Promise.all([import("../es/head.ts"), import("../es/chart.ts")]) },
  fr: { direction: "ltr", load: () => Promise.all([import("../fr/head.ts"), import("../fr/chart.ts")]) },
  ru: { direction: "ltr", load: () => Promise.all([import("../ru/head.ts"), import("../ru/chart.ts")]) },
  zh: { direction: "ltr", load: () => Promise.all([import("../zh/head.ts"), import("../zh/chart.ts")]) },
};

/**
 * Loads what charts say in the first language of those wanted that there is, English when none is: for browsers, which need
 * one language. Where all are at hand there is `chartWords`.
 *
 * @example
 * const words = await loadChartWords(["fr-CA", "en"]);
 * words.text("chart.none"); // "Il n’y a aucune réponse à présenter."
 */
export async function loadChartWords(wanted: readonly string[]): Promise<ChartWords> {
  const locale = wanted.find((tag) => Object.hasOwn(languages, languageOf(tag))) ?? "en";
  const { direction, load } = languages[languageOf(locale)] as Language;
  const [{ head }, { chart }] = await load();
  return chartWordsOf(head, chart, { locale, direction });
}

const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? "";

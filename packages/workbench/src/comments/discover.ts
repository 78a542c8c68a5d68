import { classTerms, keyTerms, seededRandom, type CommentTerms, type KeyTerm } from "@afterword/metrics";
import { defineCodebook, standardThemes, topicsOf, themesOf } from "@afterword/text";
import type { Comment } from "./data.ts";

/** A comment with its themes, or its stems, as terms. */
type Coded = Comment & CommentTerms;

const codebook = defineCodebook(standardThemes);

/** The themes of a text. */
export const themesIn = ({ text, locale }: { readonly text: string; readonly locale: string }): string[] =>
  themesOf(text, locale, codebook);

/** The comments with their themes. */
export const byThemes = (comments: readonly Comment[]): Coded[] =>
  comments.map((one) => ({ ...one, terms: themesIn(one) }));

/** Themes that rise at a service line in some months against the twelve before. Months are `2024-04`. */
export function risingThemes(coded: readonly Coded[], line: string, from: string, months: number): KeyTerm[] {
  const at = (offset: number) => {
    const [year = 0, month = 0] = from.split("-").map(Number);
    return new Date(Date.UTC(year, month - 1 + offset)).toISOString().slice(0, 7);
  };
  const between = (first: string, end: string) =>
    coded.filter((one) => one.line === line && one.month >= first && one.month < end);
  return keyTerms(between(from, at(months)), between(at(-12), from));
}

/** The comments with their themes dealt out anew among all of a line: no month differs from others but by chance. */
export function shuffled(coded: readonly Coded[]): Coded[] {
  const random = seededRandom(2_024);
  const drawn = coded.map(({ line, terms }) => ({ line, terms, at: random() })).sort((a, b) => a.at - b.at);
  const lines = new Map<string, Iterable<string>[]>();
  for (const { line, terms } of drawn) {
    const all = lines.get(line) ?? [];
    all.push(terms);
    lines.set(line, all);
  }
  return coded.map((one) => ({ ...one, terms: lines.get(one.line)?.pop() ?? [] }));
}

/** Words that detractors use more than promoters, or the other way round. */
export function tellingWords(comments: readonly Comment[], locale: string, of: "detractors" | "promoters"): KeyTerm[] {
  const coded = comments
    .filter((one) => one.locale === locale)
    .map((one) => ({ ...one, terms: topicsOf(one.text, one.locale) }));
  const detractors = coded.filter(({ nps }) => nps !== null && nps <= 6);
  const promoters = coded.filter(({ nps }) => nps !== null && nps >= 9);
  return of === "detractors" ? keyTerms(detractors, promoters) : keyTerms(promoters, detractors);
}

/** The words that are most typical of each service line, by class-based TF-IDF. */
export function typicalWords(comments: readonly Comment[], locale: string, most: number): Map<string, string[]> {
  const lines = [...new Set(comments.map(({ line }) => line))].sort();
  const counts = lines.map((line) => {
    const terms = new Map<string, number>();
    for (const one of comments.filter((comment) => comment.line === line && comment.locale === locale))
      for (const term of topicsOf(one.text, one.locale)) terms.set(term, (terms.get(term) ?? 0) + 1);
    return terms;
  });
  const typical = classTerms(counts).map((terms) =>
    [...terms]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([term]) => term),
  );
  return new Map(lines.map((line, at) => [line, typical[at] ?? []]));
}

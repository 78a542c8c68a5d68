/** How often each term occurs. */
export type TermCounts = ReadonlyMap<string, number>;

/**
 * Class-based TF-IDF (Grootendorst 2022): the terms that are typical of each class of comments. A term's share of its
 * class × ln(1 + A / f), with f its count over all classes and A the average size of a class. Empty classes have no terms.
 *
 * @throws RangeError for a count that is no number from 0
 * @example
 * classTerms([new Map([["delay", 8], ["staff", 2]]), new Map([["staff", 9]])])[0]?.get("delay"); // 0.626207471399706
 */
export function classTerms(classes: readonly TermCounts[]): Map<string, number>[] {
  const overall = new Map<string, number>();
  const sizes = classes.map((terms) => {
    let size = 0;
    for (const [term, count] of terms) {
      if (!(count >= 0) || count === Infinity) throw new RangeError(`A count is 0 or more, not ${count}`);
      overall.set(term, (overall.get(term) ?? 0) + count);
      size += count;
    }
    return size;
  });
  const average = sizes.reduce((sum, size) => sum + size, 0) / classes.length;
  return classes.map((terms, at) => {
    const used = [...terms].filter(([, count]) => count > 0);
    const weight = (term: string, count: number) =>
      (count / (sizes[at] ?? 1)) * Math.log1p(average / (overall.get(term) ?? 1));
    return new Map(used.map(([term, count]) => [term, weight(term, count)]));
  });
}

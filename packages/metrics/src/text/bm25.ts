/** How strongly repeated terms count (`k1`, 0 or more) and how much long documents are held back (`b`, 0..1). */
export type Bm25Options = { k1?: number; b?: number };

/**
 * How well each document answers a query, 0 or more: Okapi BM25 (Robertson and Zaragoza 2009), with the inverse document
 * frequency ln(1 + (N − df + 0.5) / (df + 0.5)), which is never negative. A term that is asked for twice counts twice.
 *
 * @param query terms
 * @param docs the terms of each document, as often as they occur
 * @param options k1 is 1.2 and b 0.75 unless told
 * @throws RangeError for k1 below 0 or b outside 0..1
 * @example
 * bm25(["visa"], [["visa", "delay"], ["staff", "kind"]]); // [0.6931471805599453, 0]
 */
export function bm25(
  query: readonly string[],
  docs: readonly (readonly string[])[],
  { k1 = 1.2, b = 0.75 }: Bm25Options = {},
): number[] {
  if (!(k1 >= 0) || k1 === Infinity || !(b >= 0 && b <= 1))
    throw new RangeError(`Expected k1 >= 0 and b from 0 to 1, not ${k1} and ${b}`);
  const average = docs.reduce((sum, doc) => sum + doc.length, 0) / docs.length;
  const wanted = new Set(query);
  const counts = docs.map((doc) => {
    const found = new Map<string, number>();
    for (const term of doc) if (wanted.has(term)) found.set(term, (found.get(term) ?? 0) + 1);
    return found;
  });
  const rarity = new Map<string, number>();
  for (const term of wanted) {
    const df = counts.filter((found) => found.has(term)).length;
    rarity.set(term, Math.log1p((docs.length - df + 0.5) / (df + 0.5)));
  }
  return docs.map((doc, at) =>
    query.reduce((score, term) => {
      const count = counts[at]?.get(term) ?? 0;
      if (count === 0) return score;
      const held = k1 * (1 - b + (b * doc.length) / average);
      return score + ((rarity.get(term) ?? 0) * count * (k1 + 1)) / (count + held);
    }, 0),
  );
}

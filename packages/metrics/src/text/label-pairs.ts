/** A label that somebody or something gave; null or undefined where there is none. */
export type Label = string | null | undefined;

/** How often each pair of labels was given to the same thing. */
export type LabelPairs = {
  labels: string[];
  /** Row of the first label, column of the second. */
  table: number[][];
  /** Pairs with two known labels. */
  n: number;
  /** Pairs without one label or both. */
  missing: number;
  /** Pairs with a label that is not in the list. */
  invalid: number;
};

/**
 * Tabulates two equally long lists of labels.
 *
 * @param labels those that count; all that occur, in order of the alphabet, unless told
 * @throws RangeError when the lists differ in length
 */
export function labelPairs(a: readonly Label[], b: readonly Label[], labels?: readonly string[]): LabelPairs {
  if (a.length !== b.length) throw new RangeError(`Labels are compared in pairs, not ${a.length} with ${b.length}`);
  const given = new Set(labels ?? [...a, ...b].filter((label) => typeof label === "string").sort());
  const places = new Map([...given].map((label, at) => [label, at]));
  const pairs: LabelPairs = { labels: [...given], table: [], n: 0, missing: 0, invalid: 0 };
  pairs.table = pairs.labels.map(() => pairs.labels.map(() => 0));
  for (const [at, first] of a.entries()) {
    const second = b[at];
    const row = places.get(first ?? "");
    const column = places.get(second ?? "");
    if (first === null || first === undefined || second === null || second === undefined) pairs.missing += 1;
    else if (row === undefined || column === undefined) pairs.invalid += 1;
    else {
      const cells = pairs.table[row] ?? [];
      cells[column] = (cells[column] ?? 0) + 1;
      pairs.n += 1;
    }
  }
  return pairs;
}

/** The sums of the rows and of the columns. */
export function labelTotals(table: readonly (readonly number[])[]): { rows: number[]; columns: number[] } {
  const rows = table.map((cells) => cells.reduce((sum, cell) => sum + cell, 0));
  const columns = table.map((_, column) => table.reduce((sum, cells) => sum + (cells[column] ?? 0), 0));
  return { rows, columns };
}

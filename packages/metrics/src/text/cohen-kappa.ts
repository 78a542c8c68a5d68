import { defaultLevel, upperTail } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { labelPairs, labelTotals } from "./label-pairs.ts";
import type { Label } from "./label-pairs.ts";
import { normalQuantile } from "../tails/normal.ts";

/** How well two coders agree beyond chance: 1 always, 0 as by chance, below 0 less. */
export type KappaFigure = {
  /** Null without pairs, or when both gave one and the same label to everything. */
  value: number | null;
  /** Things that both labelled. */
  n: number;
  /** From the large-sample variance of Fleiss, Cohen and Everitt (1969), not clipped; null when that is 0. */
  interval: Interval | null;
  /** The share on which they agree, 0..1, and the share on which they would by chance. */
  agreement: number | null;
  chance: number | null;
  missing: number;
};

/**
 * Cohen's kappa (1960) of two coders' labels for the same things.
 *
 * @throws RangeError when the lists differ in length
 * @example
 * cohenKappa(["p", "p", "n", "u", "n", "u"], ["p", "n", "n", "u", "u", "u"]).value; // 0.5
 */
export function cohenKappa(a: readonly Label[], b: readonly Label[], level: number = defaultLevel): KappaFigure {
  const { table, n, missing } = labelPairs(a, b);
  const upper = upperTail(level);
  if (n === 0) return { value: null, n, interval: null, agreement: null, chance: null, missing };
  const { rows, columns } = labelTotals(table);
  // Whole numbers as long as possible: equal sums are equal.
  const agreed = table.reduce((sum, cells, at) => sum + (cells[at] ?? 0), 0);
  const byChance = rows.reduce((sum, row, at) => sum + row * (columns[at] ?? 0), 0);
  const [agreement, chance] = [agreed / n, byChance / (n * n)];
  if (byChance === n * n) return { value: null, n, interval: null, agreement, chance, missing };
  const value = (agreed * n - byChance) / (n * n - byChance);
  let [onDiagonal, beside] = [0, 0];
  for (const [i, cells] of table.entries()) {
    for (const [j, count] of cells.entries()) {
      if (i === j) onDiagonal += (count / n) * (1 - (((rows[i] ?? 0) + (columns[i] ?? 0)) / n) * (1 - value)) ** 2;
      else beside += (count / n) * (((columns[i] ?? 0) + (rows[j] ?? 0)) / n) ** 2;
    }
  }
  const squares = onDiagonal + (1 - value) ** 2 * beside - (value - chance * (1 - value)) ** 2;
  const error = Math.sqrt(Math.max(0, squares) / n) / (1 - chance);
  const half = normalQuantile(upper) * error;
  const interval = { lower: value - half, upper: value + half, level, method: "fleiss" };
  return { value, n, interval: squares > 1e-15 ? interval : null, agreement, chance, missing };
}

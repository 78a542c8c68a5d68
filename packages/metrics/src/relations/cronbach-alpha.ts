import { completeCases, isConstant } from "./complete-cases.ts";
import type { AnswerColumn } from "./complete-cases.ts";
import { centred } from "./correlation.ts";
import { correlationsOf, momentsOf } from "../drivers/moments.ts";

/** How well items measure one thing together; usually 0..1, below 0 when items contradict one another. */
export type AlphaFigure = {
  /** From variances: null with fewer than two items or responses, or when the sums do not vary. */
  value: number | null;
  /** From correlations, for items on different scales; null too when an item does not vary. */
  standardized: number | null;
  /** Responses to all items. */
  n: number;
  /** Items. */
  k: number;
  missing: number;
  invalid: number;
};

/**
 * Cronbach's alpha (Cronbach 1951) of items that are meant to measure the same, from the responses to all of them, raw
 * and standardised. Turn items around first that are worded the other way.
 *
 * @param items one for each question, equally long
 * @throws RangeError when the items differ in length
 * @example
 * cronbachAlpha([{ values: [1, 2, 3, 4] }, { values: [2, 1, 4, 3] }]).value; // 0.75
 */
export function cronbachAlpha(items: readonly AnswerColumn[]): AlphaFigure {
  const { rows, columns, missing, invalid } = completeCases(items);
  const [n, k] = [rows.length, items.length];
  const base = { n, k, missing, invalid };
  const sums = Float64Array.from(rows, (_, row) => columns.reduce((sum, column) => sum + (column[row] ?? 0), 0));
  if (k < 2 || n < 2 || isConstant(sums)) return { ...base, value: null, standardized: null };
  const ofItems = columns.reduce((sum, column) => sum + squares(column), 0);
  const value = (k / (k - 1)) * (1 - ofItems / squares(sums));
  return { ...base, value, standardized: columns.some(isConstant) ? null : standardized(columns) };
}

function squares(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** Alpha of items of equal variance: k r / (1 + (k − 1) r) with r the mean correlation. */
function standardized(columns: readonly Float64Array[]): number | null {
  const k = columns.length;
  const { cells } = correlationsOf(momentsOf(columns.map(centred), 1, () => 0).sums, k);
  const r = (cells.reduce((sum, cell) => sum + cell, 0) - k) / (k * (k - 1));
  const divisor = 1 + (k - 1) * r;
  return divisor <= 1e-12 ? null : (k * r) / divisor;
}

import { defaultLevel } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { labelPairs, labelTotals } from "./label-pairs.ts";
import type { Label } from "./label-pairs.ts";
import { wilson } from "../shares/proportion.ts";

/** How good predicted labels are, all shares 0..1. */
export type ClassificationFigure = {
  /** Accuracy: the share of predictions that are right; null without any. */
  value: number | null;
  n: number;
  /** Wilson's, of the accuracy. */
  interval: Interval | null;
  /** The mean of the F1 of all labels that occur: rare labels count as much as frequent ones. */
  macroF1: number | null;
  /** F1 by label, the harmonic mean of precision and recall; null for a label that is neither true nor predicted anywhere. */
  f1: Map<string, number | null>;
  /** Without a true label or without a prediction: what a model abstains from is in no other figure. */
  missing: number;
  /** With a label that is not in the list. */
  invalid: number;
};

/**
 * The accuracy of predicted labels, with its interval, and F1 for each label.
 *
 * @param labels those that count; all that occur unless told
 * @throws RangeError when the lists differ in length
 * @example
 * classificationScores(["pos", "neg", "neg"], ["pos", "neg", "pos"]).f1.get("neg"); // 0.6666666666666666
 */
export function classificationScores(
  truth: readonly Label[],
  predicted: readonly Label[],
  labels?: readonly string[],
  level: number = defaultLevel,
): ClassificationFigure {
  const { table, n, missing, invalid, ...pairs } = labelPairs(truth, predicted, labels);
  const { rows, columns } = labelTotals(table);
  const right = table.map((cells, at) => cells[at] ?? 0);
  const f1 = right.map((hits, at) => {
    const both = (rows[at] ?? 0) + (columns[at] ?? 0);
    return both === 0 ? null : (2 * hits) / both;
  });
  const known = f1.filter((score) => score !== null);
  const hits = right.reduce((sum, count) => sum + count, 0);
  return {
    value: n === 0 ? null : hits / n,
    n,
    interval: wilson({ x: hits, n, level }),
    macroF1: known.length === 0 ? null : known.reduce((sum, score) => sum + score, 0) / known.length,
    f1: new Map(pairs.labels.map((label, at) => [label, f1[at] ?? null])),
    missing,
    invalid,
  };
}

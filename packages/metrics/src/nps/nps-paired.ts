import { stateOf } from "../relations/complete-cases.ts";
import { defaultLevel, upperTail } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { scorings } from "../scores/scoring.ts";
import { studentTQuantile } from "../tails/student-t.ts";
import { studentTPTwoSided } from "../tails/student-t.ts";

/** What the same person answered to a 0–10 question in two waves. */
export type NpsPair = readonly [a: unknown, b: unknown];

/** The difference of two NPS of the same people, in points −200..200. */
export type NpsPairedFigure = {
  /** The first minus the second; null without people who answered both. */
  value: number | null;
  /** People who answered both. */
  n: number;
  /** Student's t; null for one person, or when all changed alike. */
  interval: Interval | null;
  t: number | null;
  /** Two-sided, 0..1. */
  p: number | null;
  /** People who did not answer one of the two, or both. */
  missing: number;
  /** People with an answer that is no whole number from 0 to 10. */
  invalid: number;
};

/**
 * The difference of the NPS of two waves for people who answered both: each person's change from detractor (−1) over passive
 * (0) to promoter (1), and the t interval of their mean. Narrower than comparing the waves as if others had answered.
 *
 * @param pairs one for each person
 * @example
 * npsPairedDifference([[9, 7], [10, 3], [8, 8], [2, 2]]).value; // 75
 */
export function npsPairedDifference(pairs: Iterable<NpsPair>, level: number = defaultLevel): NpsPairedFigure {
  const upper = upperTail(level);
  let [n, sum, squares, missing, invalid] = [0, 0, 0, 0, 0];
  for (const pair of pairs) {
    const states = pair.map((answer) => stateOf(answer, { min: 0, max: 10 }));
    if (states.includes("invalid")) invalid += 1;
    else if (states.includes("missing")) missing += 1;
    else {
      const change = scorings.nps.scoreOf(pair[0] as number) - scorings.nps.scoreOf(pair[1] as number);
      n += 1;
      sum += change;
      squares += change * change;
    }
  }
  const base = { n, missing, invalid, interval: null, t: null, p: null };
  if (n === 0) return { ...base, value: null };
  const value = (100 * sum) / n;
  // Whole numbers: no variation is exactly 0.
  const deviation = n * squares - sum * sum;
  if (n === 1 || deviation === 0) return { ...base, value };
  const error = (100 * Math.sqrt(deviation / (n - 1))) / n;
  const half = studentTQuantile(upper, n - 1) * error;
  const interval = {
    lower: Math.max(-200, value - half),
    upper: Math.min(200, value + half),
    level,
    method: "paired_t",
  };
  const t = value / error;
  return { ...base, value, interval, t, p: studentTPTwoSided(t, n - 1) };
}

import { defaultLevel } from "../interval.ts";
import { found, jackknifeUnits, type UnitsEffect } from "./jackknife.ts";

/** How many answers there were, and their mean. */
type Answers = { n: number; mean: number };

/** One unit before and after. */
export type UnitPair = { unit: string; before: Answers; after: Answers };

/**
 * How much units changed, each compared with itself: who answers from where may change without counting as an effect. Changes are
 * weighted by n₁n₂ / (n₁ + n₂), as in a regression with an intercept for each unit; the interval leaves one unit after the other aside,
 * so that answers of one unit may be alike. Units without answers at one of the times say nothing. Null for fewer than two.
 *
 * @param level of the interval, 0..1; 0.95 unless told
 * @example
 * const pair = (unit: string, before: number, after: number) =>
 *   ({ unit, before: { n: 40, mean: before }, after: { n: 40, mean: after } });
 * pairedUnits([pair("a", 50, 60), pair("b", 70, 78), pair("c", 40, 52)])?.value; // 10
 */
export function pairedUnits(pairs: readonly UnitPair[], level: number = defaultLevel): UnitsEffect | null {
  const both = pairs.filter(({ before, after }) => before.n > 0 && after.n > 0);
  const weightOf = ({ before, after }: UnitPair) => (before.n * after.n) / (before.n + after.n);
  const estimate = (of: ReadonlySet<string>) => {
    const some = both.filter(({ unit }) => of.has(unit));
    const weight = some.reduce((sum, pair) => sum + weightOf(pair), 0);
    return weight === 0
      ? null
      : some.reduce((sum, pair) => sum + weightOf(pair) * (pair.after.mean - pair.before.mean), 0) / weight;
  };
  return jackknifeUnits(
    both.map(({ unit }) => unit),
    estimate,
    { level, method: "paired_units" },
  );
}

/**
 * The smallest true change that is found with 80 % power where as many answer after as before: of units, or of those and others whom
 * they are compared with.
 *
 * @param groups the answers of each unit before, of each group
 * @param variance of one answer, in the squared unit of the figure: see {@link varianceWithin}
 */
export function pairedDetectable(
  groups: readonly (readonly number[])[],
  variance: number,
  level: number = defaultLevel,
): number | null {
  const df = Math.min(...groups.map(({ length }) => length - 1));
  const answers = groups.map((counts) => counts.reduce((sum, n) => sum + n, 0));
  if (df < 1 || !(variance > 0) || answers.some((n) => n === 0)) return null;
  const squared = answers.reduce((sum, n) => sum + (2 * variance) / n, 0);
  return found(Math.sqrt(squared), df, level);
}

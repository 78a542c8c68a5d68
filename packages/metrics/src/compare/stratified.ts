import { defaultLevel, upperTail, type Interval } from "../interval.ts";
import { normalPTwoSided } from "../tails/normal-p.ts";
import { normalQuantile } from "../tails/normal.ts";
import { errorsFound } from "./detectable.ts";

/**
 * The answers of one group in one stratum: how many, their mean, Σ (answer − mean)², and how many answers of different people
 * they are worth; n unless told.
 */
export type StratumSample = { n: number; mean: number; squares: number; nEff?: number | undefined };

/** Two groups in one stratum. */
export type StratumPair = { a: StratumSample; b: StratumSample };

/** How two groups differ within strata, in the unit of the answers. */
export type StratifiedDifference = {
  /** The first less the second; null when no stratum has both. */
  value: number | null;
  se: number | null;
  /** Two-sided, 0..1; null when nothing varies. */
  p: number | null;
  interval: Interval | null;
  /** The smallest true difference that is found with 80 % power. */
  detectable: number | null;
  /** Strata in which both have answers. The others say nothing. */
  strata: number;
  /** Answers of the first and the second group in these. */
  n: [a: number, b: number];
};

/**
 * The difference of two groups of different people, compared only with those of the same stratum and pooled over strata with
 * the weights n₁n₂ / (n₁ + n₂) of Cochran (1954) and Mantel and Haenszel (1959). Of shares it is their risk difference, and
 * its variance that of Greenland and Robins (1985) with n − 1 for n; it is also the effect of the group in a regression with
 * an intercept for each stratum. A single answer of a group in a stratum takes its variance from the group's other strata; a
 * group that has a single answer in each stratum takes it from the other group.
 *
 * @example
 * const stratum = { a: { n: 2, mean: 5, squares: 2 }, b: { n: 2, mean: 3, squares: 2 } };
 * stratifiedDifference([stratum, stratum]).value; // 2
 */
export function stratifiedDifference(
  strata: readonly StratumPair[],
  level: number = defaultLevel,
): StratifiedDifference {
  const z = normalQuantile(upperTail(level));
  const both = strata.filter(({ a, b }) => a.n > 0 && b.n > 0);
  const n: [number, number] = [sum(both, ({ a }) => a.n), sum(both, ({ b }) => b.n)];
  const none = { se: null, p: null, interval: null, detectable: null };
  if (both.length === 0) return { value: null, ...none, strata: 0, n };
  const weightOf = ({ a, b }: StratumPair) => (a.n * b.n) / (a.n + b.n);
  const weight = sum(both, weightOf);
  const value = sum(both, (pair) => weightOf(pair) * (pair.a.mean - pair.b.mean)) / weight;
  const [first, second] = [pooled(both.map(({ a }) => a)), pooled(both.map(({ b }) => b))];
  const [ofA, ofB] = [first ?? second, second ?? first];
  if (ofA === null || ofB === null) return { value, ...none, strata: both.length, n };
  const variance = sum(both, (pair) => weightOf(pair) ** 2 * (errorOf(pair.a, ofA) + errorOf(pair.b, ofB)));
  const se = Math.sqrt(variance) / weight;
  if (se === 0) return { value, ...none, se, strata: both.length, n };
  const interval = { lower: value - z * se, upper: value + z * se, level, method: "stratified" };
  const p = normalPTwoSided(value / se);
  return { value, se, p, interval, detectable: errorsFound({ level }) * se, strata: both.length, n };
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** The variance of a group's answers around the mean of their stratum; null when no stratum has two. */
function pooled(samples: readonly StratumSample[]): number | null {
  const free = sum(samples, ({ n }) => n - 1);
  return free === 0 ? null : sum(samples, ({ squares }) => squares) / free;
}

/** The squared standard error of a mean. */
const errorOf = ({ n, squares, nEff = n }: StratumSample, variance: number): number =>
  (n === 1 ? variance : squares / (n - 1)) / nEff;

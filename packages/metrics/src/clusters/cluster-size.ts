import type { RepeatSums } from "../compare/repeats.ts";
import { defaultLevel, upperTail } from "../interval.ts";
import { normalQuantile } from "../tails/normal.ts";
import { studentTQuantile } from "../tails/student-t.ts";

/** How much answers are worth of which one person may have given several that are alike. */
export type ClusterSize = {
  /** How many times larger the variance is than that of as many answers of different people; at least 1. */
  effect: number;
  /** How many answers of different people tell as much; from 1 to as many as there are. Null for fewer than two people. */
  nEff: number | null;
};

/**
 * How many independent answers are worth as much as these, of which one person may have given several that are alike. It is
 * n over the design effect: the variance between people (by residual sums of each, with a factor C / (C − 1) for C people)
 * over that of as many independent answers, at least 1. Few people tell little of that variance, so the size is made smaller
 * by (z / t)² with C − 1 degrees of freedom. Where all answers are alike nothing tells it: then people count once.
 *
 * @param sums of the scores of everybody who answered
 * @example
 * clusterSize(repeatSums([[5, 5], [1, 1], [4, 4], [2, 2], [3, 3]]), 0.95); // { effect: 2.25, nEff: 2.21… }
 */
export function clusterSize(sums: RepeatSums, level: number = defaultLevel): ClusterSize {
  const { people, n } = sums;
  if (people < 2) return { effect: 1, nEff: null };
  const { between, within } = around(sums, sums.sum / n);
  const factor = (people * (n - 1)) / ((people - 1) * n);
  const effect = effectOf({ between: factor * between, within, n, people });
  return { effect, nEff: Math.max(1, (n / effect) * ofFewPeople(people, level)) };
}

/** Some of the people of a group; and of the whole group how many answers it has, and their mean score. */
export type SampledGroup = { sums: RepeatSums; n: number; mean: number };

/**
 * The design effect of groups in which only some people were looked at, of each all answers: what these people's residual
 * sums say about it, all groups together. Each group counts for as many people as its answers are of, by how often those who
 * were looked at answered; where these are all it is what {@link clusterSize} says. `worth` is what one answer of such a
 * group is worth among independent ones: less than 1 / effect where few people tell it. Null for fewer than two people.
 *
 * @example
 * const sums = repeatSums([[1, 1], [0, 0], [1]]);
 * sampledEffect([{ sums, n: 5, mean: 0.6 }]); // { people: 3, effect: 2.24, worth: 0.092… }
 */
export function sampledEffect(
  groups: readonly SampledGroup[],
  level: number = defaultLevel,
): { people: number; effect: number; worth: number } | null {
  const all = { between: 0, within: 0, n: 0, people: 0 };
  const often = total(groups, ({ n }) => n) / total(groups, ({ people }) => people);
  for (const { sums, n, mean } of groups) {
    const { between, within } = around(sums, mean);
    // Few people draw their group's mean towards themselves.
    const people = Math.max(2, n / often);
    all.between += n < 2 ? between : ((people * (n - 1)) / ((people - 1) * n)) * between;
    all.within += within;
    all.n += sums.n;
    all.people += sums.people;
  }
  if (all.people < 2) return null;
  const effect = effectOf(all);
  return { people: all.people, effect, worth: ofFewPeople(all.people, level) / effect };
}

const total = (groups: readonly SampledGroup[], of: (sums: RepeatSums) => number): number =>
  groups.reduce((sum, { sums }) => sum + of(sums), 0);

/** Σ of the squares around a mean: of what each person's answers sum up to, and of each answer. */
function around({ n, sum, squares, nSquares, sumSquares, cross }: RepeatSums, mean: number) {
  const between = sumSquares - 2 * mean * cross + mean * mean * nSquares;
  const within = squares - 2 * mean * sum + mean * mean * n;
  // Answers that are all alike leave only what was lost in rounding.
  return { between, within: within > 1e-12 * n * Math.max(1, mean * mean) ? within : 0 };
}

const effectOf = (of: { between: number; within: number; n: number; people: number }): number =>
  of.within === 0 ? of.n / of.people : Math.max(1, of.between / of.within);

/** (z / t)²: by how much fewer answers count when so few people tell how they vary. */
const ofFewPeople = (people: number, level: number): number =>
  (normalQuantile(upperTail(level)) / studentTQuantile(upperTail(level), people - 1)) ** 2;

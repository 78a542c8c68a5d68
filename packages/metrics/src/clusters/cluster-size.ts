import { defaultLevel, upperTail } from "../interval.ts";
import type { Counts } from "../scale.ts";
import { normalQuantile } from "../tails/normal.ts";
import { studentTQuantile } from "../tails/student-t.ts";

/** How much the answers of people who answered more than once are worth. */
export type ClusterSize = {
  /** How many people answered. */
  people: number;
  /** How many answers of different people tell as much; at most as many as there are. Null for fewer than two people. */
  nEff: number | null;
};

/**
 * How many independent answers are worth as much as these, of which one person may have given several that are alike. It is
 * n over the design effect: the variance between people (by residual sums of each, with a factor C / (C − 1) for C people)
 * over that of as many independent answers, at least 1. Few people tell little of that variance, so the size is made smaller
 * by (z / t)² with C − 1 degrees of freedom. Where all answers are alike nothing tells it: then people count once.
 *
 * @param answers each person's answers: value → how often
 * @param scoreOf what an answer counts for: of a share 1 or 0, of an NPS 1, 0 or −1
 * @example
 * clusterSize([new Map([[5, 2]]), new Map([[1, 2]]), new Map([[4, 2]])], (value) => value); // { people: 3, nEff: 0.498… }
 */
export function clusterSize(
  answers: Iterable<Counts>,
  scoreOf: (value: number) => number,
  level: number = defaultLevel,
): ClusterSize {
  const people = [...answers].map((counts) => {
    const all = [...counts].map(([value, times]) => ({ score: scoreOf(value), times }));
    const n = all.reduce((sum, { times }) => sum + times, 0);
    return { all, n, total: all.reduce((sum, { score, times }) => sum + score * times, 0) };
  });
  const n = people.reduce((sum, person) => sum + person.n, 0);
  if (people.length < 2) return { people: people.length, nEff: null };
  const mean = people.reduce((sum, { total }) => sum + total, 0) / n;
  const within = people
    .flatMap(({ all }) => all)
    .reduce((sum, { score, times }) => sum + times * (score - mean) ** 2, 0);
  const between = people.reduce((sum, person) => sum + (person.total - person.n * mean) ** 2, 0);
  const factor = people.length / (people.length - 1);
  const effect = within === 0 ? n / people.length : Math.max(1, (factor * between * (n - 1)) / (n * within));
  const few = normalQuantile(upperTail(level)) / studentTQuantile(upperTail(level), people.length - 1);
  return { people: people.length, nEff: (n / effect) * few ** 2 };
}

import {
  mean,
  normalQuantile,
  nps,
  npsInterval,
  npsSpread,
  share,
  type Counts,
  type Interval,
  type StratumSample,
} from "@afterword/metrics";
import type { Basis } from "../figures.ts";

/** The figure of what was counted, with its interval. */
export function figureFrom(basis: Basis): { value: number | null; n: number; interval: Interval | null } {
  switch (basis.kind) {
    case "share":
      return share(basis);
    case "nps":
      return { ...nps(basis.counts), interval: npsInterval(basis.counts) };
    case "mean": {
      const { value, n, interval } = mean(basis.counts);
      return { value, n, interval };
    }
  }
}

/** The standard error of a figure, in its unit; of a share half its interval over z, which is above 0 also for all or none. */
export function errorOf(basis: Basis): number | null {
  if (basis.kind === "nps") return npsSpread(basis.counts)?.se ?? null;
  if (basis.kind === "mean") {
    const { sd, n } = mean(basis.counts);
    return sd === null ? null : sd / Math.sqrt(n);
  }
  const { interval } = share(basis);
  return interval && (interval.upper - interval.lower) / (2 * normalQuantile((1 + interval.level) / 2));
}

/**
 * How far the answers of a group are spread around the group's own figure, taken to be alike in all groups: few answers that
 * happen to agree don't make a figure exact. Null when no group has two answers.
 */
export function spreadWithin(parts: readonly Basis[]): number | null {
  const [squares, free] = parts.reduce(
    ([sum, df], part) => {
      const { n } = figureFrom(part);
      return [sum + squaresOf(part, n), df + Math.max(0, n - 1)];
    },
    [0, 0],
  );
  return free === 0 ? null : Math.sqrt(squares / free);
}

/** How many answers a figure is of, their mean and their squares around it: their scores in the unit of the figure. */
export function sampleOf(basis: Basis): StratumSample {
  const { value, n } = figureFrom(basis);
  return { n, mean: value ?? 0, squares: squaresOf(basis, n) };
}

/** The sum of squares of the answers around their figure, in its unit. */
function squaresOf(basis: Basis, n: number): number {
  if (basis.kind === "share") return n === 0 ? 0 : (100 ** 2 * basis.x * (n - basis.x)) / n;
  if (basis.kind === "nps") return ((npsSpread(basis.counts, "wald")?.se ?? 0) * n) ** 2;
  return (mean(basis.counts).sd ?? 0) ** 2 * (n - 1);
}

/** All that was counted in several groups of different people; null without any. */
export function sumOf(parts: readonly Basis[]): Basis | null {
  const [first, ...others] = parts;
  return first === undefined ? null : others.reduce((sum, part) => combined(sum, part, 1), first);
}

/** What was counted in a whole and not in one part of it. */
export const withoutPart = (whole: Basis, part: Basis): Basis => combined(whole, part, -1);

function combined(a: Basis, b: Basis, sign: 1 | -1): Basis {
  if (a.kind === "share" && b.kind === "share") return { kind: "share", x: a.x + sign * b.x, n: a.n + sign * b.n };
  if (a.kind === "nps" && b.kind === "nps") {
    const [one, other] = [a.counts, b.counts];
    const counts = {
      promoters: one.promoters + sign * other.promoters,
      passives: one.passives + sign * other.passives,
      detractors: one.detractors + sign * other.detractors,
    };
    return { kind: "nps", counts };
  }
  if (a.kind === "mean" && b.kind === "mean") return { ...a, counts: combinedCounts(a.counts, b.counts, sign) };
  throw new Error(`A figure of ${a.kind} and one of ${b.kind} have nothing in common.`);
}

function combinedCounts(a: Counts, b: Counts, sign: 1 | -1): Counts {
  const counts = new Map(a);
  for (const [value, n] of b) {
    const left = (counts.get(value) ?? 0) + sign * n;
    if (left === 0) counts.delete(value);
    else counts.set(value, left);
  }
  return counts;
}

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

/** What was counted, and how many answers of different people it is worth; as many as it is of unless told. */
export interface Sized {
  readonly basis: Basis;
  readonly nEff?: number | undefined;
}

/** The figure of what was counted, with its interval. */
export function figureFrom(
  basis: Basis,
  nEff?: number,
): { value: number | null; n: number; interval: Interval | null } {
  switch (basis.kind) {
    case "share":
      return share({ x: basis.x, n: basis.n, nEff });
    case "nps":
      return { ...nps(basis.counts), interval: npsInterval(basis.counts, undefined, { nEff }) };
    case "mean": {
      const { value, n, interval } = mean(basis.counts, undefined, { nEff });
      return { value, n, interval };
    }
  }
}

/** The standard error of a figure, in its unit; of a share half its interval over z, which is above 0 also for all or none. */
export function errorOf({ basis, nEff }: Sized): number | null {
  if (basis.kind === "nps") return npsSpread(basis.counts, "adjusted_wald", { nEff })?.se ?? null;
  if (basis.kind === "mean") {
    const { sd, n } = mean(basis.counts);
    return sd === null ? null : sd / Math.sqrt(nEff ?? n);
  }
  const { interval } = share({ ...basis, nEff });
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
export function sampleOf({ basis, nEff }: Sized): StratumSample {
  const { value, n } = figureFrom(basis);
  return { n, mean: value ?? 0, squares: squaresOf(basis, n), nEff };
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

/**
 * How many answers of different people several groups together are worth, where some of them are worth less than they are;
 * who answered in two of them counts in each.
 */
export function worthOf(groups: readonly Sized[]): number | undefined {
  if (groups.every(({ nEff }) => nEff === undefined)) return undefined;
  let [all, squares] = [0, 0];
  for (const { basis, nEff } of groups) {
    const { n } = figureFrom(basis);
    all += n;
    if (n > 0) squares += n ** 2 / (nEff ?? n);
  }
  return squares === 0 ? undefined : all ** 2 / squares;
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

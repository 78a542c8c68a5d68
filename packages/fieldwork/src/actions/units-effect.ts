import {
  differenceInDifferences,
  pairedUnits,
  steppedWedge,
  verdict,
  type Estimate,
  type UnitsEffect,
} from "@afterword/metrics";
import { figureFrom, type Sized } from "../results/basis.ts";
import { enoughOf } from "../results/difference.ts";
import type { CountedRollout } from "./count-rollout.ts";
import type { Side } from "./count-measure.ts";
import { verdictIn, type Effect } from "./effect-of.ts";

/** One unit before and after. */
export interface Pair {
  readonly unit: string;
  readonly before: Side;
  readonly after: Side;
}

/** What came of something, and whether units were too few to say. */
type Found = Effect & { readonly why: "answers" | "units" | null };

/**
 * How much units changed, each compared with itself, or how much more than those of others did. Answers of one unit may be alike:
 * units are what is counted, not answers.
 *
 * @param better which way is better
 */
export function effectOnUnits(own: readonly Pair[], others: readonly Pair[] | null, better: "higher" | "lower"): Found {
  const [group, other] = [estimateOf(own), others && estimateOf(others)];
  const shown = [...own, ...(others ?? [])];
  const n = Math.min(
    ...[own, ...(others ? [others] : [])].flatMap((pairs) => [nOf(pairs, "before"), nOf(pairs, "after")]),
  );
  if (group === null || (others && !other)) return tooFew;
  const { value, interval, p, detectable } = other ? differenceInDifferences(since(group), since(other)) : group;
  return said({ value, interval, p, detectable, n }, basesOf(shown), better);
}

/** What a roll-out made beside units that waited. */
export function effectOfRollout({ cells, bases }: CountedRollout, better: "higher" | "lower"): Found {
  const found = steppedWedge(cells);
  if (found === null) return tooFew;
  const answers = (reached: 0 | 1) => cells.reduce((sum, cell) => sum + (cell.reached === reached ? cell.n : 0), 0);
  const { value, interval, p, detectable } = found;
  const n = Math.min(answers(0), answers(1));
  return said({ value, interval, p, detectable, n }, bases, better);
}

const tooFew: Found = {
  ...{ verdict: "too_early", why: "units" },
  ...{ difference: null, interval: null, p: null, smallestDetectable: null },
};

type Told = Pick<UnitsEffect, "value" | "interval" | "p" | "detectable"> & { readonly n: number };

function said(told: Told, bases: readonly Pick<Sized, "basis">[], better: "higher" | "lower"): Found {
  const { value, interval, p, detectable, n } = told;
  const [first, ...rest] = bases.map(({ basis }) => basis);
  if (first === undefined) return tooFew;
  const points = enoughOf([first, ...rest]);
  const is = verdictIn(verdict({ difference: value, p, detectable, n }, { points }), better);
  // Where enough answered, it is units that are too few.
  const why = is === "too_early" ? (n < leastAnswers ? "answers" : "units") : null;
  return { verdict: is, why, difference: value, interval, p, smallestDetectable: detectable };
}

/** Fewer answers tell no effect. */
const leastAnswers = 30;

const shownOf = ({ before, after }: Pair): readonly [Sized, Sized] | null =>
  before.sized && after.sized && [before.sized, after.sized];

function estimateOf(pairs: readonly Pair[]): UnitsEffect | null {
  const answers = (sized: Sized) => {
    const { value, n } = figureFrom(sized.basis);
    return { n, mean: value ?? 0 };
  };
  return pairedUnits(
    pairs.flatMap((pair) => {
      const both = shownOf(pair);
      return both ? [{ unit: pair.unit, before: answers(both[0]), after: answers(both[1]) }] : [];
    }),
  );
}

const nOf = (pairs: readonly Pair[], side: "before" | "after"): number =>
  pairs.reduce((sum, pair) => sum + (shownOf(pair) ? (pair[side].figure.n ?? 0) : 0), 0);

const basesOf = (pairs: readonly Pair[]): readonly Sized[] => pairs.flatMap((pair) => [...(shownOf(pair) ?? [])]);

/** A change as a difference from nothing that is known exactly. */
const since = ({ value, se, df }: UnitsEffect): { readonly before: Estimate; readonly after: Estimate } => ({
  before: { value: 0, se: 0 },
  after: { value, se, df },
});

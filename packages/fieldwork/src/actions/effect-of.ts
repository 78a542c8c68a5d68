import { differenceInDifferences, verdict, type Estimate, type Interval, type Verdict } from "@afterword/metrics";
import type { ActionVerdict } from "@afterword/sdk";
import { errorOf, figureFrom, type Sized } from "../results/basis.ts";
import { differenceOf, enoughOf } from "../results/difference.ts";

/** Figures of one group before and after. */
export interface Times {
  readonly before: Sized;
  readonly after: Sized;
}

/** How much a group changed, and what may be said of it. */
export interface Effect {
  readonly verdict: ActionVerdict;
  readonly difference: number | null;
  readonly interval: Interval | null;
  readonly p: number | null;
  readonly smallestDetectable: number | null;
}

/**
 * How much a group changed, or how much more than another one. It is one planned comparison, so that its p is not adjusted.
 * Where too few answered to find a change of 10 points of 100, not finding one says nothing: it is too early to say.
 *
 * @param better which way is better
 */
export function effectOf(group: Times, other: Times | null, better: "higher" | "lower"): Effect {
  const { value, interval, p, detectable, enough } = other
    ? compared(group, other)
    : differenceOf(group.after, group.before);
  const all = [group.before, group.after, ...(other ? [other.before, other.after] : [])];
  const n = Math.min(...all.map(({ basis }) => figureFrom(basis).n));
  const said = verdict({ difference: value, p, detectable, n }, { points: enough });
  return { verdict: verdictIn(said, better), difference: value, interval, p, smallestDetectable: detectable };
}

/** What a verdict on two figures says of an action. @param better which way is better */
export function verdictIn(said: Verdict, better: "higher" | "lower"): ActionVerdict {
  const verdicts = {
    higher: better === "higher" ? "improvement" : "worsening",
    lower: better === "lower" ? "improvement" : "worsening",
    no_clear_difference: "no_clear_effect",
    too_few: "too_early",
  } as const;
  return verdicts[said];
}

/** The smallest true effect that is found where after is answered as often, and as differently, as before. */
export function detectableBefore(group: Sized, other: Sized | null): number | null {
  const both = { before: group, after: group };
  return other ? compared(both, { before: other, after: other }).detectable : differenceOf(group, group).detectable;
}

function compared(group: Times, other: Times) {
  const enough = enoughOf([group.before.basis, group.after.basis, other.before.basis, other.after.basis]);
  const [a, b, c, d] = [group.before, group.after, other.before, other.after].map(estimateOf);
  if (!a || !b || !c || !d) return { value: null, interval: null, p: null, detectable: null, enough };
  return { ...differenceInDifferences({ before: a, after: b }, { before: c, after: d }), enough };
}

function estimateOf(sized: Sized): Estimate | null {
  const { value, n } = figureFrom(sized.basis);
  const se = errorOf(sized);
  if (value === null || se === null) return null;
  return { value, se, ...(sized.basis.kind === "mean" ? { df: Math.max(1, (sized.nEff ?? n) - 1) } : {}) };
}

import { mean, share, targetVerdict, type Interval } from "@afterword/metrics";
import type { IndicatorDefinition, IndicatorFigure, TallyDefinition } from "@afterword/sdk";
import type { Tally } from "./tally-events.ts";

/** A figure with what a control chart of shares is made of. */
export interface Figure extends Pick<IndicatorFigure, "value" | "n" | "missing" | "interval" | "verdict"> {
  readonly x: number;
}

/** The two sides of an indicator, of the same days. */
export interface Sides {
  readonly upper: Tally;
  readonly lower: Tally;
}

/**
 * What an indicator says. A share is of the events below that are above too; where something is asked of them, of those of
 * which it is known. A mean is of the events of which the fact is known. Any other quotient divides what is known by a count,
 * and has no interval: how its two sides go together is not known.
 *
 * @example indicatorFigure(portalUse, sides) // { value: 61.5, n: 200, missing: 0, interval: …, verdict: "unclear", x: 123 }
 */
export function indicatorFigure(indicator: IndicatorDefinition, sides: Sides): Figure {
  const { value, n, missing, interval, x } = figureOf(indicator, sides);
  const { target } = indicator;
  const verdict = target === null || value === null ? null : targetVerdict({ value, interval }, target);
  return { value, n, missing, interval, x, verdict };
}

type Counted = Pick<Figure, "value" | "n" | "missing" | "x"> & { readonly interval: Interval | null };

function figureOf({ kind, unit, numerator }: IndicatorDefinition, { upper, lower }: Sides): Counted {
  const all = eventsIn(lower);
  if (kind === "mean") {
    const { value, n, interval } = mean(upper.counts);
    return { value, n, interval, missing: upper.missing, x: 0 };
  }
  if (kind === "share") {
    const missing = numerator.of === "events" ? 0 : upper.missing;
    // What is not known is left out below as well: all that is unknown above is among the events below.
    const x = amountOf(numerator, upper);
    return { ...share({ x, n: all - missing }), missing, x };
  }
  const x = amountOf(numerator, upper);
  const times = unit === "percent" ? 100 : 1;
  const missing = numerator.of === "events" ? 0 : upper.missing;
  return { value: all === 0 ? null : (times * x) / all, n: all, missing, interval: null, x };
}

const eventsIn = ({ counts, missing }: Tally): number => [...counts.values()].reduce((sum, n) => sum + n, missing);

/** How many of the events count, or what they add up to. */
function amountOf({ of, hours }: TallyDefinition, tally: Tally): number {
  if (of === "events") return eventsIn(tally);
  return [...tally.counts].reduce((sum, [value, n]) => {
    if (of === "within") return sum + (value <= (hours ?? 0) ? n : 0);
    return sum + value * n;
  }, 0);
}

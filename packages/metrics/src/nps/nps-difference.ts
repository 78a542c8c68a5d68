import { defaultLevel, upperTail } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { normalPTwoSided } from "../tails/normal-p.ts";
import { normalQuantile } from "../tails/normal.ts";
import { npsSpread } from "./nps-interval.ts";
import { nps, type NpsCounts } from "./nps.ts";

/** How two NPS differ, in points. */
export type NpsDifference = {
  /** The first raw score less the second, −200..200; null when one of them has no answers. */
  value: number | null;
  /** Where the interval is centred. */
  centre: number | null;
  se: number | null;
  /** Null when nothing varies, so that there is nothing to test with. */
  z: number | null;
  /** Two-sided, 0..1. */
  p: number | null;
  interval: Interval | null;
};

/** How many answers of different people the answers of two groups are worth; as many as there are unless told. */
export type Worths = readonly [a?: number | undefined, b?: number | undefined];

const none: NpsDifference = { value: null, centre: null, se: null, z: null, p: null, interval: null };

/**
 * How much the NPS of two groups or waves of different people differ, with the adjusted Wald interval and test (Rocks 2016),
 * not clipped. Compare a part with the rest, never with a total that it is in; where the same people answered
 * twice, look at how each of them changed instead.
 *
 * @param options.nEff how many answers of different people the answers of each are worth
 * @param options.method `wald` is the plug-in test, which finds too many differences when n is small
 * @example
 * const a = { promoters: 500, passives: 300, detractors: 200 };
 * npsDifference(a, { promoters: 440, passives: 310, detractors: 250 }).p; // 0.0020016
 */
export function npsDifference(
  a: NpsCounts,
  b: NpsCounts,
  {
    level = defaultLevel,
    method = "adjusted_wald",
    nEff = [],
  }: { level?: number; method?: "adjusted_wald" | "wald"; nEff?: Worths } = {},
): NpsDifference {
  const [of, and] = [nps(a).value, nps(b).value];
  const [one, other] = [npsSpread(a, method, { nEff: nEff[0] }), npsSpread(b, method, { nEff: nEff[1] })];
  const critical = normalQuantile(upperTail(level));
  if (of === null || and === null || one === null || other === null) return none;
  const centre = one.centre - other.centre;
  const se = Math.hypot(one.se, other.se);
  const z = se === 0 ? null : centre / se;
  const interval = { lower: centre - critical * se, upper: centre + critical * se, level, method };
  return { value: of - and, centre, se, z, p: z === null ? null : normalPTwoSided(z), interval };
}

import { defaultLevel, upperTail } from "../interval.ts";
import { normalQuantile } from "../tails/normal.ts";
import { npsSpread } from "../nps/nps-interval.ts";
import type { NpsCounts } from "../nps/nps.ts";
import type { Worths } from "../nps/nps-difference.ts";
import type { Counts } from "../scale.ts";
import { studentTQuantile } from "../tails/student-t.ts";
import { agrestiCaffoSpread, type Part } from "../shares/two-proportions.ts";
import { meanDifference } from "../means/welch.ts";

/** The level of the test (0..1, 0.95 unless told) and its power: how often it finds what is there (0..1, 0.8 unless told). */
export type Power = { level?: number; power?: number };

/** The same of two groups, with how many answers of different people the answers of each are worth. */
export type PowerOfGroups = Power & { nEff?: Worths };

/** The power that is asked for unless told. */
const defaultPower = 0.8;

/** How many standard errors a true difference has to be away from 0 to be found. */
function distance({ level = defaultLevel, power = defaultPower }: Power, quantile: (p: number) => number): number {
  if (!(power > 0.5 && power < 1)) throw new RangeError(`A power lies between 0.5 and 1, not ${power}`);
  return quantile(upperTail(level)) + quantile(power);
}

/** How many standard errors of a normal distribution a true difference has to be away from 0 to be found. */
export const errorsFound = (power: Power = {}): number => distance(power, normalQuantile);

/**
 * The smallest true difference of two NPS that is found with 80 % power, in points; null when one has no answers. From the
 * same adjusted standard error as {@link npsDifference}, so that few answers that are alike don't look exact.
 *
 * @example
 * const wave = { promoters: 479, passives: 287, detractors: 192 };
 * npsDetectable(wave, wave); // 9.99
 */
export function npsDetectable(a: NpsCounts, b: NpsCounts, options: PowerOfGroups = {}): number | null {
  const [ofA, ofB] = options.nEff ?? [];
  const [one, other] = [npsSpread(a, "adjusted_wald", { nEff: ofA }), npsSpread(b, "adjusted_wald", { nEff: ofB })];
  const away = distance(options, normalQuantile);
  return one && other && away * Math.hypot(one.se, other.se);
}

/**
 * The smallest true difference of two shares that is found with 80 % power, in percentage points; null when one has no
 * answers. From the standard error of Agresti and Caffo.
 *
 * @example
 * shareDetectable({ x: 500, n: 1000 }, { x: 500, n: 1000 }); // 6.26
 */
export function shareDetectable(a: Part, b: Part, options: Power = {}): number | null {
  const spread = agrestiCaffoSpread(a, b);
  const away = distance(options, normalQuantile);
  return spread && 100 * away * spread.se;
}

/**
 * The smallest true difference of two means that is found with 80 % power, in the unit of the answers, as Welch's test has
 * it (approximately: by quantiles of the central t). Null with fewer than two answers in a group, and when neither varies.
 *
 * @example
 * meanDetectable(new Map([[1, 50], [5, 50]]), new Map([[1, 50], [5, 50]])); // 0.80
 */
export function meanDetectable(a: Counts, b: Counts, options: PowerOfGroups = {}): number | null {
  const { se, df } = meanDifference(a, b, defaultLevel, options.nEff);
  const away = distance(options, (p) => (df === null ? normalQuantile(p) : studentTQuantile(p, df)));
  return se === null || df === null ? null : away * se;
}

/**
 * How many answers each of two groups needs for a true difference to be found with 80 % power, rounded up.
 *
 * @param input.sd how far answers are spread, in the unit of the difference; of an NPS 100 √(p + d − (p − d)²), of a share
 * 100 √(p (1 − p))
 * @param input.difference in the same unit, not 0
 * @example
 * answersNeeded({ sd: 100 * Math.sqrt(0.61), difference: 10 }); // 958, for an NPS of 50 % promoters and 20 % detractors
 */
export function answersNeeded({ sd, difference, ...power }: Power & { sd: number; difference: number }): number {
  if (!(sd >= 0 && Number.isFinite(sd))) throw new RangeError(`A standard deviation is 0 or more, not ${sd}`);
  if (!(Math.abs(difference) > 0)) throw new RangeError(`A difference is not 0, nor ${difference}`);
  return Math.ceil(2 * ((distance(power, normalQuantile) * sd) / difference) ** 2);
}

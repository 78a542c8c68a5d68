import { checkEffective, effectiveSize, finiteCorrection, type SampleDesign } from "../shares/finite.ts";
import { defaultLevel, upperTail } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { normalQuantile } from "../tails/normal.ts";
import { npsSize, type NpsCounts } from "./nps.ts";
import { scoreBound } from "./nps-score.ts";

/** How the interval of an NPS is made: `adjusted_wald` is the one to show; the others are there to compare with. */
export type NpsMethod = "adjusted_wald" | "wald" | "score";

/** Where the interval of an NPS is centred, and its standard error; both in points. */
export type NpsSpread = { centre: number; se: number };

/**
 * The centre and standard error of an NPS, in points: as they are (`wald`), or with 3 pseudo-answers, a quarter, a half and
 * a quarter of them (`adjusted_wald`; Rocks 2016). Promoters and detractors are two cells of one multinomial: treating them
 * as independent would be wrong. Null without answers; a census has an error of 0.
 *
 * @example
 * npsSpread({ promoters: 50, passives: 30, detractors: 20 }, "wald"); // { centre: 30, se: 7.8102 }
 */
export function npsSpread(
  counts: NpsCounts,
  method: "adjusted_wald" | "wald" = "adjusted_wald",
  { population, nEff }: SampleDesign = {},
): NpsSpread | null {
  const n = npsSize(counts);
  checkEffective(n, nEff);
  const correction = finiteCorrection(n, population);
  if (n === 0) return null;
  const worth = (nEff ?? n) / n;
  const pseudo = method === "wald" ? 0 : 0.75;
  const size = n * worth + 4 * pseudo;
  const centre = ((counts.promoters - counts.detractors) * worth) / size;
  const decided = ((counts.promoters + counts.detractors) * worth + 2 * pseudo) / size;
  const variance = Math.max(0, decided - centre * centre);
  return { centre: 100 * centre, se: 100 * Math.sqrt(variance / size) * correction };
}

/**
 * The standard error of an NPS as it is (plug-in), in points; null without answers.
 *
 * @example
 * npsStandardError({ promoters: 1, passives: 0, detractors: 1 }); // 70.71067811865476
 */
export function npsStandardError(counts: NpsCounts, design: SampleDesign = {}): number | null {
  return npsSpread(counts, "wald", design)?.se ?? null;
}

/**
 * The interval of an NPS, in points; null without answers and for a census. The adjusted Wald interval (Rocks 2016) covers
 * what it promises also for few answers, and is clipped to −100..100; its centre is not the score itself: show the raw
 * score. The plug-in `wald` is not clipped, and has no width when all answers are alike. `score` inverts the score test
 * (Tango 1998).
 *
 * @example
 * npsInterval({ promoters: 50, passives: 30, detractors: 20 }, 0.9); // { lower: 16.47, upper: 41.78, … }
 */
export function npsInterval(
  counts: NpsCounts,
  level: number = defaultLevel,
  { method = "adjusted_wald", ...design }: SampleDesign & { method?: NpsMethod } = {},
): Interval | null {
  const n = npsSize(counts);
  const z = normalQuantile(upperTail(level));
  const size = effectiveSize(n, design);
  if (n === 0 || size === Infinity) return null;
  if (method === "score") {
    const [up, down] = [(counts.promoters * size) / n, (counts.detractors * size) / n];
    const [lower, upper] = [100 * scoreBound(up, down, size, z), 0 - 100 * scoreBound(down, up, size, z)];
    return { lower, upper, level, method };
  }
  const { centre, se } = npsSpread(counts, method, design) ?? { centre: NaN, se: NaN };
  const [lower, upper] = [centre - z * se, centre + z * se];
  if (method === "wald") return { lower, upper, level, method };
  return { lower: Math.max(-100, lower), upper: Math.min(100, upper), level, method };
}

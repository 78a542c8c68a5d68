import {
  ces,
  csat,
  mannWhitney,
  mean,
  meanDifference,
  nps,
  npsCounts,
  npsDifference,
  npsInterval,
  npsSpread,
  npsStandardError,
  npsWeighted,
  normalQuantile,
  type Interval,
  type NpsCounts,
} from "../index.ts";
import { tally, type VectorMap } from "./vector-map.ts";

type Responses = { responses: readonly unknown[] };
type Group = { counts: NpsCounts; conf: number; population?: number | null };
type Groups = { a: NpsCounts; b: NpsCounts; conf: number };
type Samples = { a: readonly unknown[]; b: readonly unknown[]; conf?: number };

export const boundsOf = (interval: Interval | null) => ({
  lower: interval?.lower ?? null,
  upper: interval?.upper ?? null,
});

const satisfaction =
  (points: 5 | 7) =>
  ({ responses }: Responses) => {
    const { counts, missing } = tally(responses);
    const { value, n, invalid, top1, bottom2, mean: average, meanScaled } = csat(counts, undefined, points);
    return { n, missing, invalid, top2: value, top1, bottom2, mean: average, mean_0_100: meanScaled };
  };

const spreadOf = (method: "wald" | "adjusted_wald") => (input: Group) => {
  const { counts, conf } = input;
  const population = input.population ?? null;
  const { centre = null, se = null } = npsSpread(counts, method, { population }) ?? {};
  const moe = se === null ? null : normalQuantile((1 + conf) / 2) * se;
  // The reference writes the interval of a census, of which there is none, as one without width.
  const interval = npsInterval(counts, conf, { method, population });
  const bounds = interval ? boundsOf(interval) : { lower: centre, upper: centre };
  return { nps: nps(counts).value, center: centre, se, moe, ...bounds };
};

const differenceOf =
  (method: "wald" | "adjusted_wald") =>
  ({ a, b, conf }: Groups) => {
    const { value, centre, se, z, p, interval } = npsDifference(a, b, { level: conf, method });
    return { diff: value, center: centre, se, z, p, ...boundsOf(interval) };
  };

/** Scores: NPS, CSAT, CES and means, and how they differ. */
export const scores: VectorMap = {
  nps({ counts }: Group) {
    const { value, n } = nps(counts);
    return { nps: value, n, ...counts };
  },
  nps_from_responses({ responses }: Responses) {
    const { counts, missing } = tally(responses);
    const { invalid, ...groups } = npsCounts(counts);
    const { value, n } = nps(groups);
    return { nps: value, n, ...groups, invalid, missing };
  },
  nps_weighted({ responses, weights }: Responses & { weights: readonly number[] }) {
    const { missing } = tally(responses);
    const cells = responses.map((response, at) => ({
      counts: npsCounts(tally([response]).counts),
      weight: weights[at] ?? NaN,
    }));
    const answered = cells.filter(({ counts }) => nps(counts).n > 0);
    const { value, n, sumWeights, nEff } = npsWeighted(answered);
    const invalid = cells.reduce((sum, { counts }) => sum + counts.invalid, 0);
    return { nps: value, n, sum_weights: sumWeights, n_eff_kish: nEff, missing, invalid };
  },
  nps_se: ({ counts, population = null }: Group) => ({ se: npsStandardError(counts, { population }) }),
  nps_ci_wald: spreadOf("wald"),
  nps_ci_adjusted_wald: spreadOf("adjusted_wald"),
  nps_ci_score({ counts, conf, population = null }: Group) {
    return { nps: nps(counts).value, ...boundsOf(npsInterval(counts, conf, { method: "score", population })) };
  },
  nps_diff_wald: differenceOf("wald"),
  nps_diff_adjusted_wald: differenceOf("adjusted_wald"),
  csat_5pt: satisfaction(5),
  csat_7pt: satisfaction(7),
  ces_7pt({ responses }: Responses) {
    const { counts, missing } = tally(responses);
    const { value, n, difficult, mean: average, invalid } = ces(counts);
    return { n, mean: average, percent_easy: value, percent_difficult: difficult, missing, invalid };
  },
  mean_ci_t({ values, conf }: { values: readonly unknown[]; conf: number }) {
    const { counts, missing } = tally(values);
    const { value, n, sd, interval, invalid } = mean(counts, conf);
    const se = sd === null ? null : sd / Math.sqrt(n);
    return { n, mean: value, sd, se, ...boundsOf(interval), missing, invalid };
  },
  welch_t({ a, b, conf = 0.95 }: Samples) {
    const { value, t, df, p, se, interval } = meanDifference(tally(a).counts, tally(b).counts, conf);
    return { diff: value, t, df, p, se, ...boundsOf(interval) };
  },
  mann_whitney_u({ a, b }: Samples) {
    const { u, z, p } = mannWhitney(tally(a).counts, tally(b).counts);
    return { U_a: u, z, p };
  },
};

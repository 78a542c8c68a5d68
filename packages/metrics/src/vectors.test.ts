import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  ces,
  csat,
  kish,
  largestRemainder,
  marginOfError,
  mean,
  normalQuantile,
  nps,
  npsInterval,
  roundHalfAwayFromZero,
  studentTQuantile,
  suppressOneWay,
  wilson,
} from "./index.ts";
import type { NpsCounts } from "./index.ts";

// Reference values computed independently of this package, with the tolerance each must be met in.
type Vector = {
  id: string;
  metric: string;
  input: {
    conf: number;
    p: number;
    population: number | null;
    df: number;
    counts: NpsCounts & number[];
    responses: (number | null)[];
    values: number[];
    x: number;
    n: number;
    value: number;
    digits: number;
    min_n: number;
    weights: number[];
  };
  expected: Record<string, unknown>;
  tolerance: number;
};
const vectors = JSON.parse(readFileSync(new URL("./vectors.json", import.meta.url), "utf8")) as Vector[];

function tally(values: readonly (number | null)[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const compute: Record<string, (input: Vector["input"]) => Record<string, unknown>> = {
  margin_of_error_proportion: ({ p, n, population, conf }) => ({
    moe: marginOfError({ p, n, population, level: conf }),
  }),
  normal_critical_two_sided: ({ conf }) => ({ z: normalQuantile((1 + conf) / 2) }),
  student_t_critical_two_sided: ({ conf, df }) => ({ t: studentTQuantile((1 + conf) / 2, df) }),
  nps({ counts }) {
    const { value, n } = nps(counts);
    return { nps: value, n, ...counts };
  },
  nps_ci_adjusted_wald({ counts, conf }) {
    return { nps: nps(counts).value, ...npsInterval(counts, conf) };
  },
  csat_5pt({ responses }) {
    const { value, meanScaled, ...rest } = csat(tally(responses));
    return { ...rest, top2: value, mean_0_100: meanScaled, missing: responses.filter((r) => r === null).length };
  },
  ces_7pt({ responses }) {
    const { value, difficult, ...rest } = ces(tally(responses));
    return { ...rest, percent_easy: value, percent_difficult: difficult };
  },
  wilson({ x, n, conf }) {
    const interval = wilson({ x, n, level: conf });
    return { p: n === 0 ? null : x / n, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
  },
  mean_ci_t({ values, conf }) {
    const { value, n, sd, interval } = mean(tally(values), conf);
    return { mean: value, n, sd, se: (sd ?? NaN) / Math.sqrt(n), ...interval };
  },
  round_half_away_from_zero: ({ value, digits }) => ({ rounded: roundHalfAwayFromZero(value, digits) }),
  suppress_one_way: ({ counts, min_n }) => suppressOneWay(counts, min_n),
  kish_design_effect({ weights }) {
    const { nEff, deff } = kish(weights);
    return { n_eff: nEff, deff };
  },
  percent_largest_remainder: ({ counts, digits }) => ({ percent: largestRemainder(counts, digits) }),
};

// The centre, error and margin are steps on the way to the two bounds, which are compared.
const steps: Record<string, readonly string[]> = { nps_ci_adjusted_wald: ["center", "se", "moe"] };

test.each(vectors.map((vector) => [vector.id, vector] as const))("%s", (_id, vector) => {
  const actual = compute[vector.metric]?.(vector.input) ?? {};
  for (const [name, expected] of Object.entries(vector.expected)) {
    if (steps[vector.metric]?.includes(name)) continue;
    if (typeof expected === "number") {
      expect(Math.abs((actual[name] as number) - expected), name).toBeLessThanOrEqual(vector.tolerance);
    } else {
      expect(actual[name], name).toEqual(expected);
    }
  }
});

test("every formula has vectors", () => {
  expect(new Set(vectors.map((vector) => vector.metric))).toEqual(new Set(Object.keys(compute)));
});

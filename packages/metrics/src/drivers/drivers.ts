import { centred } from "../relations/correlation.ts";
import { isConstant } from "../relations/complete-cases.ts";
import { driverCases } from "./driver-cases.ts";
import type { DriverCases, DriversInput, DroppedPredictor } from "./driver-cases.ts";
import { driverIntervals } from "./driver-bootstrap.ts";
import { driverItems } from "./driver-items.ts";
import type { DriverItem } from "./driver-items.ts";
import { defaultLevel } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { johnson, predictorsOf } from "./johnson.ts";
import { lmg } from "./lmg.ts";
import type { Importance } from "./lmg.ts";
import { correlationsOf, momentsOf } from "./moments.ts";
import { symmetricEigen } from "../relations/symmetric-matrix.ts";
import type { SymmetricMatrix } from "../relations/symmetric-matrix.ts";

/** How importance is computed: over all orders of the predictors, or by relative weights. */
export type DriverMethod = "lmg" | "johnson";

/** Why there are no drivers to show. */
export type DriversRefusal =
  | { reason: "no_predictors" }
  | { reason: "too_many_predictors"; most: number }
  | { reason: "too_few"; needed: number }
  | { reason: "constant_outcome" }
  /** `predictors` say nearly the same: keep one of them, or their mean. `conditionNumber` may be infinite. */
  | { reason: "collinear"; conditionNumber: number; predictors: string[] };

/** What goes with an outcome, or why that cannot be said. */
export type DriversFigure = {
  /** Responses in which the outcome and all predictors were answered. */
  n: number;
  /** Responses without one of these answers. */
  missing: number;
  /** Responses with an answer that is no number or off its scale. */
  invalid: number;
  dropped: DroppedPredictor[];
} & (
  | { refused: DriversRefusal; items: [] }
  | {
      refused: null;
      method: DriverMethod;
      /** The share of the outcome's variance that goes with the predictors together, 0..1. */
      r2: number;
      r2Interval: Interval | null;
      resamples: number;
      /** In the order of the predictors. */
      items: DriverItem[];
    }
);

/** How drivers are computed. */
export type DriversOptions = {
  /** Confidence level, 0..1; 0.95 unless told. */
  level?: number;
  /** Bootstrap resamples behind each interval, 1,000 or more. More are slower and steadier. Default 1,000. */
  resamples?: number;
  /** The same seed gives the same intervals. Default 1. */
  seed?: number;
  /** Fewest complete responses; the larger of 100 and 20 for each predictor applies where that is more. */
  minimum?: number;
};

const mostPredictors = 30;
const mostForLmg = 12;
const worstCondition = 1e8;

/**
 * Key drivers: how much of what can be said about an outcome from other answers goes with each of them, with bootstrap
 * intervals. Up to 12 predictors by LMG, up to 30 by Johnson's relative weights. Say "associated with", not "causes".
 * Without enough responses, or when predictors repeat one another, it refuses and says why.
 *
 * @throws RangeError for columns of different length, predictors of one name, or impossible options
 * @example
 * drivers({ outcome: { values: [5, 4] }, predictors: [{ name: "speed", values: [5, 3] }] }).refused; // { reason: "too_few", needed: 100 }
 */
export function drivers(input: DriversInput, options: DriversOptions = {}): DriversFigure {
  const { level = defaultLevel, resamples = 1000, seed = 1, minimum = 0 } = options;
  if (!Number.isSafeInteger(resamples) || resamples < 1000)
    throw new RangeError(`Resamples are a whole number from 1000, not ${resamples}`);
  const cases = driverCases(input);
  const { n, missing, invalid, dropped } = cases;
  const base = { n, missing, invalid, dropped };
  const k = cases.predictors.length;
  const refuse = (refused: DriversRefusal): DriversFigure => ({ ...base, refused, items: [] });
  const needed = Math.max(100, 20 * k, minimum);
  if (k === 0) return refuse({ reason: "no_predictors" });
  if (k > mostPredictors) return refuse({ reason: "too_many_predictors", most: mostPredictors });
  if (n < needed) return refuse({ reason: "too_few", needed });
  if (isConstant(cases.outcome)) return refuse({ reason: "constant_outcome" });
  const { columns, correlations } = prepared(cases);
  const collinear = collinearity(correlations, cases);
  if (collinear !== null) return refuse(collinear);
  const method = k <= mostForLmg ? "lmg" : "johnson";
  const importance = method === "lmg" ? lmg : johnson;
  const figure = importance(correlations);
  const intervals = driverIntervals(cases, columns, importance, { level, resamples, seed });
  const items = driverItems(cases.predictors, correlations, figure, intervals);
  return { ...base, refused: null, method, r2: figure.r2, r2Interval: intervals.r2, resamples, items };
}

/** Importance alone: R², each predictor's part of it, and the parts as shares that sum to 1. */
export type ImportanceFigure = { n: number; r2: number | null; raw: number[] | null; share: number[] | null };

/**
 * The importance of predictors for an outcome by a method of choice, from complete responses, without intervals and
 * without refusing few responses: for checking figures against others. Null where a column is constant.
 *
 * @throws RangeError for more than 12 predictors by LMG, or more than 30
 * @example
 * driverImportance({ outcome: { values: [1, 2, 3] }, predictors: [{ name: "a", values: [1, 2, 4] }] }, "lmg").share; // [1]
 */
export function driverImportance(input: DriversInput, method: DriverMethod): ImportanceFigure {
  const most = method === "lmg" ? mostForLmg : mostPredictors;
  if (input.predictors.length > most)
    throw new RangeError(`At most ${most} predictors by ${method}, not ${input.predictors.length}`);
  const cases = driverCases(input);
  const none = { n: cases.n, r2: null, raw: null, share: null };
  if (cases.dropped.length > 0 || cases.predictors.length === 0 || isConstant(cases.outcome)) return none;
  const { r2, raw } = (method === "lmg" ? lmg : johnson)(prepared(cases).correlations);
  return { n: cases.n, r2, raw, share: sharesOf({ r2, raw }) };
}

function sharesOf({ r2, raw }: Importance): number[] | null {
  return r2 > 0 ? raw.map((part) => part / r2) : null;
}

function prepared({ predictors, outcome, times }: DriverCases) {
  const columns = [...predictors.map(({ values }) => values), outcome].map(centred);
  const { sums } = momentsOf(columns, 1, () => 0, times);
  return { columns, correlations: correlationsOf(sums, columns.length) };
}

/** A refusal when a predictor is nearly given by the others, with the names of those involved. */
function collinearity(correlations: SymmetricMatrix, { predictors }: DriverCases): DriversRefusal | null {
  const { values, vectors } = symmetricEigen(predictorsOf(correlations));
  const [largest = 1, smallest = 1] = [values[0], values.at(-1)];
  const conditionNumber = smallest > 0 ? largest / smallest : Infinity;
  if (conditionNumber <= worstCondition) return null;
  const weakest = vectors.subarray(-predictors.length);
  const names = predictors.filter((_, j) => Math.abs(weakest[j] ?? 0) > 0.1).map(({ name }) => name);
  return { reason: "collinear", conditionNumber, predictors: names };
}

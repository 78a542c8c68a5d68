import { completeCases, isConstant } from "../relations/complete-cases.ts";
import type { AnswerColumn, AnswerScale, CompleteCases } from "../relations/complete-cases.ts";

/** A question, with its answers in the order of the responses. */
export type DriverQuestion = AnswerColumn & { name: string };

/** An outcome and what may drive it, each with one place for each response. */
export type DriversInput = {
  outcome: AnswerColumn;
  /** Named differently. */
  predictors: readonly DriverQuestion[];
  /** Who answered: people who answer more than once are then resampled whole. Null is somebody else each time. */
  people?: readonly (string | number | null)[];
  /** How many responses gave this combination of answers, where combinations come instead of responses. */
  counts?: readonly number[];
};

/** A predictor that cannot explain anything: nobody answered it, or all did alike. */
export type DroppedPredictor = { name: string; reason: "empty" | "constant" };

/** The complete responses of a driver analysis. */
export type DriverCases = {
  n: number;
  missing: number;
  invalid: number;
  dropped: DroppedPredictor[];
  outcome: Float64Array;
  predictors: { name: string; values: Float64Array; scale: AnswerScale | null; mean: number }[];
  /** How often the complete response at this place counts. */
  times: (at: number) => number;
  /** Who gave the complete response at this place; null when that is unknown. */
  personOf: (at: number) => string | number | null;
};

/**
 * The responses in which the outcome and all predictors were answered, without predictors that are constant.
 *
 * @throws RangeError for columns of different length, two predictors of one name, an impossible count, or counts of people
 */
export function driverCases(input: DriversInput): DriverCases {
  refuseImpossible(input);
  const times = (row: number) => input.counts?.[row] ?? 1;
  const dropped: DroppedPredictor[] = [];
  const answered = input.predictors.filter((predictor) => {
    const [values = new Float64Array()] = completeCases([predictor], times).columns;
    if (isConstant(values)) dropped.push({ name: predictor.name, reason: values.length === 0 ? "empty" : "constant" });
    return !isConstant(values);
  });
  const { kept, cases } = withoutConstants(input.outcome, answered, times);
  const { rows, missing, invalid } = cases;
  const gone = answered.filter((predictor) => !kept.includes(predictor));
  dropped.push(...gone.map(({ name }) => ({ name, reason: "constant" as const })));
  const n = rows.reduce((sum, row) => sum + times(row), 0);
  const [outcome = new Float64Array(), ...columns] = cases.columns;
  const predictors = columns.map((values, j) => {
    const { name = "", scale = null } = kept[j] ?? {};
    return { name, scale, values, mean: values.reduce((sum, value, i) => sum + value * times(rows[i] ?? 0), 0) / n };
  });
  const personOf = (at: number) => input.people?.[rows[at] ?? 0] ?? null;
  return { n, missing, invalid, dropped, outcome, predictors, times: (at) => times(rows[at] ?? 0), personOf };
}

/** Leaves out predictors that are constant where all others were answered; that may complete further responses. */
function withoutConstants(
  outcome: AnswerColumn,
  kept: readonly DriverQuestion[],
  times: (row: number) => number,
): { kept: readonly DriverQuestion[]; cases: CompleteCases } {
  const cases = completeCases([outcome, ...kept], times);
  const varied = kept.filter((_, j) => cases.rows.length < 2 || !isConstant(cases.columns[j + 1] ?? []));
  return varied.length === kept.length ? { kept, cases } : withoutConstants(outcome, varied, times);
}

function refuseImpossible({ outcome, predictors, people, counts }: DriversInput): void {
  const length = outcome.values.length;
  const parallel = [...predictors.map(({ values }) => values), people ?? outcome.values, counts ?? outcome.values];
  const other = parallel.find((values) => values.length !== length);
  if (other !== undefined) throw new RangeError(`Columns are equally long, not ${length} and ${other.length}`);
  const twice = predictors.find(({ name }, at) => predictors.some((other, i) => i < at && other.name === name));
  if (twice !== undefined) throw new RangeError(`Two predictors are named ${twice.name}`);
  const count = counts?.find((value) => !Number.isSafeInteger(value) || value < 0);
  if (count !== undefined) throw new RangeError(`A count is a whole number from 0, not ${count}`);
  if (people !== undefined && counts !== undefined)
    throw new RangeError("Combinations that are counted have no people: give one of people and counts");
}

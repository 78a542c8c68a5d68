/** A scale of whole numbers, both ends included. */
export type AnswerScale = { min: number; max: number };

/** What was answered to one question, one place for each response: null or undefined where it is missing. */
export type AnswerColumn = {
  values: readonly unknown[];
  /** Answers that are no whole number on it are invalid; without a scale any finite number is valid. */
  scale?: AnswerScale;
};

/** The responses that are complete, and how many are not. */
export type CompleteCases = {
  /** Where the complete responses are, ascending. */
  rows: number[];
  /** The answers of the complete responses, in the order of the columns. */
  columns: Float64Array[];
  /** Responses that lack an answer. */
  missing: number;
  /** Responses with an answer that is no number or off the scale, whether another is missing or not. */
  invalid: number;
};

/**
 * Keeps the responses that have a valid answer in every column (listwise), and counts the rest.
 *
 * @param times how often a response counts, by its place; once unless told, and 0 is as if it were not there
 * @throws RangeError when the columns differ in length
 */
export function completeCases(
  columns: readonly AnswerColumn[],
  times: (row: number) => number = () => 1,
): CompleteCases {
  const length = columns[0]?.values.length ?? 0;
  if (columns.some(({ values }) => values.length !== length))
    throw new RangeError(`Columns are equally long, not ${columns.map(({ values }) => values.length).join(", ")}`);
  const cases: CompleteCases = { rows: [], columns: [], missing: 0, invalid: 0 };
  for (let row = 0; row < length; row++) {
    if (times(row) === 0) continue;
    const states = columns.map((column) => stateOf(column.values[row], column.scale));
    if (states.includes("invalid")) cases.invalid += times(row);
    else if (states.includes("missing")) cases.missing += times(row);
    else cases.rows.push(row);
  }
  cases.columns = columns.map(({ values }) => Float64Array.from(cases.rows, (row) => values[row] as number));
  return cases;
}

/** Whether an answer counts. */
export function stateOf(value: unknown, scale?: AnswerScale): "valid" | "missing" | "invalid" {
  if (value === null || value === undefined) return "missing";
  if (typeof value !== "number" || !Number.isFinite(value)) return "invalid";
  if (scale === undefined) return "valid";
  return Number.isInteger(value) && value >= scale.min && value <= scale.max ? "valid" : "invalid";
}

/** Whether all numbers are the same, or there are none. Compared as they are: a computed variance is rarely exactly 0. */
export function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

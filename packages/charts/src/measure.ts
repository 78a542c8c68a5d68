import type { ChartWords } from "@afterword/language";

/**
 * What a figure measures: its name in the reader's language, its unit and the ends of its scale.
 *
 * @example
 * const csat: Measure = { name: "CSAT", unit: "percent" };
 */
export interface Measure {
  readonly name: string;
  /**
   * `percent` 0 to 100, `points` of an NPS −100 to 100, `score` on the scale of the question, a length of time or count, or an
   * `amount` whose unit the name says.
   */
  readonly unit: "percent" | "points" | "score" | "hours" | "days" | "count" | "amount";
  /** What its n counts; answers unless told. */
  readonly counts?: "answers" | "events";
  /** Of `score`: the ends of the scale; 1 and 5 unless told. */
  readonly min?: number;
  readonly max?: number;
}

const unitOptions: Record<Measure["unit"], Intl.NumberFormatOptions> = {
  percent: { style: "percent", maximumFractionDigits: 0 },
  points: { maximumFractionDigits: 0 },
  score: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  hours: { style: "unit", unit: "hour", maximumFractionDigits: 1 },
  days: { style: "unit", unit: "day", maximumFractionDigits: 1 },
  count: { maximumFractionDigits: 0 },
  amount: { maximumFractionDigits: 2 },
};

/**
 * A figure as it is read everywhere: of a percentage and of an NPS whole numbers, of a mean two digits.
 *
 * @example
 * formatFigure(chartWords("fr"), { name: "CSAT", unit: "percent" }, 57.3); // "57 %"
 */
export function formatFigure(
  words: Pick<ChartWords, "number">,
  { unit }: Pick<Measure, "unit">,
  value: number,
): string {
  const number = unit === "percent" ? value / 100 : value;
  return words.number(number, { ...unitOptions[unit], signDisplay: "negative" });
}

/** A tick of the axis: as short as its value allows. */
export function formatTick(words: Pick<ChartWords, "number">, { unit }: Pick<Measure, "unit">, value: number): string {
  if (unit === "percent") return words.number(value / 100, { style: "percent", maximumFractionDigits: 1 });
  return words.number(value, { maximumFractionDigits: 2, signDisplay: "negative" });
}

/** The ends of a measure's scale; null where there is no upper end. */
export function scaleOf({ unit, min, max }: Measure): readonly [number, number] | null {
  if (unit === "percent") return [0, 100];
  if (unit === "points") return [-100, 100];
  return unit === "score" ? [min ?? 1, max ?? 5] : null;
}

/** The axis for figures and what else has to have room on it: the whole scale, or from 0 where it has no end. */
export function wholeAxis(measure: Measure, values: readonly number[]): readonly [number, number] {
  const known = values.filter(Number.isFinite);
  return scaleOf(measure) ?? [Math.min(0, ...known), Math.max(1, ...known)];
}

/**
 * A confidence interval around a figure, in the unit of that figure.
 *
 * @example
 * const interval: Interval = { lower: 62.1, upper: 78.4, level: 0.95, method: "wilson" };
 */
export type Interval = {
  /** Lower bound, in the unit of the figure. */
  lower: number;
  /** Upper bound, in the unit of the figure. */
  upper: number;
  /** Confidence level, 0..1. */
  level: number;
  /**
   * How it was computed: `wilson`, `clopper_pearson`, `t`; of an NPS `adjusted_wald`, `wald`, `score`; of a difference
   * also `newcombe`, `agresti_caffo`, `welch`, `stratified`, `difference_in_differences`, `paired_units`, `stepped_wedge`; of a quantile `order`.
   */
  method: string;
};

/** The confidence level used where none is asked for. */
export const defaultLevel = 0.95;

/** The probability below the upper bound of a two-sided interval: 0.975 for a level of 0.95. */
export function upperTail(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`A confidence level lies between 0 and 1, not ${level}`);
  return (1 + level) / 2;
}

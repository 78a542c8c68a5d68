/** Whether a figure is where it is to be: it is, it is not, or its interval leaves both open. */
export type GoalVerdict = "met" | "missed" | "unclear";

/**
 * The plain verdict on a goal that a figure is to reach or pass: `met` or `missed` only where the whole interval says the
 * same, as a figure of few answers may lie on either side by chance.
 *
 * @example
 * goalVerdict({ lower: 79, upper: 85 }, 80); // "unclear"
 */
export function goalVerdict(
  interval: { readonly lower: number; readonly upper: number } | null,
  goal: number,
): GoalVerdict {
  if (interval === null) return "unclear";
  if (interval.lower >= goal) return "met";
  return interval.upper < goal ? "missed" : "unclear";
}

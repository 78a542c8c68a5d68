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

/**
 * The verdict on a target that a figure is to reach, or not to pass. With an interval it is clear only where all of that lies
 * on one side; a quotient that has none is taken as it is.
 *
 * @example
 * targetVerdict({ value: 43, interval: { lower: 41, upper: 45 } }, { atMost: 40 }); // "missed"
 */
export function targetVerdict(
  {
    value,
    interval,
  }: { readonly value: number; readonly interval: { readonly lower: number; readonly upper: number } | null },
  target: { readonly atLeast: number } | { readonly atMost: number },
): GoalVerdict {
  const { lower, upper } = interval ?? { lower: value, upper: value };
  if ("atLeast" in target) return goalVerdict({ lower, upper }, target.atLeast);
  return goalVerdict({ lower: -upper, upper: -lower }, -target.atMost);
}

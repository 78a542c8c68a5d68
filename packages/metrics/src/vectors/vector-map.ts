/** From the id of a metric in a file of reference values to the function that computes it. */
export type VectorMap = Readonly<Record<string, (input: never) => Readonly<Record<string, unknown>>>>;

/** How often each answer was given; what was not answered is counted apart. What is no number stays, to be found invalid. */
export function tally(values: readonly unknown[]): { counts: Map<number, number>; missing: number } {
  const counts = new Map<number, number>();
  let missing = 0;
  for (const value of values) {
    if (value === null || value === undefined) missing += 1;
    else counts.set(value as number, (counts.get(value as number) ?? 0) + 1);
  }
  return { counts, missing };
}

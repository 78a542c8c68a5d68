/** How often each value was answered: value → count. */
export type Counts = ReadonlyMap<number, number>;

/** Keeps the whole numbers from `min` to `max` and counts the rest; nothing is clamped or binned. */
export function onScale(counts: Counts, min: number, max: number): { valid: Map<number, number>; invalid: number } {
  const valid = new Map<number, number>();
  let invalid = 0;
  for (const [value, n] of counts) {
    if (Number.isInteger(value) && value >= min && value <= max) valid.set(value, n);
    else invalid += n;
  }
  return { valid, invalid };
}

/** The sum over all answers of what `of` says about a value, each as often as it was answered. */
export function sumOver(counts: Counts, of: (value: number) => number): number {
  let sum = 0;
  for (const [value, n] of counts) sum += of(value) * n;
  return sum;
}

/** The number of answers whose value lies from `from` to `to`. */
export function countBetween(counts: Counts, from: number, to: number): number {
  return sumOver(counts, (value) => (value >= from && value <= to ? 1 : 0));
}

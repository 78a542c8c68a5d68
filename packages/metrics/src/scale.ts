/** How often each value was answered: value → count. */
export type Counts = ReadonlyMap<number, number>;

/**
 * Keeps the whole numbers from `min` to `max` and counts the rest; nothing is clamped or binned.
 *
 * @example
 * onScale(new Map([[5, 2], [9, 1]]), 1, 5); // { valid: new Map([[5, 2]]), invalid: 1 }
 */
export function onScale(counts: Counts, min: number, max: number): { valid: Map<number, number>; invalid: number } {
  return validOf(counts, (value) => isOnScale(value, min, max));
}

/** Whether a value is a whole number from `min` to `max`. */
export const isOnScale = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

/** Keeps the numbers of `min` and more, and counts what is less, infinite or no number. */
export function finite(counts: Counts, min = -Infinity): { valid: Map<number, number>; invalid: number } {
  return validOf(counts, (value) => Number.isFinite(value) && value >= min);
}

function validOf(counts: Counts, isValid: (value: number) => boolean): { valid: Map<number, number>; invalid: number } {
  const valid = new Map<number, number>();
  let invalid = 0;
  for (const [value, n] of counts) {
    checkCounts(n);
    if (isValid(value)) valid.set(value, n);
    else invalid += n;
  }
  return { valid, invalid };
}

/** Refuses what can't be a number of answers; effective numbers may have a fraction. */
export function checkCounts(...counts: readonly number[]): void {
  for (const count of counts)
    if (!(count >= 0) || !Number.isFinite(count)) throw new RangeError(`A count is 0 or more, not ${count}`);
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

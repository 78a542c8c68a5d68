/** How long this process is busy with the people of one transaction: whoever answers a page meanwhile may wait as long. */
const busyMs = 20;

/** How many people one transaction is about, at least and at most. */
const [fewest, most] = [25, 250];

/** How many the first is about. */
export const firstSize = 50;

/** How many people to take next, after so many kept this process busy for so long (milliseconds). */
export const nextSize = (size: number, tookMs: number): number =>
  Math.min(most, 2 * size, Math.max(fewest, Math.floor((size * busyMs) / tookMs)));

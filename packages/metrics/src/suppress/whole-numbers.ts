/** Unknown counts, by number from 0, and what they add up to. */
export interface SumOf {
  readonly of: readonly number[];
  readonly sum: number;
}

/** After so many guesses none is taken to be there. */
const mostGuesses = 2_000;

interface Bounds {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/**
 * Counts, whole and 0 or more, that have these sums; null when there are none, or none was found in time. It doesn't tell
 * that none are there: whoever asks has to be right to take it for that.
 *
 * @param size how many counts there are; each is in one of the sums
 */
export function fitting(size: number, sums: readonly SumOf[]): readonly number[] | null {
  let guesses = 0;
  const search = (from: Bounds): readonly number[] | null => {
    const bounds = drawnIn(from, sums);
    if (bounds === null) return null;
    const { low, high } = bounds;
    const widths = low.map((at, one) => (high[one] ?? at) - at);
    const open = widths.reduce((best, width, one) => {
      return width > 0 && (best < 0 || width < (widths[best] ?? 0)) ? one : best;
    }, -1);
    if (open < 0) return low;
    for (let value = low[open] ?? 0; value <= (high[open] ?? 0) && guesses++ < mostGuesses; value++) {
      const found = search({ low: low.with(open, value), high: high.with(open, value) });
      if (found) return found;
    }
    return null;
  };
  const most = Math.max(0, ...sums.map(({ sum }) => sum));
  return search({ low: new Array<number>(size).fill(0), high: new Array<number>(size).fill(most) });
}

/** The bounds after everything that follows from the sums one by one; null when no counts are within them. */
function drawnIn(from: Bounds, sums: readonly SumOf[]): Bounds | null {
  const [low, high] = [[...from.low], [...from.high]];
  let isMoving = true;
  while (isMoving) {
    const moved = sums.map((one) => drawIn(low, high, one));
    if (moved.includes(null)) return null;
    isMoving = moved.includes(true);
  }
  return { low, high };
}

/** Draws the bounds in by one sum, and says whether any moved; null when it can't be had within them. */
function drawIn(low: number[], high: number[], { of, sum }: SumOf): boolean | null {
  let [spare, missing] = [sum, sum];
  for (const one of of) {
    spare -= low[one] ?? 0;
    missing -= high[one] ?? 0;
  }
  if (spare < 0 || missing > 0) return null;
  let isMoving = false;
  for (const one of of) {
    const [least, most] = [low[one] ?? 0, high[one] ?? 0];
    low[one] = Math.max(least, most + missing);
    high[one] = Math.min(most, least + spare);
    if (low[one] > high[one]) return null;
    if (low[one] > least || high[one] < most) isMoving = true;
  }
  return isMoving;
}

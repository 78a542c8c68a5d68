import { defaultLevel, upperTail } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { normalQuantile } from "../tails/normal.ts";
import { seededRandom } from "../random.ts";

/** A unit's figure and its standard error, in one unit; null where there is none. */
export type RankedUnit = { value: number | null; se: number | null };

/** How ranks are drawn: level (0..1, 0.95 unless told), number of draws (10,000), seed (1). */
export type RankOptions = { level?: number; draws?: number; seed?: number };

/**
 * The ranks a unit may have among all, 1 for the highest figure, given how uncertain the figures are (Goldstein and
 * Spiegelhalter 1996): figures are drawn around the measured ones again and again. Only an interval: a single rank says more
 * than is known. Null for a unit without a figure; it takes no rank from others.
 *
 * @throws RangeError for a standard error below 0 or impossible options
 * @example
 * rankIntervals([{ value: 90, se: 1 }, { value: 50, se: 1 }])[0]; // { lower: 1, upper: 1, level: 0.95, method: "monte_carlo" }
 */
export function rankIntervals(units: readonly RankedUnit[], options: RankOptions = {}): (Interval | null)[] {
  const { level = defaultLevel, draws = 10_000, seed = 1 } = options;
  if (!Number.isSafeInteger(draws) || draws < 1000)
    throw new RangeError(`Draws are a whole number from 1000, not ${draws}`);
  const known = units.flatMap(({ value, se }, at) => (value === null || se === null ? [] : [{ value, se, at }]));
  const wrong = known.find(({ value, se }) => !Number.isFinite(value) || !(se >= 0) || se === Infinity);
  if (wrong !== undefined) throw new RangeError(`Expected a figure and its error, not ${wrong.value} and ${wrong.se}`);
  const upper = upperTail(level);
  const { best, worst } = drawRanks(known, draws, seededRandom(seed));
  const intervals = units.map((): Interval | null => null);
  for (const [i, { at }] of known.entries()) {
    const ranks = [
      quantile(best, i, known.length, (1 - upper) * draws),
      quantile(worst, i, known.length, upper * draws),
    ];
    intervals[at] = { lower: ranks[0] ?? 1, upper: ranks[1] ?? 1, level, method: "monte_carlo" };
  }
  return intervals;
}

/** How often each unit had each rank: the best and the worst of those it shares where drawn figures are equal. */
function drawRanks(units: readonly { value: number; se: number }[], draws: number, random: () => number) {
  const size = units.length;
  const [best, worst] = [new Uint32Array(size * size), new Uint32Array(size * size)];
  const drawn = new Float64Array(size);
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  for (let draw = 0; draw < draws; draw++) {
    for (const [i, { value, se }] of units.entries()) drawn[i] = value + se * normalQuantile(random());
    order.sort((a, b) => (drawn[b] ?? 0) - (drawn[a] ?? 0));
    for (let from = 0; from < size;) {
      let to = from;
      while (to + 1 < size && drawn[order[to + 1] ?? 0] === drawn[order[from] ?? 0]) to++;
      for (const unit of order.subarray(from, to + 1)) {
        best[unit * size + from] = (best[unit * size + from] ?? 0) + 1;
        worst[unit * size + to] = (worst[unit * size + to] ?? 0) + 1;
      }
      from = to + 1;
    }
  }
  return { best, worst };
}

/** The first rank up to which a unit was in at least so many draws. */
function quantile(counts: Uint32Array, unit: number, size: number, needed: number): number {
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += counts[unit * size + rank] ?? 0;
    if (sum >= needed && sum > 0) return rank + 1;
  }
  return size;
}

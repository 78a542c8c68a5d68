import type { DriverCases } from "./driver-cases.ts";
import type { Interval } from "../interval.ts";
import { upperTail } from "../interval.ts";
import type { Importance } from "./lmg.ts";
import { correlationsOf, momentsOf, totalOf } from "./moments.ts";
import type { Moments } from "./moments.ts";
import { seededRandom } from "../random.ts";
import type { SymmetricMatrix } from "../relations/symmetric-matrix.ts";

/** The intervals of a driver analysis; of shares and correlations in the order of the predictors. */
export type DriverIntervals = { r2: Interval | null; shares: (Interval | null)[]; correlations: (Interval | null)[] };

// More respondents than this are put into as many blocks by lot, and whole blocks are resampled. It leaves the standard
// errors as they are, with 1.6 % of noise, which is less than that of a thousand resamples, and costs the same at any n.
const mostBlocks = 2048;

/**
 * Percentile intervals from resampled respondents (Efron and Tibshirani 1993): each resample is a sum of the moments of
 * the respondents drawn, so its cost does not depend on their answers again.
 *
 * @param columns the predictors and, last, the outcome, centred
 */
export function driverIntervals(
  cases: DriverCases,
  columns: readonly Float64Array[],
  importance: (correlations: SymmetricMatrix) => Importance,
  { level, resamples, seed }: { level: number; resamples: number; seed: number },
): DriverIntervals {
  const random = seededRandom(seed);
  const moments = blocksOf(cases, columns, random);
  const k = columns.length - 1;
  const samples = Array.from({ length: 1 + 2 * k }, () => [] as number[]);
  const weights = new Uint32Array(moments.blocks);
  const total = new Float64Array(moments.width);
  for (let i = 0; i < resamples; i++) {
    weights.fill(0);
    for (let draw = 0; draw < moments.blocks; draw++) {
      const block = Math.floor(random() * moments.blocks);
      weights[block] = (weights[block] ?? 0) + 1;
    }
    const correlations = correlationsOf(totalOf(moments, weights, total), k + 1);
    const { r2, raw } = importance(correlations);
    // A resample whose outcomes are all alike explains nothing and has no shares.
    if (!(r2 > 0)) continue;
    samples[0]?.push(r2);
    for (let j = 0; j < k; j++) {
      samples[1 + j]?.push((raw[j] ?? 0) / r2);
      samples[1 + k + j]?.push(correlations.cells[j * (k + 1) + k] ?? 0);
    }
  }
  const [r2 = null, ...rest] = samples.map((values) => percentiles(values, level));
  return { r2, shares: rest.slice(0, k), correlations: rest.slice(k) };
}

/** The moments of each respondent, or of each block of respondents. */
function blocksOf(cases: DriverCases, columns: readonly Float64Array[], random: () => number): Moments {
  const blockOfPerson = new Map<string | number, number>();
  const rows = Array.from(cases.outcome, (_, at) => cases.personOf(at));
  const people = new Set(rows.filter((person) => person !== null)).size;
  const strangers = rows.reduce<number>((sum, person, at) => sum + (person === null ? cases.times(at) : 0), 0);
  const blocks = Math.min(people + strangers, mostBlocks);
  let next = 0;
  const draw = blocks < people + strangers ? () => Math.floor(random() * blocks) : () => next++;
  const blockOf = (row: number) => {
    const person = rows[row] ?? null;
    if (person === null) return draw();
    const block = blockOfPerson.get(person) ?? draw();
    blockOfPerson.set(person, block);
    return block;
  };
  return momentsOf(columns, blocks, blockOf, cases.times);
}

function percentiles(values: number[], level: number): Interval | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const upper = upperTail(level);
  return { lower: at(sorted, 1 - upper), upper: at(sorted, upper), level, method: "bootstrap_percentile" };
}

/** The quantile between two neighbours (type 7). */
function at(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return low + (high - low) * (place - Math.floor(place));
}

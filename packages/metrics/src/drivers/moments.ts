import type { SymmetricMatrix } from "../relations/symmetric-matrix.ts";

/**
 * Sums from which means and correlations follow, block by block: for each block the count, the sum of each column, and the
 * sum of the product of each pair of columns. They add up, so a resample of the blocks needs no second look at the rows.
 */
export type Moments = { columns: number; blocks: number; width: number; sums: Float64Array };

/**
 * Adds up rows into blocks.
 *
 * @param columns equally long, best centred and of similar size: the products keep their digits then
 * @param blockOf the block of a row, asked `times(row)` times, once for each time that the row counts
 */
export function momentsOf(
  columns: readonly Float64Array[],
  blocks: number,
  blockOf: (row: number) => number,
  times: (row: number) => number = () => 1,
): Moments {
  const v = columns.length;
  const width = 1 + v + (v * (v + 1)) / 2;
  const sums = new Float64Array(blocks * width);
  const row = new Float64Array(width);
  row[0] = 1;
  for (let r = 0; r < (columns[0]?.length ?? 0); r++) {
    let at = 1 + v;
    for (let i = 0; i < v; i++) row[1 + i] = columns[i]?.[r] ?? 0;
    for (let i = 1; i <= v; i++) for (let j = i; j <= v; j++) row[at++] = (row[i] ?? 0) * (row[j] ?? 0);
    for (let left = times(r); left > 0; left--) addScaled(sums, blockOf(r) * width, row, 0, 1, width);
  }
  return { columns: v, blocks, width, sums };
}

/** The sums over all blocks, each as often as `weights` says; `into` is overwritten. */
export function totalOf(
  { blocks, width, sums }: Moments,
  weights: ArrayLike<number>,
  into: Float64Array,
): Float64Array {
  into.fill(0);
  for (let block = 0; block < blocks; block++) {
    const weight = weights[block] ?? 0;
    if (weight > 0) addScaled(into, 0, sums, block * width, weight, width);
  }
  return into;
}

function addScaled(into: Float64Array, at: number, from: Float64Array, start: number, by: number, width: number): void {
  for (let i = 0; i < width; i++) into[at + i] = (into[at + i] ?? 0) + by * (from[start + i] ?? 0);
}

/** The correlation matrix of v columns from their sums; a column that does not vary correlates 0 with all others. */
export function correlationsOf(total: Float64Array, v: number): SymmetricMatrix {
  const cells = new Float64Array(v * v);
  const n = total[0] ?? 0;
  let at = 1 + v;
  for (let i = 0; i < v; i++) {
    for (let j = i; j < v; j++) cells[i * v + j] = (total[at++] ?? 0) - ((total[1 + i] ?? 0) * (total[1 + j] ?? 0)) / n;
  }
  const scale = Float64Array.from({ length: v }, (_, i) => {
    const squares = cells[i * v + i] ?? 0;
    // Below rounding of the columns, whose values are of the size of 1.
    return squares > 1e-12 * n ? 1 / Math.sqrt(squares) : 0;
  });
  for (let i = 0; i < v; i++) {
    for (let j = i; j < v; j++) {
      const value = i === j ? 1 : (cells[i * v + j] ?? 0) * (scale[i] ?? 0) * (scale[j] ?? 0);
      cells[i * v + j] = value;
      cells[j * v + i] = value;
    }
  }
  return { size: v, cells };
}

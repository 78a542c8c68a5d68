import { firstZeroSum, prime, randomResidues } from "./zero-sums.ts";

/** People who are in the same shown cells. */
export interface PeopleClass {
  readonly people: ReadonlySet<number>;
  /** The shown cells, by number from 0. */
  readonly cells: readonly number[];
}

/**
 * A group of 1 to k − 1 people whose figure can be had from those of the shown cells by adding and subtracting, as the
 * classes that it consists of; null when there is none of up to four classes.
 *
 * A group can be had exactly when its indicator lies in the span of the cells' indicators, that is, when every vector
 * that sums to zero over each cell sums to zero over the group too. Two random ones of those, modulo a prime, tell; a
 * group that is named in error (once in 2^52) hides a cell too many, never one too few.
 */
export function isolatedGroup(classes: readonly PeopleClass[], cellCount: number, k: number): number[] | null {
  const small = classes.flatMap(({ people }, at) => (people.size < k ? [at] : []));
  if (small.length === 0) return null;
  const random = randomResidues(small.length + cellCount);
  const first = nullVector(classes, cellCount, random);
  const second = nullVector(classes, cellCount, random);
  // No such vector could be made: the smallest class counts as found, so that more is hidden rather than less.
  if (!first || !second) return small.slice(0, 1);
  return firstZeroSum(
    small,
    (at) => [first[at] ?? 0, second[at] ?? 0],
    (of) => peopleOf(classes, of) < k,
  );
}

function peopleOf(classes: readonly PeopleClass[], of: readonly number[]): number {
  const people = new Set<number>();
  for (const at of of) for (const person of classes[at]?.people ?? []) people.add(person);
  return people.size;
}

/**
 * A random vector over the classes that sums to zero over each cell: a random one without its part in the span of the
 * cells, which the normal equations give. Null when the arithmetic modulo the prime finds none.
 */
function nullVector(classes: readonly PeopleClass[], cellCount: number, random: () => number): number[] | null {
  const start = classes.map(random);
  const rows = Array.from({ length: cellCount }, () => new Float64Array(cellCount + 1));
  for (const [at, { cells }] of classes.entries())
    for (const cell of cells) {
      const row = rows[cell];
      if (!row) continue;
      for (const other of cells) row[other] = ((row[other] ?? 0) + 1) % prime;
      row[cellCount] = ((row[cellCount] ?? 0) + (start[at] ?? 0)) % prime;
    }
  const part = solve(rows, cellCount);
  const vector = classes.map(({ cells }, at) =>
    cells.reduce((left, cell) => (left - (part[cell] ?? 0) + prime) % prime, start[at] ?? 0),
  );
  const sums = new Float64Array(cellCount);
  for (const [at, { cells }] of classes.entries())
    for (const cell of cells) sums[cell] = ((sums[cell] ?? 0) + (vector[at] ?? 0)) % prime;
  return sums.every((sum) => sum === 0) ? vector : null;
}

/** One solution of the equations modulo the prime; what is free is zero. */
function solve(rows: Float64Array[], size: number): number[] {
  const pivots: [column: number, row: Float64Array][] = [];
  const left = [...rows];
  for (let column = 0; column < size; column++) {
    const found = left.findIndex((row) => row[column] !== 0);
    const [pivot] = found < 0 ? [] : left.splice(found, 1);
    if (!pivot) continue;
    scale(pivot, inverse(pivot[column] ?? 1), column);
    for (const row of [...left, ...pivots.map(([, other]) => other)]) subtract(row, pivot, row[column] ?? 0, column);
    pivots.push([column, pivot]);
  }
  const solution = new Array<number>(size).fill(0);
  for (const [column, row] of pivots) solution[column] = row[size] ?? 0;
  return solution;
}

function scale(row: Float64Array, by: number, from: number): void {
  for (let at = from; at < row.length; at++) row[at] = ((row[at] ?? 0) * by) % prime;
}

function subtract(row: Float64Array, pivot: Float64Array, times: number, from: number): void {
  if (times === 0) return;
  const by = prime - times;
  for (let at = from; at < row.length; at++) row[at] = ((row[at] ?? 0) + by * (pivot[at] ?? 0)) % prime;
}

/** The inverse by Fermat's little theorem. */
function inverse(value: number): number {
  let [result, base, exponent] = [1, value, prime - 2];
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

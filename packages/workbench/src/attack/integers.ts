/** Sums of unknown counts: which of them are added up, and to what. */
export interface Equation {
  readonly of: readonly number[];
  readonly sum: number;
}

/** After so many guesses a search is given up: nothing was found out then. */
const mostGuesses = 20_000;

/** Whole numbers, 0 or more, that fit all equations: `none` when there are none, `unknown` when the search takes too long. */
export function solve(size: number, equations: readonly Equation[]): readonly number[] | "none" | "unknown" {
  const least = new Array<number>(size).fill(0);
  const most = new Array<number>(size).fill(Infinity);
  const state = { guesses: 0 };
  return search(least, most, equations, state);
}

function search(
  least: number[],
  most: number[],
  equations: readonly Equation[],
  state: { guesses: number },
): readonly number[] | "none" | "unknown" {
  if (!narrow(least, most, equations)) return "none";
  const open = least.flatMap((low, at) => ((most[at] ?? 0) > low && (most[at] ?? 0) < Infinity ? [at] : []));
  const next = open.sort((a, b) => range(least, most, a) - range(least, most, b))[0];
  // What no equation is about may be nothing.
  if (next === undefined) return least;
  const [low, high] = [least[next] ?? 0, most[next] ?? 0];
  for (let value = low; value <= high; value++) {
    if (++state.guesses > mostGuesses) return "unknown";
    const [from, to] = [[...least], [...most]];
    from[next] = to[next] = value;
    const found = search(from, to, equations, state);
    if (found !== "none") return found;
  }
  return "none";
}

const range = (least: readonly number[], most: readonly number[], at: number): number =>
  (most[at] ?? 0) - (least[at] ?? 0);

/** Draws the bounds together until nothing more follows; false when nothing fits. */
function narrow(least: number[], most: number[], equations: readonly Equation[]): boolean {
  let moved: ReturnType<typeof narrowBy>[];
  do {
    moved = equations.map((equation) => narrowBy(least, most, equation));
    if (moved.includes("none")) return false;
  } while (moved.includes("moved"));
  return true;
}

function narrowBy(least: number[], most: number[], { of, sum }: Equation): "moved" | "same" | "none" {
  let result: "moved" | "same" = "same";
  for (const at of of) {
    const others = of.filter((other) => other !== at);
    const up = sum - others.reduce((total, other) => total + (least[other] ?? 0), 0);
    const down = sum - others.reduce((total, other) => total + (most[other] ?? 0), 0);
    const [from, to] = [Math.max(least[at] ?? 0, down), Math.min(most[at] ?? 0, up)];
    if (from > to) return "none";
    if (from !== least[at] || to !== most[at]) result = "moved";
    [least[at], most[at]] = [from, to];
  }
  return of.length === 0 && sum !== 0 ? "none" : result;
}

/** A prime whose products are exact. */
const prime = 67_108_859;

/**
 * Whether sums of some unknowns follow from the equations by adding and subtracting, whatever their sums are: exactly when
 * every vector that the equations send to nothing has nothing over them.
 */
export function span(size: number, cells: readonly (readonly number[])[]): (of: readonly number[]) => boolean {
  const rows: { pivot: number; row: number[] }[] = [];
  for (const cell of cells) {
    let row: number[] = Array.from({ length: size }, (_, at) => (cell.includes(at) ? 1 : 0));
    for (const before of rows) row = without(row, before);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const by = inverse(row[pivot] ?? 1);
    const one = { pivot, row: row.map((value) => (value * by) % prime) };
    for (const before of rows) before.row = without(before.row, one);
    rows.push(one);
  }
  return (of) => {
    let row: number[] = Array.from({ length: size }, (_, at) => (of.includes(at) ? 1 : 0));
    for (const one of rows) row = without(row, one);
    return row.every((value) => value === 0);
  };
}

function without(row: readonly number[], { pivot, row: other }: { pivot: number; row: readonly number[] }): number[] {
  const times = prime - (row[pivot] ?? 0);
  return times === prime ? [...row] : row.map((value, at) => (value + times * (other[at] ?? 0)) % prime);
}

function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

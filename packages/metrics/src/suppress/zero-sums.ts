/** The largest prime below 2^26: a product of two residues is exact in a double. */
export const prime = 67_108_859;
/** Above so many, only sets of up to three, then of two are looked for. */
const mostForFour = 400;
const mostForThree = 2_000;

/** Two sums of random numbers, modulo the prime. */
export type Residues = readonly [number, number];
type Key = (of: readonly number[]) => Residues;

/** The first set of one to four things, by number, whose keys sum to zero and that is small; null when there is none. */
export function firstZeroSum(
  of: readonly number[],
  key: Key,
  isSmall: (of: readonly number[]) => boolean,
): number[] | null {
  return new Search(of, key, isSmall).first();
}

/** Which set sums to zero, by what is missing to each. */
class Search {
  readonly #small: readonly number[];
  readonly #key: Key;
  readonly #isSmall: (of: readonly number[]) => boolean;
  readonly #singles = new Map<number, number[]>();
  readonly #pairs = new Map<number, [number, number][]>();

  constructor(small: readonly number[], key: Key, isSmall: (of: readonly number[]) => boolean) {
    this.#small = small;
    this.#key = key;
    this.#isSmall = isSmall;
  }

  /** The first set of one, two, three or four. */
  first(): number[] | null {
    for (const at of this.#small) {
      if (code(this.#key([at])) === 0) return [at];
      add(this.#singles, code(this.#key([at])), at);
    }
    for (const [at, one] of this.#small.entries()) {
      const found = this.#with([one]) ?? this.#withPairs(one, this.#small.slice(at + 1));
      if (found) return found;
    }
    return null;
  }

  /** These and one more. */
  #with(some: readonly number[]): number[] | null {
    const last = some.at(-1) ?? 0;
    const more = this.#singles.get(missing(this.#key(some))) ?? [];
    const fits = more.find((at) => at > last && this.#isSmall([...some, at]));
    return fits === undefined ? null : [...some, fits];
  }

  #withPairs(one: number, others: readonly number[]): number[] | null {
    if (this.#small.length > mostForThree) return null;
    for (const other of others) {
      const pair: [number, number] = [one, other];
      const found = this.#isSmall(pair) ? (this.#with(pair) ?? this.#withAPair(pair)) : null;
      if (found) return found;
    }
    return null;
  }

  /** A pair and one that was looked at before. */
  #withAPair(pair: [number, number]): number[] | null {
    if (this.#small.length > mostForFour) return null;
    const key = this.#key(pair);
    const before = this.#pairs.get(missing(key)) ?? [];
    const fits = before.find((other) => new Set([...pair, ...other]).size === 4 && this.#isSmall([...pair, ...other]));
    add(this.#pairs, code(key), pair);
    return fits ? [...pair, ...fits].sort((a, b) => a - b) : null;
  }
}

const code = ([a, b]: Residues): number => (a % prime) * prime + (b % prime);
const missing = ([a, b]: Residues): number => code([prime - (a % prime), prime - (b % prime)]);

function add<T>(map: Map<number, T[]>, key: number, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Residues that are the same on every machine and in every call (mulberry32). */
export function randomResidues(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % prime;
  };
}

import { Chains } from "./chains.ts";

/** The largest prime below 2^26: a product of two residues is exact in a double. */
export const prime = 67_108_859;
/** Above so many, only sets of up to three, then of two are looked for. */
const mostForFour = 400;
const mostForThree = 2_000;

/** Two sums of random numbers, modulo the prime. */
export type Residues = readonly [number, number];
type IsSmall = (of: readonly number[]) => boolean;

/**
 * The first set of one to four things whose residues sum to zero and that is small; null when there is none.
 *
 * @param of the things by number, in order, each of them small
 * @param isSmall whether a set is: of a small one each part is small too
 */
export function firstZeroSum(
  of: readonly number[],
  residuesOf: (at: number) => Residues,
  isSmall: IsSmall,
): number[] | null {
  return new Search(of, residuesOf, isSmall).first();
}

/**
 * Which set sums to zero, by what is missing to each. Things have their place in the list for a number here, and it is asked
 * whether a set is small only where its residues fit: hardly any do.
 */
class Search {
  readonly #of: readonly number[];
  readonly #one: Float64Array;
  readonly #other: Float64Array;
  readonly #isSmall: IsSmall;
  /** By the end of a residue, whether it may be the first one of a thing or of a pair. */
  readonly #marks = new Uint8Array(2 ** 19);
  readonly #singles: Chains;
  #pairs: Chains | undefined;

  constructor(of: readonly number[], residuesOf: (at: number) => Residues, isSmall: IsSmall) {
    const residues = of.map(residuesOf);
    this.#of = of;
    this.#one = Float64Array.from(residues, ([one]) => one % prime);
    this.#other = Float64Array.from(residues, ([, other]) => other % prime);
    this.#isSmall = isSmall;
    this.#singles = new Chains(of.length);
  }

  /** The first set of one, two, three or four. */
  first(): number[] | null {
    const found = this.#places();
    return found && found.map((place) => this.#of[place] ?? -1);
  }

  #places(): number[] | null {
    for (let place = 0; place < this.#of.length; place++) {
      if (this.#one[place] === 0 && this.#other[place] === 0) return [place];
      this.#singles.add(code(this.#one[place] ?? 0, this.#other[place] ?? 0), place);
    }
    this.#mark();
    for (let place = 0; place < this.#of.length; place++) {
      const missing = code(less(0, this.#one[place] ?? 0), less(0, this.#other[place] ?? 0));
      const found = this.#with([place], missing) ?? this.#withPairs(place);
      if (found) return found;
    }
    return null;
  }

  #mark(): void {
    const size = this.#one.length;
    const last = this.#marks.length - 1;
    for (const one of this.#one) this.#marks[one & last] = 1;
    for (let first = 0; first < size && size <= mostForFour; first++) {
      const missing = less(0, this.#one[first] ?? 0);
      for (let second = first + 1; second < size; second++)
        this.#marks[less(this.#one[second] ?? 0, missing) & last] = 1;
    }
  }

  /** These and one more. */
  #with(some: readonly number[], missing: number): number[] | null {
    const last = some.at(-1) ?? 0;
    for (let place = this.#singles.first(missing); place >= 0; place = this.#singles.after(place))
      if (place > last && this.#areSmall([...some, place])) return [...some, place];
    return null;
  }

  #withPairs(first: number): number[] | null {
    const size = this.#of.length;
    if (size > mostForThree) return null;
    const [one, other] = [less(0, this.#one[first] ?? 0), less(0, this.#other[first] ?? 0)];
    for (let second = first + 1; second < size; second++) {
      const rest = less(one, this.#one[second] ?? 0);
      if (this.#marks[rest & (this.#marks.length - 1)] === 0) continue;
      const missing = code(rest, less(other, this.#other[second] ?? 0));
      if (this.#singles.first(missing) >= 0 && this.#areSmall([first, second])) {
        const found = this.#with([first, second], missing);
        if (found) return found;
      }
      const found = size > mostForFour ? null : this.#withAPair(first, second, missing);
      if (found) return found;
    }
    return null;
  }

  /** A pair and one that was looked at before. */
  #withAPair(first: number, second: number, missing: number): number[] | null {
    const size = this.#of.length;
    const sum = code(less(0, (missing - (missing % prime)) / prime), less(0, missing % prime));
    const pairs = (this.#pairs ??= new Chains(size ** 2));
    const before = pairs.first(missing);
    // One that is not small may begin a chain: whether it is need not be known before another one fits it.
    if (before < 0 && pairs.first(sum) < 0) pairs.add(sum, first * size + second);
    else if (this.#areSmall([first, second])) {
      for (let pair = before; pair >= 0; pair = pairs.after(pair)) {
        const four = [first, second, Math.floor(pair / size), pair % size];
        if (new Set(four).size === 4 && this.#areSmall(four)) return four.sort((a, b) => a - b);
      }
      pairs.add(sum, first * size + second);
    }
    return null;
  }

  #areSmall(places: readonly number[]): boolean {
    return this.#isSmall(places.map((place) => this.#of[place] ?? -1));
  }
}

const code = (one: number, other: number): number => one * prime + other;

/** A difference of residues. */
const less = (one: number, other: number): number => (one >= other ? one - other : one - other + prime);

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

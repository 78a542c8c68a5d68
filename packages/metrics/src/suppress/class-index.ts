import type { AnswerClass } from "./answer-classes.ts";
import { NumberTable } from "./number-table.ts";
import { PairSums } from "./pair-sums.ts";

/** Of so many classes each is tried as the first of two; of more, the sums of all two are kept, up to so many. */
const mostTried = 64;
const mostKept = 1_000;

/** Where classes are, for whoever looks again and again for those that lie as others do. */
export class ClassIndex {
  readonly size: number;
  readonly #weights: Float64Array;
  /** Each chain by its number. */
  readonly chains: readonly number[];
  /** Of each class the piece in each chain. */
  readonly #places: Int32Array;
  readonly #byWeight: NumberTable;
  /** The classes in each piece, and all of them, in order. */
  readonly #within: number[][] = [];
  readonly #all: readonly number[];
  #pairs: PairSums | undefined;
  readonly #alike = new Map<number, readonly (readonly [one: number, other: number])[]>();
  /** What was asked for last. */
  #near: { readonly at: number; readonly others: readonly number[] } | undefined;

  constructor(classes: readonly AnswerClass[]) {
    this.size = classes.length;
    this.#weights = Float64Array.from(classes, ({ weight }) => weight);
    this.chains = [...(classes[0]?.places.keys() ?? [])];
    this.#places = Int32Array.from(classes.flatMap(({ places }) => places));
    this.#byWeight = new NumberTable(classes.length);
    this.#all = [...classes.keys()];
    for (const [at, { weight, places }] of classes.entries()) {
      this.#byWeight.set(weight, at);
      for (const piece of places) (this.#within[piece] ??= []).push(at);
    }
  }

  weight(at: number): number {
    return this.#weights[at] ?? NaN;
  }

  /** Whether two classes are in the same piece of a chain. */
  isShared(chain: number, one: number, other: number): boolean {
    return this.#place(one, chain) === this.#place(other, chain);
  }

  /** All two classes whose weights differ as those of these two do, in the order of the first. */
  alike(from: number, to: number): readonly (readonly [one: number, other: number])[] {
    const distance = this.weight(from) - this.weight(to);
    const known = this.#alike.get(distance);
    if (known) return known;
    const moved = this.chains.filter((chain) => !this.isShared(chain, from, to));
    const pairs: [number, number][] = [];
    for (const one of this.#fewest(moved, from)) {
      if (!moved.every((chain) => this.isShared(chain, one, from))) continue;
      const other = this.#byWeight.get(this.weight(one) - distance);
      if (other >= 0) pairs.push([one, other]);
    }
    this.#alike.set(distance, pairs);
    return pairs;
  }

  /** The other classes, those first that are in most of the same pieces: as far apart as they are most others, too. */
  nearest(at: number): readonly number[] {
    if (this.#near?.at === at) return this.#near.others;
    const shared = new Uint8Array(this.size);
    for (const chain of this.chains)
      for (const other of this.#within[this.#place(at, chain)] ?? []) shared[other] = (shared[other] ?? 0) + 1;
    const near = this.chains.map((): number[] => []);
    for (const other of this.#all) near[this.chains.length - 1 - (shared[other] ?? 0)]?.push(other);
    const others = near.flat();
    this.#near = { at, others };
    return others;
  }

  /** The classes that are, in each chain, where one of these three is, in order. */
  among([a, b, c]: readonly [number, number, number]): number[] {
    let fewest: readonly (readonly number[])[] = [this.#all];
    let size = Infinity;
    for (const chain of this.chains) {
      const pieces = new Set([this.#place(a, chain), this.#place(b, chain), this.#place(c, chain)]);
      const within = Array.from(pieces, (piece) => this.#within[piece] ?? []);
      const own = within.reduce((sum, { length }) => sum + length, 0);
      if (own >= size) continue;
      fewest = within;
      size = own;
    }
    const found: number[] = [];
    for (const within of fewest) for (const at of within) if (this.#isAmong(at, a, b, c)) found.push(at);
    return found.sort((one, other) => one - other);
  }

  #isAmong(at: number, a: number, b: number, c: number): boolean {
    for (const chain of this.chains) {
      const place = this.#place(at, chain);
      if (place !== this.#place(a, chain) && place !== this.#place(b, chain) && place !== this.#place(c, chain))
        return false;
    }
    return true;
  }

  /** Two classes each, one of them twice perhaps, whose weights have this sum; in the order of the first. */
  pairs(sum: number, among: readonly number[]): readonly (readonly [one: number, other: number])[] {
    if (among.length > mostTried && this.size <= mostKept) return (this.#pairs ??= new PairSums(this.#weights)).of(sum);
    const pairs: [number, number][] = [];
    for (const one of among) {
      const other = this.#byWeight.get(sum - this.weight(one));
      if (other >= one) pairs.push([one, other]);
    }
    return pairs;
  }

  #place(at: number, chain: number): number {
    return this.#places[at * this.chains.length + chain] ?? -1;
  }

  /** The smallest piece of those that a class is in in these chains; all classes when there are none. */
  #fewest(chains: readonly number[], at: number): readonly number[] {
    const own = chains.map((chain) => this.#within[this.#place(at, chain)] ?? []);
    return own.reduce((best, one) => (one.length < best.length ? one : best), this.#all);
  }
}

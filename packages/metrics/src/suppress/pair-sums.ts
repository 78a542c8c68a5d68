import { Chains } from "./chains.ts";

/** All sums of two of some numbers, by which the two are found. */
export class PairSums {
  readonly #size: number;
  readonly #pairs: Chains;

  constructor(numbers: Float64Array) {
    this.#size = numbers.length;
    this.#pairs = new Chains(this.#size ** 2);
    for (let one = 0; one < this.#size; one++)
      for (let other = one; other < this.#size; other++)
        this.#pairs.add((numbers[one] ?? NaN) + (numbers[other] ?? NaN), one * this.#size + other);
  }

  /** Those of a sum, in the order of the first of the two. */
  of(sum: number): [one: number, other: number][] {
    const pairs: [number, number][] = [];
    for (let pair = this.#pairs.first(sum); pair >= 0; pair = this.#pairs.after(pair))
      pairs.push([Math.floor(pair / this.#size), pair % this.#size]);
    return pairs;
  }
}

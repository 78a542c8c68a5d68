import { NumberTable } from "./number-table.ts";

/** Small whole numbers by large ones, up to 2^53; those of the same one in the order in which they were added. */
export class Chains {
  readonly #first: NumberTable;
  readonly #next: Int32Array;
  readonly #last: Int32Array;

  /** @param size above all numbers that are added, each once */
  constructor(size: number) {
    this.#first = new NumberTable(size);
    this.#next = new Int32Array(size).fill(-1);
    this.#last = new Int32Array(size);
  }

  add(key: number, value: number): void {
    const first = this.#first.get(key);
    if (first < 0) this.#first.set(key, value);
    else this.#next[this.#last[first] ?? value] = value;
    this.#last[first < 0 ? value : first] = value;
  }

  /** The first of a key; −1 when there is none. */
  first(key: number): number {
    return this.#first.get(key);
  }

  /** The one of the same key after this one; −1 when it is the last. */
  after(value: number): number {
    return this.#next[value] ?? -1;
  }
}

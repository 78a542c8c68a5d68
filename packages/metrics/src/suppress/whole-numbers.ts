/** Unknown counts, by number from 0, and what they add up to. */
export interface SumOf {
  readonly of: readonly number[];
  readonly sum: number;
}

/** After so many guesses none is taken to be there. */
const mostGuesses = 2_000;

/** Of each count the least that it can be, and after all of these the most. */
type Bounds = Int32Array;

/** Counts, whole and 0 or more, that have some sums. */
export class WholeNumbers {
  readonly #size: number;
  readonly #sums: SumOf[];
  /** By count, the sums that it is in. */
  readonly #sumsOf: readonly number[][];
  /** What follows from the sums; null when no counts have them. */
  readonly #start: Bounds | null;
  /** By sum, whether what follows from it is looked at yet. */
  readonly #isDue: Uint8Array;

  /** @param size how many counts there are; each is in one of the sums */
  constructor(size: number, sums: readonly SumOf[]) {
    this.#size = size;
    this.#sums = [...sums];
    this.#sumsOf = Array.from({ length: size }, () => []);
    for (const [at, { of }] of sums.entries()) for (const one of of) this.#sumsOf[one]?.push(at);
    this.#isDue = new Uint8Array(sums.length + 1);
    const most = sums.reduce((best, { sum }) => Math.max(best, sum), 0);
    const any = new Int32Array(2 * size).fill(most, size);
    this.#start = this.#drawIn(any, [...sums.keys()]) ? any : null;
  }

  /**
   * Counts that have one sum more; null when there are none, or none was found in time. It doesn't tell that none are there:
   * whoever asks has to be right to take it for that.
   */
  with(sum: SumOf): Int32Array | null {
    if (this.#start === null) return null;
    const at = this.#sums.push(sum) - 1;
    for (const one of sum.of) this.#sumsOf[one]?.push(at);
    const found = this.#search(this.#start.slice(), [at], { left: mostGuesses });
    for (const one of sum.of) this.#sumsOf[one]?.pop();
    this.#sums.pop();
    return found;
  }

  /** @param changed the sums of which something was changed since the bounds were drawn in */
  #search(bounds: Bounds, changed: readonly number[], guesses: { left: number }): Int32Array | null {
    const size = this.#size;
    if (!this.#drawIn(bounds, changed)) return null;
    let open = -1;
    let width = Infinity;
    for (let one = 0; one < size; one++) {
      const own = (bounds[size + one] ?? 0) - (bounds[one] ?? 0);
      if (own <= 0 || own >= width) continue;
      open = one;
      width = own;
    }
    if (open < 0) return bounds.subarray(0, size);
    const last = bounds[size + open] ?? 0;
    for (let value = bounds[open] ?? 0; value <= last && guesses.left-- > 0; value++) {
      const guess = bounds.slice();
      guess[open] = guess[size + open] = value;
      const found = this.#search(guess, this.#sumsOf[open] ?? [], guesses);
      if (found) return found;
    }
    return null;
  }

  /** Draws the bounds in by everything that follows from the sums one by one; says whether counts are within them. */
  #drawIn(bounds: Bounds, changed: readonly number[]): boolean {
    const due = [...changed];
    for (const at of due) this.#isDue[at] = 1;
    for (let at = due.pop(); at !== undefined; at = due.pop()) {
      this.#isDue[at] = 0;
      if (this.#drawInBy(at, bounds, due)) continue;
      this.#isDue.fill(0);
      return false;
    }
    return true;
  }

  #drawInBy(at: number, bounds: Bounds, due: number[]): boolean {
    const size = this.#size;
    const { of = [], sum = 0 } = this.#sums[at] ?? {};
    let spare = sum;
    let missing = sum;
    for (const one of of) {
      spare -= bounds[one] ?? 0;
      missing -= bounds[size + one] ?? 0;
    }
    if (spare < 0 || missing > 0) return false;
    for (const one of of) {
      const least = bounds[one] ?? 0;
      const most = bounds[size + one] ?? 0;
      const from = Math.max(least, most + missing);
      const to = Math.min(most, least + spare);
      if (from > to) return false;
      if (from === least && to === most) continue;
      bounds[one] = from;
      bounds[size + one] = to;
      for (const other of this.#sumsOf[one] ?? []) {
        if (other === at || this.#isDue[other] === 1) continue;
        this.#isDue[other] = 1;
        due.push(other);
      }
    }
    return true;
  }
}

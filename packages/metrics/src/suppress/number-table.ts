/** Small whole numbers by large ones, up to 2^53: a Map that makes no object for any of them. */
export class NumberTable {
  readonly #keys: Float64Array;
  readonly #values: Int32Array;
  readonly #mask: number;

  /** @param most how many keys there are at most */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#keys = new Float64Array(size);
    this.#values = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
  }

  /** The value of a key, 0 or more; −1 when it has none. */
  get(key: number): number {
    return this.#values[this.#placeOf(key)] ?? -1;
  }

  set(key: number, value: number): void {
    const place = this.#placeOf(key);
    this.#keys[place] = key;
    this.#values[place] = value;
  }

  /** Where a key is, or would be. */
  #placeOf(key: number): number {
    let place = Math.imul((key | 0) ^ Math.imul(Math.floor(key / 2 ** 32), 0x85ebca6b), 0x9e3779b1);
    place = (place ^ (place >>> 15)) & this.#mask;
    while ((this.#values[place] ?? -1) >= 0 && this.#keys[place] !== key) place = (place + 1) & this.#mask;
    return place;
  }
}

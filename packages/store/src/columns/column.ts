/** What many responses have of one segment or question, in their order: a code for each, and what the codes stand for. */
export interface Column {
  /** What code 1, 2, … stands for, in the order in which they first came; code 0 is none. */
  readonly codes: readonly string[];
  /** Bytes of a code. */
  readonly width: 1 | 2 | 4;
  readonly data: Codes;
}

/** Codes as numbers of one, two or four bytes, low byte first. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Writes a column value by value. */
export class ColumnWriter {
  readonly #codes = new Map<string, number>();
  readonly #data: number[] = [];

  get length(): number {
    return this.#data.length;
  }

  /** Adds what the next response has; null for none. */
  add(value: string | null): void {
    this.#data.push(value === null ? 0 : this.#codeOf(value));
  }

  /** Adds that so many responses have none. */
  addNone(count: number): void {
    for (let left = count; left > 0; left--) this.#data.push(0);
  }

  /** Adds all of another column, whose codes stand for something else. */
  addAll({ codes, data }: Column): void {
    const own = [0, ...codes.map((value) => this.#codeOf(value))];
    for (const code of data) this.#data.push(own[code] ?? 0);
  }

  end(): Column {
    const codes = [...this.#codes.keys()];
    const width = codes.length < 2 ** 8 ? 1 : codes.length < 2 ** 16 ? 2 : 4;
    return { codes, width, data: arrayOf[width].from(this.#data) };
  }

  #codeOf(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    this.#codes.set(value, this.#codes.size + 1);
    return this.#codes.size;
  }
}

const arrayOf = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;

/** The bytes of a column, as a database keeps them. */
export const bytesOf = ({ data }: Column): Uint8Array => new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

/** Codes from the bytes that a database gives, which begin anywhere in memory. */
export function codesFrom(bytes: Uint8Array, width: Column["width"]): Codes {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);
  return new arrayOf[width](buffer as ArrayBuffer, byteOffset, byteLength / width);
}

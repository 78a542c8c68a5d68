import type { ClassIndex } from "./class-index.ts";

/** How often each class gave each answer, by number. */
export type Table = readonly (readonly number[])[];

/** How much more often classes give answers than before. */
export type Change = readonly [at: number, answer: number, more: number];

/** Classes that lie so far apart, and which answer of the first may be swapped for which of the second. */
export interface Apart {
  readonly pairs: readonly (readonly [one: number, other: number])[];
  /** By two answers, whether there is a swap. */
  readonly has: readonly boolean[];
  /** By the answer at which it starts, from where each answer is reached. */
  readonly ways: (Int32Array | undefined)[];
}

/** Which swaps of answers are possible between two classes, by what lies between their places. */
export class Swaps {
  readonly #index: ClassIndex;
  readonly #table: Table;
  readonly #answers: readonly (readonly number[])[];
  readonly #known = new Map<number, Apart>();
  readonly #size: number;

  constructor(index: ClassIndex, table: Table) {
    this.#index = index;
    this.#table = table;
    this.#size = table[0]?.length ?? 0;
    this.#answers = table.map((counts) => counts.flatMap((count, answer) => (count > 0 ? [answer] : [])));
  }

  /** Which answers a class gave. */
  answersOf(at: number): readonly number[] {
    return this.#answers[at] ?? [];
  }

  /** All classes that lie as far apart as these two. */
  apart(from: number, to: number): Apart {
    const distance = this.#index.weight(from) - this.#index.weight(to);
    const known = this.#known.get(distance);
    if (known) return known;
    const pairs = this.#index.alike(from, to);
    const has = new Array<boolean>(this.#size * this.#size).fill(false);
    for (const [one, other] of pairs)
      for (const answer of this.answersOf(one))
        for (const second of this.answersOf(other)) has[answer * this.#size + second] = true;
    const found = { pairs, has, ways: [] };
    this.#known.set(distance, found);
    return found;
  }

  /**
   * Swaps of classes so far apart, one after another, by which an answer goes that way as another one comes back; null when
   * there are none. Each answer between is swapped there and back.
   *
   * @param variant which swaps of the same answers are taken
   */
  between(apart: Apart, answer: number, other: number, variant: number): Change[] | null {
    if (answer === other) return [];
    const way = (apart.ways[answer] ??= this.#wayFrom(apart, answer));
    if (way[other] === -1) return null;
    const changes: Change[] = [];
    for (let at = other; at !== answer;) {
      const before = way[at] ?? answer;
      const [one, two] = this.#swapping(apart, before, at, variant);
      changes.push(...goes(before, one, two), ...goes(at, two, one));
      at = before;
    }
    return changes;
  }

  /** Two classes of which one gave one answer and the other one the other. */
  #swapping({ pairs }: Apart, answer: number, other: number, variant: number): readonly [number, number] {
    const alike: (readonly [number, number])[] = [];
    for (const pair of pairs) {
      if (!this.#gave(pair[0], answer) || !this.#gave(pair[1], other)) continue;
      if (alike.push(pair) > variant) return pair;
    }
    return alike[variant % alike.length] ?? [-1, -1];
  }

  #gave(at: number, answer: number): boolean {
    return (this.#table[at]?.[answer] ?? 0) > 0;
  }

  #wayFrom({ has }: Apart, answer: number): Int32Array {
    const way = new Int32Array(this.#size).fill(-1);
    way[answer] = answer;
    const reached = [answer];
    for (const at of reached)
      for (let next = 0; next < this.#size; next++)
        if (has[at * this.#size + next] && way[next] === -1) {
          way[next] = at;
          reached.push(next);
        }
    return way;
  }
}

/** An answer is given by one class less and by another one more. */
export const goes = (answer: number, from: number, to: number): readonly [Change, Change] => [
  [from, answer, -1],
  [to, answer, 1],
];

import type { AnswerClass } from "./answer-classes.ts";

/** How often each class gave each answer, by number. */
export type Table = readonly (readonly number[])[];

/** How much more often classes give answers than before. */
export type Change = readonly [at: number, answer: number, more: number];

/** Classes that lie so far apart, and which answer of the first may be swapped for which of the second. */
interface Apart {
  readonly pairs: readonly (readonly [one: number, other: number])[];
  /** By two answers, whether there is a swap. */
  readonly has: Uint8Array;
  /** By the answer at which it starts, from where each answer is reached. */
  readonly ways: Map<number, Int32Array>;
}

/** Which swaps of answers are possible between two classes, by what lies between their places. */
export class Swaps {
  readonly #classes: readonly AnswerClass[];
  readonly #table: Table;
  readonly #answers: readonly (readonly number[])[];
  readonly #byWeight: ReadonlyMap<number, number>;
  readonly #known = new Map<number, Apart>();
  readonly #size: number;

  constructor(classes: readonly AnswerClass[], table: Table) {
    this.#classes = classes;
    this.#table = table;
    this.#size = table[0]?.length ?? 0;
    this.#answers = table.map((counts) => counts.flatMap((count, answer) => (count > 0 ? [answer] : [])));
    this.#byWeight = new Map(classes.map(({ weight }, at) => [weight, at]));
  }

  /** Which answers a class gave. */
  answersOf(at: number): readonly number[] {
    return this.#answers[at] ?? [];
  }

  /**
   * Swaps of classes so far apart, one after another, by which an answer goes that way as another one comes back; null when
   * there are none. Each answer between is swapped there and back.
   *
   * @param variant which swaps of the same answers are taken
   */
  between(distance: number, answer: number, other: number, variant: number): Change[] | null {
    if (answer === other) return [];
    const apart = this.#apart(distance);
    const way = this.#wayFrom(apart, answer);
    if (way[other] === -1) return null;
    const changes: Change[] = [];
    for (let at = other; at !== answer;) {
      const before = way[at] ?? answer;
      const alike = apart.pairs.filter(([one, two]) => this.#gave(one, before) && this.#gave(two, at));
      const [one, two] = alike[variant % alike.length] ?? [-1, -1];
      changes.push(...goes(before, one, two), ...goes(at, two, one));
      at = before;
    }
    return changes;
  }

  #gave(at: number, answer: number): boolean {
    return (this.#table[at]?.[answer] ?? 0) > 0;
  }

  #wayFrom({ has, ways }: Apart, answer: number): Int32Array {
    const known = ways.get(answer);
    if (known) return known;
    const way = new Int32Array(this.#size).fill(-1);
    way[answer] = answer;
    const reached = [answer];
    for (const at of reached)
      for (let next = 0; next < this.#size; next++)
        if (has[at * this.#size + next] === 1 && way[next] === -1) {
          way[next] = at;
          reached.push(next);
        }
    ways.set(answer, way);
    return way;
  }

  #apart(distance: number): Apart {
    const known = this.#known.get(distance);
    if (known) return known;
    const pairs: [number, number][] = [];
    const has = new Uint8Array(this.#size * this.#size);
    for (let one = 0; one < this.#classes.length; one++) {
      const other = this.#byWeight.get((this.#classes[one]?.weight ?? NaN) - distance);
      if (other === undefined) continue;
      pairs.push([one, other]);
      for (const answer of this.answersOf(one))
        for (const second of this.answersOf(other)) has[answer * this.#size + second] = 1;
    }
    const found = { pairs, has, ways: new Map<number, Int32Array>() };
    this.#known.set(distance, found);
    return found;
  }
}

/** An answer is given by one class less and by another one more. */
export const goes = (answer: number, from: number, to: number): readonly [Change, Change] => [
  [from, answer, -1],
  [to, answer, 1],
];

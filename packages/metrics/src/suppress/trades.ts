import type { AnswerClass } from "./answer-classes.ts";
import { goes, Swaps, type Change, type Table } from "./swaps.ts";

/** Changes that leave all figures as they are. */
export type Trade = readonly Change[];

/** How many cases may be looked at yet. */
export interface Budget {
  left: number;
}

/** A class and one of its answers. */
type Given = readonly [at: number, answer: number];

/** So many ways back are tried. */
const variants = [0, 1, 2, 3];

/** Trades by which one table becomes another one. */
export class Trades {
  readonly #classes: readonly AnswerClass[];
  readonly #table: Table;
  readonly #swaps: Swaps;
  #pairs: ReadonlyMap<number, (readonly [number, number])[]> | undefined;

  constructor(classes: readonly AnswerClass[], table: Table) {
    this.#classes = classes;
    this.#table = table;
    this.#swaps = new Swaps(classes, table);
  }

  /** Those by which a class gives away one of its answers. */
  *of(at: number, budget: Budget): Generator<Trade> {
    for (const answer of this.#swaps.answersOf(at)) yield* this.#around(at, answer, budget);
    for (const answer of this.#swaps.answersOf(at)) yield* this.#withTwo(at, answer, budget);
  }

  /** A class swaps an answer with another one, and by swaps of classes as far apart both come back. */
  *#around(at: number, answer: number, budget: Budget): Generator<Trade> {
    for (const other of this.#nearest(at))
      for (const second of this.#swaps.answersOf(other)) {
        if (second !== answer) yield* this.#swapped([at, answer], [other, second], budget);
        if (budget.left <= 0) return;
      }
  }

  *#swapped([at, answer]: Given, [other, second]: Given, budget: Budget): Generator<Trade> {
    const apart = this.#weight(at) - this.#weight(other);
    for (const variant of variants) {
      budget.left--;
      const back = this.#swaps.between(apart, second, answer, variant);
      if (back === null) return;
      const trade = this.#checked([...goes(answer, at, other), ...goes(second, other, at), ...back]);
      if (trade) yield trade;
    }
  }

  /**
   * An answer goes from a class and two more to three that are, together, in the same pieces; what these gave becomes one and
   * the same answer by swaps of classes as far apart, and comes back.
   */
  *#withTwo(at: number, answer: number, budget: Budget): Generator<Trade> {
    const holders = [...this.#classes.keys()].filter((one) => (this.#table[one]?.[answer] ?? 0) > 0);
    for (const [first, one] of holders.entries())
      for (const other of holders.slice(first)) {
        yield* this.#intoThree(answer, [at, one, other], budget);
        if (budget.left <= 0) return;
      }
  }

  *#intoThree(answer: number, givers: readonly number[], budget: Budget): Generator<Trade> {
    const target = givers.reduce((sum, at) => sum + this.#weight(at), 0);
    for (const taker of this.#classes.keys()) {
      if (budget.left-- <= 0) return;
      if (taker === givers[0]) continue;
      for (const [one, other] of this.#pairsByWeight().get(target - this.#weight(taker)) ?? []) {
        yield* this.#traded(answer, givers, [taker, one, other], budget);
        yield* this.#traded(answer, givers, [taker, other, one], budget);
      }
    }
  }

  *#traded(answer: number, givers: readonly number[], takers: readonly number[], budget: Budget): Generator<Trade> {
    const [first = -1] = takers;
    for (const back of this.#swaps.answersOf(first)) {
      if (back === answer || budget.left <= 0) continue;
      const ways = takers.map((taker, number) => this.#givenFor(answer, givers[number] ?? -1, taker, back, budget));
      const trade = ways.includes(null) ? null : this.#checked(ways.flatMap((way) => way ?? []));
      if (trade) yield trade;
    }
  }

  /** One class gives another an answer, and gets for it, after all, one of those that everybody gets. */
  #givenFor(answer: number, giver: number, taker: number, back: number, budget: Budget): readonly Change[] | null {
    const apart = this.#weight(giver) - this.#weight(taker);
    for (const own of this.#swaps.answersOf(taker)) {
      budget.left--;
      const rest = own === answer ? null : this.#swaps.between(apart, own, back, 0);
      if (rest) return [...goes(answer, giver, taker), ...goes(own, taker, giver), ...rest];
    }
    return null;
  }

  /** Classes by two, by the sum of their weights. */
  #pairsByWeight(): ReadonlyMap<number, (readonly [number, number])[]> {
    if (this.#pairs) return this.#pairs;
    const found = new Map<number, (readonly [number, number])[]>();
    for (const one of this.#classes.keys())
      for (let other = one; other < this.#classes.length; other++) {
        const weight = this.#weight(one) + this.#weight(other);
        const alike = found.get(weight);
        if (alike) alike.push([one, other]);
        else found.set(weight, [[one, other]]);
      }
    return (this.#pairs = found);
  }

  /** The other classes, those first that are in most of the same pieces: as far apart as they are most others, too. */
  #nearest(at: number): readonly number[] {
    const places = this.#classes[at]?.places ?? [];
    const shared = (other: number) =>
      places.reduce((sum, place, chain) => sum + Number(this.#classes[other]?.places[chain] === place), 0);
    const near = Map.groupBy(this.#classes.keys(), shared);
    return places.flatMap((_, missing) => near.get(places.length - 1 - missing) ?? []);
  }

  #weight(at: number): number {
    return this.#classes[at]?.weight ?? NaN;
  }

  /** Changes put together; null where they change nothing, a figure, or how much a class answered, or take what is not there. */
  #checked(changes: readonly Change[]): Trade | null {
    const found = mergedTrade(changes);
    const isThere = found.every(([at, answer, change]) => (this.#table[at]?.[answer] ?? 0) + change >= 0);
    return found.length > 0 && isThere && this.#isBalanced(found) ? found : null;
  }

  /** Whether each class answers as much as before, and each piece gives each answer as often. */
  #isBalanced(trade: Trade): boolean {
    const chains = this.#classes[0]?.places.length ?? 0;
    return trade.every(([at, answer]) => {
      let own = 0;
      for (const [of, , change] of trade) if (of === at) own += change;
      if (own !== 0) return false;
      for (let chain = 0; chain < chains; chain++) {
        const place = this.#classes[at]?.places[chain];
        let sum = 0;
        for (const [of, given, change] of trade)
          if (given === answer && this.#classes[of]?.places[chain] === place) sum += change;
        if (sum !== 0) return false;
      }
      return true;
    });
  }
}

/** Changes with those of the same answer in the same class as one. */
export function mergedTrade(changes: readonly Change[]): Trade {
  const merged: [number, number, number][] = [];
  for (const [at, answer, more] of changes) {
    const same = merged.find((one) => one[0] === at && one[1] === answer);
    if (same) same[2] += more;
    else merged.push([at, answer, more]);
  }
  return merged.filter(([, , more]) => more !== 0);
}

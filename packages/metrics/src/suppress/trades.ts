import type { ClassIndex } from "./class-index.ts";
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

/** Makes what is wanted of a trade; null where it can't be made of this one. */
type Make = (trade: Trade) => Trade | null;

/** Trades by which one table becomes another one. */
export class Trades {
  readonly #index: ClassIndex;
  readonly #table: Table;
  readonly #swaps: Swaps;

  constructor(index: ClassIndex, table: Table) {
    this.#index = index;
    this.#table = table;
    this.#swaps = new Swaps(index, table);
  }

  /** What is made of the first trade that will do of those by which a class gives away one of its answers. */
  find(at: number, budget: Budget, make: Make): Trade | null {
    for (const answer of this.#swaps.answersOf(at)) {
      const found = this.#around(at, answer, budget, make);
      if (found) return found;
    }
    for (const answer of this.#swaps.answersOf(at)) {
      const found = this.#withTwo(at, answer, budget, make);
      if (found) return found;
    }
    return null;
  }

  /** A class swaps an answer with another one, and by swaps of classes as far apart both come back. */
  #around(at: number, answer: number, budget: Budget, make: Make): Trade | null {
    for (const other of this.#index.nearest(at))
      for (const second of this.#swaps.answersOf(other)) {
        const found = second === answer ? null : this.#swapped([at, answer], [other, second], budget, make);
        if (found) return found;
        if (budget.left <= 0) return null;
      }
    return null;
  }

  #swapped([at, answer]: Given, [other, second]: Given, budget: Budget, make: Make): Trade | null {
    const apart = this.#swaps.apart(at, other);
    for (const variant of variants) {
      budget.left--;
      const back = this.#swaps.between(apart, second, answer, variant);
      if (back === null) return null;
      const trade = this.#checked([...goes(answer, at, other), ...goes(second, other, at), ...back]);
      const found = trade && make(trade);
      if (found) return found;
    }
    return null;
  }

  /**
   * An answer goes from a class and two more to three that are, together, in the same pieces; what these gave becomes one and
   * the same answer by swaps of classes as far apart, and comes back.
   */
  #withTwo(at: number, answer: number, budget: Budget, make: Make): Trade | null {
    const holders = this.#table.flatMap((counts, one) => ((counts[answer] ?? 0) > 0 ? [one] : []));
    for (const [first, one] of holders.entries())
      for (const other of holders.slice(first)) {
        const found = this.#intoThree(answer, [at, one, other], budget, make);
        if (found) return found;
        if (budget.left <= 0) return null;
      }
    return null;
  }

  /** Each class is a case, though only those can be one of the three that are where a giver is. */
  #intoThree(answer: number, givers: readonly [number, number, number], budget: Budget, make: Make): Trade | null {
    const target = givers.reduce((sum, at) => sum + this.#index.weight(at), 0);
    const among = this.#index.among(givers);
    let looked = 0;
    for (const taker of among) {
      if (!isSpent(budget, taker + 1 - looked)) return null;
      looked = taker + 1;
      if (taker === givers[0]) continue;
      for (const [one, other] of this.#index.pairs(target - this.#index.weight(taker), among)) {
        const found =
          this.#traded(answer, givers, [taker, one, other], budget, make) ??
          this.#traded(answer, givers, [taker, other, one], budget, make);
        if (found) return found;
      }
    }
    isSpent(budget, this.#index.size - looked);
    return null;
  }

  #traded(
    answer: number,
    givers: readonly number[],
    takers: readonly number[],
    budget: Budget,
    make: Make,
  ): Trade | null {
    const [first = -1] = takers;
    for (const back of this.#swaps.answersOf(first)) {
      if (back === answer || budget.left <= 0) continue;
      const ways = takers.map((taker, number) => this.#givenFor(answer, givers[number] ?? -1, taker, back, budget));
      const trade = ways.includes(null) ? null : this.#checked(ways.flatMap((way) => way ?? []));
      const found = trade && make(trade);
      if (found) return found;
    }
    return null;
  }

  /** One class gives another an answer, and gets for it, after all, one of those that everybody gets. */
  #givenFor(answer: number, giver: number, taker: number, back: number, budget: Budget): readonly Change[] | null {
    for (const own of this.#swaps.answersOf(taker)) {
      budget.left--;
      const rest = own === answer ? null : this.#swaps.between(this.#swaps.apart(giver, taker), own, back, 0);
      if (rest) return [...goes(answer, giver, taker), ...goes(own, taker, giver), ...rest];
    }
    return null;
  }

  /** Changes put together; null where they change nothing, a figure, or how much a class answered, or take what is not there. */
  #checked(changes: readonly Change[]): Trade | null {
    const found = mergedTrade(changes);
    const isThere = found.every(([at, answer, change]) => (this.#table[at]?.[answer] ?? 0) + change >= 0);
    return found.length > 0 && isThere && this.#isBalanced(found) ? found : null;
  }

  /** Whether each class answers as much as before, and each piece gives each answer as often. */
  #isBalanced(trade: Trade): boolean {
    return trade.every(([at, answer]) => {
      let own = 0;
      for (const [of, , change] of trade) if (of === at) own += change;
      if (own !== 0) return false;
      return this.#index.chains.every((chain) => {
        let sum = 0;
        for (const [of, given, change] of trade)
          if (given === answer && this.#index.isShared(chain, of, at)) sum += change;
        return sum === 0;
      });
    });
  }
}

/** Spends on so many cases, and says whether there was enough for all of them. */
function isSpent(budget: Budget, cases: number): boolean {
  const isEnough = budget.left >= cases;
  budget.left = isEnough ? budget.left - cases : -1;
  return isEnough;
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

import { answersOf, type AnswerClass } from "./answer-classes.ts";
import type { Answered } from "./pieces.ts";
import type { Change } from "./swaps.ts";
import { mergedTrade, type Trade } from "./trades.ts";
import { prime, randomResidues, type Residues } from "./zero-sums.ts";

/**
 * What is known of other tables that give the same figures. A table that does so goes on to do so when fewer cells are shown:
 * what is known is kept while more and more are hidden.
 */
export class OtherTables {
  readonly #answered: readonly Answered[];
  readonly #answers: readonly string[];
  /** Each table by how it differs from the true one, with groups in the place of classes. */
  readonly #trades: Trade[] = [];
  readonly #free = new Set<number>();
  /** By group, a random sum of how much more often it gave each answer in each table. */
  readonly #keys: Residues[];
  readonly #ofAnswers: readonly Residues[];
  readonly #random = randomResidues(1);

  constructor(answered: readonly Answered[]) {
    this.#answered = answered;
    this.#answers = answersOf(answered);
    this.#keys = answered.map(() => [0, 0]);
    this.#ofAnswers = this.#answers.map(() => [this.#random(), this.#random()]);
  }

  get isEmpty(): boolean {
    return this.#trades.length === 0;
  }

  /** Whether a group answered differently in one of them. */
  isFree(group: number): boolean {
    return this.#free.has(group);
  }

  /** The trades, between classes. */
  between(classes: readonly AnswerClass[]): Trade[] {
    const classOf = new Map(classes.flatMap(({ groups }, at) => groups.map((group) => [group, at])));
    return this.#trades.map((trade) =>
      mergedTrade(
        trade.flatMap(([group, answer, more]): Change[] => {
          const at = classOf.get(group);
          return at === undefined ? [] : [[at, answer, more]];
        }),
      ),
    );
  }

  /** A sum that is zero, but for one case in 2^52, only where these groups together answered alike in all of them. */
  keyOf(groups: readonly number[]): Residues {
    return groups.reduce<Residues>((sum, group) => plus(sum, this.#keys[group] ?? [0, 0], 1), [0, 0]);
  }

  /** A trade between classes as one between groups, by which some groups together answer differently; null if it has none. */
  changing(of: readonly number[], classes: readonly AnswerClass[], trade: Trade): Trade | null {
    const byClass = Map.groupBy(trade, ([at]) => at);
    for (const isFirst of [true, false]) {
      const inOrder = (at: number) => {
        const groups = classes[at]?.groups ?? [];
        if (groups.length === 1) return groups;
        const isOne = (group: number) => of.includes(group) === isFirst;
        return [...groups.filter(isOne), ...groups.filter((group) => !isOne(group))];
      };
      // What other classes do tells nothing of these groups: it is worked out only once it is wanted.
      const own = [...byClass].filter(([at]) => classes[at]?.groups.some((group) => of.includes(group)));
      const changes = own
        .flatMap(([at, changes]) => this.#amongGroups(inOrder(at), changes))
        .filter(([group]) => of.includes(group));
      if (mergedTrade(changes.map(([, answer, more]): Change => [0, answer, more])).length > 0)
        return [...byClass].flatMap(([at, changes]) => this.#amongGroups(inOrder(at), changes));
    }
    return null;
  }

  /** Adds a table that is reached by a trade between groups. */
  add(trade: Trade): void {
    this.#trades.push(trade);
    const [first, second] = [this.#random(), this.#random()];
    for (const [group, answer, more] of trade) {
      this.#free.add(group);
      const [one = 0, other = 0] = this.#ofAnswers[answer] ?? [];
      const change = [(first * one) % prime, (second * other) % prime] as const;
      this.#keys[group] = plus(this.#keys[group] ?? [0, 0], change, more);
    }
  }

  /** Of the groups of a class any that gave an answer may be the one that gave it less often: the first of them. */
  #amongGroups(groups: readonly number[], changes: readonly Change[]): Trade {
    const given: number[] = [];
    for (const [, answer, more] of changes) for (let times = 0; times < more; times++) given.push(answer);
    const found: Change[] = [];
    let number = 0;
    for (const [, answer, more] of changes) {
      const name = this.#answers[answer] ?? "";
      let left = -more;
      for (const group of left > 0 ? groups : []) {
        const own = this.#answered[group]?.counts.get(name) ?? 0;
        for (let times = 0; times < own && left > 0; times++, left--)
          found.push([group, answer, -1], [group, given[number++] ?? answer, 1]);
        if (left === 0) break;
      }
    }
    return mergedTrade(found);
  }
}

const plus = ([a, b]: Residues, [c, d]: Residues, times: number): Residues => [
  (((a + times * c) % prime) + prime) % prime,
  (((b + times * d) % prime) + prime) % prime,
];

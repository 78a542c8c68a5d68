import type { AnswerClass } from "./answer-classes.ts";
import { ClassIndex } from "./class-index.ts";
import type { Change, Table } from "./swaps.ts";
import { Trades, type Trade } from "./trades.ts";
import { randomResidues } from "./zero-sums.ts";

/** So many cases are looked at in each table, and so many where any trade will do. */
const mostSteps = 10_000;
const fewSteps = 400;
/** In so many other tables a trade is looked for when the true one has none. */
const mostShaken = 3;

interface Searched {
  readonly table: Table;
  readonly trades: Trades;
}

/** Looks for trades of the true table, then of others that some trades of it lead to. */
export class TradeSearch {
  readonly #index: ClassIndex;
  readonly #truth: Table;
  readonly #known: () => readonly Trade[];
  readonly #tables: Searched[] = [];
  readonly #random = randomResidues(2);

  /** @param known trades that are known already */
  constructor(classes: readonly AnswerClass[], known: () => readonly Trade[]) {
    this.#index = new ClassIndex(classes);
    this.#truth = classes.map(({ counts }) => counts);
    this.#known = known;
  }

  /** Any trade by which a class gives away one of its answers, if one is found at once. */
  first(at: number): Trade | null {
    return this.#at(0).trades.find(at, { left: fewSteps }, (trade) => trade);
  }

  /** The first that is made of a trade of one of these classes; null when there is none. */
  find(classes: readonly number[], make: (trade: Trade) => Trade | null): Trade | null {
    for (const at of classes)
      for (let number = 0; number <= mostShaken; number++) {
        const found = this.#findIn(number, at, make);
        if (found) return found;
      }
    return null;
  }

  #findIn(number: number, at: number, make: (trade: Trade) => Trade | null): Trade | null {
    const { table, trades } = this.#at(number);
    return trades.find(at, { left: mostSteps }, (trade) => make(this.#sinceTruth(table, trade)));
  }

  #at(number: number): Searched {
    const known = this.#tables[number];
    if (known) return known;
    const table = number === 0 ? this.#truth : this.#shaken();
    const found = { table, trades: new Trades(this.#index, table) };
    this.#tables[number] = found;
    return found;
  }

  /** The table after as many random ones of the known trades as there are, where they are possible. */
  #shaken(): Table {
    const known = this.#known();
    let table = this.#truth;
    for (const _ of known) {
      const trade = known[this.#random() % known.length] ?? [];
      if (trade.every(([at, answer, more]) => (table[at]?.[answer] ?? 0) + more >= 0)) table = after(table, trade);
    }
    return table;
  }

  #sinceTruth(table: Table, trade: Trade): Trade {
    if (table === this.#truth) return trade;
    const now = after(table, trade);
    const changes: Change[] = [];
    for (let at = 0; at < now.length; at++) {
      const [before, counts] = [this.#truth[at] ?? [], now[at] ?? []];
      // What no trade was about is the same list.
      if (counts === before) continue;
      for (let answer = 0; answer < counts.length; answer++) {
        const more = (counts[answer] ?? 0) - (before[answer] ?? 0);
        if (more !== 0) changes.push([at, answer, more]);
      }
    }
    return changes;
  }
}

function after(table: Table, trade: Trade): Table {
  const rows = [...table];
  for (const [at, answer, more] of trade) {
    const row = rows[at] ?? [];
    rows[at] = row.with(answer, (row[answer] ?? 0) + more);
  }
  return rows;
}

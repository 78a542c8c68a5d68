import type { Sql } from "./sql.ts";

/** Writes every part that was put off, in one go. */
type WriteAll = (sql: Sql, parts: readonly unknown[]) => Promise<void>;

interface Part {
  readonly table: string;
  readonly write: WriteAll;
  readonly part: unknown;
}

/**
 * Changes that are put off to just before the commit: where transactions share one they are written together, as forty
 * answers of one day add to the same few sums; where each has its own, the sums are locked for as short as can be. A statement
 * that names the table finds them written.
 */
export class PutOff {
  readonly #sql: Sql;
  /** Only ever added to; what was put off before a moment is as many of them as there were. */
  #parts: Part[] = [];
  /** The tables of the parts, or more. */
  readonly #tables = new Set<string>();

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** The connection as transactions see it. */
  sql(): Sql {
    const sql = this.#sql;
    return {
      ...sql,
      all: (text, values) =>
        this.#isFor(text) ? this.write().then(() => sql.all(text, values)) : sql.all(text, values),
      lists: (text, values) =>
        this.#isFor(text) ? this.write().then(() => sql.lists(text, values)) : sql.lists(text, values),
      run: (text, values) =>
        this.#isFor(text) ? this.write().then(() => sql.run(text, values)) : sql.run(text, values),
      putOff: (table, write, part) => {
        this.#parts.push({ table, write: write as WriteAll, part });
        this.#tables.add(table);
      },
    };
  }

  #isFor(text: string): boolean {
    if (this.#parts.length === 0) return false;
    for (const table of this.#tables) if (text.includes(table)) return true;
    return false;
  }

  /** What is put off now: a transaction that fails goes back to what was before it, written meanwhile or not. */
  mark(): () => void {
    const parts = this.#parts;
    const { length } = parts;
    return () => {
      parts.length = length;
      this.#parts = parts;
      for (const { table } of parts) this.#tables.add(table);
    };
  }

  /** Writes what was put off, table by table in one order for all: writers would wait for each other's rows otherwise. */
  async write(): Promise<void> {
    const parts = this.#parts;
    if (parts.length === 0) return;
    this.#parts = [];
    this.#tables.clear();
    const byTable = [...Map.groupBy(parts, ({ table }) => table)].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, ofTable] of byTable)
      for (const [write, those] of Map.groupBy(ofTable, (one) => one.write))
        await write(
          this.#sql,
          those.map(({ part }) => part),
        );
  }
}

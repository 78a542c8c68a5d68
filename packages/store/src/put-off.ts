import type { Sql, SqlValue } from "./sql.ts";

/** Writes every part that was put off, in one go. */
type WriteAll = (sql: Sql, parts: readonly unknown[]) => Promise<void>;

interface Part {
  readonly table: string;
  readonly write: WriteAll;
  readonly part: unknown;
}

/**
 * Additions that are put off to just before the commit: where transactions share one they are written together, as forty
 * answers of one day add to the same few sums; where each has its own, the sums are locked for as short as can be. A statement
 * that names the table finds them written.
 */
export class PutOff {
  readonly #sql: Sql;
  #parts: readonly Part[] = [];

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** The connection as transactions see it. */
  sql(): Sql {
    const sql = this.#sql;
    const first = (text: string) => (this.#parts.some(({ table }) => text.includes(table)) ? this.write() : undefined);
    return {
      ...sql,
      all: async <R>(text: string, values?: readonly SqlValue[]) => {
        await first(text);
        return sql.all<R>(text, values);
      },
      lists: async (text, values) => {
        await first(text);
        return sql.lists(text, values);
      },
      run: async (text, values) => {
        await first(text);
        return sql.run(text, values);
      },
      putOff: (table, write, part) => {
        this.#parts = [...this.#parts, { table, write: write as WriteAll, part }];
      },
    };
  }

  /** What is put off now: a transaction that fails goes back to what was before it, written meanwhile or not. */
  mark(): () => void {
    const before = this.#parts;
    return () => {
      this.#parts = before;
    };
  }

  /** Writes what was put off. */
  async write(): Promise<void> {
    const parts = this.#parts;
    this.#parts = [];
    for (const [write, those] of Map.groupBy(parts, (one) => one.write))
      await write(
        this.#sql,
        those.map(({ part }) => part),
      );
  }
}

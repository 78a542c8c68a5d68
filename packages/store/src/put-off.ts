import type { Sql, SqlValue, Statement, Writing } from "./sql.ts";

interface Part {
  readonly table: string;
  readonly how: Writing<unknown>;
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
      putOff: (table, how, part) => {
        this.#parts = [...this.#parts, { table, how: how as Writing<unknown>, part }];
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

  /** The one statement that writes all that was put off, which is then up to the caller; null where it takes more, or none. */
  take(): Statement | null {
    const [first, ...others] = Map.groupBy(this.#parts, (one) => one.how);
    if (first === undefined || others.length > 0) return null;
    const [how, parts] = first;
    const statement = how.once(
      this.#sql,
      parts.map(({ part }) => part),
    );
    if (statement !== null) this.#parts = [];
    return statement;
  }

  /** Writes what was put off. */
  async write(): Promise<void> {
    const parts = this.#parts;
    this.#parts = [];
    for (const [how, those] of Map.groupBy(parts, (one) => one.how))
      await how.all(
        this.#sql,
        those.map(({ part }) => part),
      );
  }
}

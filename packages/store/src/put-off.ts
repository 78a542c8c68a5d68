import type { Sql, Statement, Writing } from "./sql.ts";

interface Part {
  readonly table: string;
  readonly how: Writing<unknown>;
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
      putOff: (table, how, part) => {
        this.#parts.push({ table, how: how as Writing<unknown>, part });
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

  /**
   * Writes what was put off but for the last statement, where one is enough for what is left: that is up to the caller. Null
   * where all is written.
   */
  async take(): Promise<Statement | null> {
    const groups = this.#takeGroups();
    const last = groups.pop();
    await this.#writeGroups(groups);
    if (last === undefined) return null;
    const statement = (await last.how.once?.(this.#sql, last.parts)) ?? null;
    if (statement === null) await this.#writeGroups([last]);
    return statement;
  }

  /** Writes what was put off, table by table in one order for all: writers would wait for each other's rows otherwise. */
  async write(): Promise<void> {
    if (this.#parts.length > 0) await this.#writeGroups(this.#takeGroups());
  }

  async #writeGroups(groups: readonly Group[]): Promise<void> {
    for (const { how, parts } of groups) await how.all(this.#sql, parts);
  }

  #takeGroups(): Group[] {
    const taken = this.#parts;
    this.#parts = [];
    this.#tables.clear();
    const byTable = [...Map.groupBy(taken, ({ table }) => table)].sort(([a], [b]) => (a < b ? -1 : 1));
    return byTable.flatMap(([, ofTable]) =>
      [...Map.groupBy(ofTable, ({ how }) => how)].map(([how, those]) => ({
        how,
        parts: those.map(({ part }) => part),
      })),
    );
  }
}

/** What was put off of one kind. */
interface Group {
  readonly how: Writing<unknown>;
  readonly parts: readonly unknown[];
}

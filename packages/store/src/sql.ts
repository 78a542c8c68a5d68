import type { QueueName } from "./attend.ts";

/** A value that can be bound to a placeholder. */
export type SqlValue = string | number | Uint8Array | null;

/** A row as the engine gives it. */
export type SqlRow = Record<string, SqlValue>;

/**
 * The smallest thing that statements need: `$1` placeholders, rows out. Whole numbers come back as numbers.
 * An engine is an implementation of this of a few dozen lines.
 */
export interface Sql {
  /** Runs a statement and returns its rows. */
  all<R = SqlRow>(text: string, values?: readonly SqlValue[]): Promise<R[]>;
  /** Runs a statement and returns its rows as lists of values: less to make where there are thousands. */
  lists(text: string, values?: readonly SqlValue[]): Promise<SqlValue[][]>;
  /** Runs a statement and says how many rows it changed. */
  run(text: string, values?: readonly SqlValue[]): Promise<number>;
  /**
   * What follows a select that locks its rows, and one that passes over locked rows; the statement that lets one
   * migrator in at a time, and one that keeps others from writing to a table. "" where writers take turns anyway.
   */
  readonly lock: {
    readonly rows: string;
    readonly skipLocked: string;
    readonly schema: string;
    readonly writersOf: (table: string) => string;
  };
  /**
   * Puts off additions to a table to just before the commit; what names the table finds them written. Absent where nobody
   * else adds to it.
   */
  readonly putOff?: <T>(table: string, how: Writing<T>, part: T) => void;
  /**
   * The rows of a JSON list that is bound as one value, with these columns: what follows "from". Absent where rows are bound
   * one by one.
   */
  readonly recordset?: (placeholder: string, columns: string) => string;
  /**
   * Says that this transaction leaves something that is due at once, so that workers in other processes hear of it when it
   * commits. Absent where nobody listens.
   */
  readonly leave?: (queue: QueueName) => void;
  /** The statement that lists the tables, by `name`. */
  readonly tables: string;
  /** What follows a table that keeps no order of arrival; "" where the engine has no such table. */
  readonly withoutRowid: string;
}

/** How additions that were put off are written. */
export interface Writing<T> {
  readonly all: (sql: Sql, parts: readonly T[]) => Promise<void>;
  /** One statement that writes all of them, so that the commit can be sent right behind it; null where it takes more. */
  readonly once: (sql: Sql, parts: readonly T[]) => Statement | null;
}

/** A statement with its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** The first row, or null. */
export async function one<R = SqlRow>(sql: Sql, text: string, values?: readonly SqlValue[]): Promise<R | null> {
  return (await sql.all<R>(text, values))[0] ?? null;
}

/** `$1, $2, $3` from `start`, one for each of `count` values. */
export const placeholders = (count: number, start = 1): string =>
  Array.from({ length: count }, (_, at) => `$${String(start + at)}`).join(", ");

/** How many rows one statement takes: few sizes, so that each is prepared once and kept. */
const insertSizes = [64, 8, 4, 2, 1] as const;
const tuples = new Map<string, string>();

/**
 * Inserts rows, many in one statement, and says how many there are now that were not before.
 *
 * @param into the table and its columns; `how` is what follows the values, such as `on conflict do nothing`
 */
export async function insertRows(
  sql: Sql,
  into: string,
  rows: readonly (readonly SqlValue[])[],
  how = "",
): Promise<number> {
  return runRows(sql, rows, (tuples) => `insert into ${into} values ${tuples} ${how}`);
}

/**
 * Runs a statement over rows of values, many at once, and says how many rows it changed.
 *
 * @param textOf the statement, from placeholders such as `($1, $2), ($3, $4)`
 * @param shape what stands in a row: null for a value that is bound, else the text itself; by default all are bound
 */
export async function runRows(
  sql: Sql,
  rows: readonly (readonly SqlValue[])[],
  textOf: (tuples: string) => string,
  shape: readonly (string | null)[] = (rows[0] ?? []).map(() => null),
): Promise<number> {
  let changed = 0;
  for (let at = 0; at < rows.length;) {
    const left = rows.length - at;
    const size = insertSizes.find((one) => one <= left) ?? 1;
    changed += await sql.run(textOf(tuplesOf(size, shape)), rows.slice(at, at + size).flat());
    at += size;
  }
  return changed;
}

/** `($1, 0, $2), ($3, 0, $4)`: made once for each size and shape. */
function tuplesOf(size: number, shape: readonly (string | null)[]): string {
  const key = `${String(size)}×${shape.join()}`;
  const known = tuples.get(key);
  if (known !== undefined) return known;
  let bound = 0;
  const tuple = () => shape.map((text) => text ?? `$${String(++bound)}`).join(", ");
  const made = Array.from({ length: size }, () => `(${tuple()})`).join(", ");
  tuples.set(key, made);
  return made;
}

/** Values for an `in (…)` list: the last one is repeated up to a power of two, so that few statements are prepared. */
export function inList(values: readonly SqlValue[]): readonly SqlValue[] {
  const last = values.at(-1) ?? null;
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)));
  return [...values, ...Array.from({ length: size - values.length }, () => last)];
}

/** Longest `in (…)` list: SQLite binds 32,766 values at most, and the 5,000 people of one call fit in one. */
const longestList = 8_192;

/** Lists for `in (…)` that every engine takes, with each value once. */
export function listsOf(values: readonly SqlValue[], longest = longestList): (readonly SqlValue[])[] {
  const each = [...new Set(values)];
  return Array.from({ length: Math.ceil(each.length / longest) }, (_, at) =>
    inList(each.slice(longest * at, longest * (at + 1))),
  );
}

/** All that a select with an `in (…)` list finds, however many values there are; none finds nothing. */
export async function allIn<R>(
  values: readonly SqlValue[],
  select: (list: readonly SqlValue[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const found: (readonly R[])[] = [];
  for (const list of listsOf(values)) found.push(await select(list));
  return found.flat();
}

/** The UTC day of an instant, as `YYYY-MM-DD`: periods are prefixes of it. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

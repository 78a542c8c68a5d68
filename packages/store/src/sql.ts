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
  /** The same with the columns of a table, by name. */
  readonly recordsFor?: (placeholder: string, table: string) => string;
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
  readonly once?: (sql: Sql, parts: readonly T[]) => Promise<Statement | null>;
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

/** What stands before and after the rows of a statement. */
interface Around {
  readonly before: string;
  readonly after: string;
}

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
  return runRows(sql, rows, insertOf(into, how));
}

const inserts = new Map<string, Map<string, Around>>();

/** Made once for each statement: a text that is made anew is looked at from end to end when its statement is looked up. */
function insertOf(into: string, how: string): Around {
  const known = inserts.get(into)?.get(how);
  if (known) return known;
  const made = { before: `insert into ${into} values `, after: ` ${how}` };
  inserts.set(into, (inserts.get(into) ?? new Map<string, Around>()).set(how, made));
  return made;
}

/** From so many rows on they are bound as one value, in place of a hundred placeholders and more. */
const fewestRecords = 16;

/**
 * Inserts rows like {@link insertRows}, where there may be hundreds of them: in one statement on an engine that takes them as
 * one value. None of the values may be bytes.
 */
export async function insertRecords(
  sql: Sql,
  into: string,
  rows: readonly (readonly SqlValue[])[],
  how = "",
): Promise<number> {
  if (!sql.recordsFor || rows.length < fewestRecords) return insertRows(sql, into, rows, how);
  const { table, names } = partsOf(into);
  const list = names.join(", ");
  const records = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, given(row[at])])));
  return sql.run(`insert into ${table} (${list}) select ${list} from ${sql.recordsFor("$1", table)} ${how}`, [
    JSON.stringify(records),
  ]);
}

/** What is null is left out, and null then; what is no whole character would not be taken. */
const given = (value: SqlValue | undefined) =>
  typeof value === "string" ? value.toWellFormed() : (value ?? undefined);

/** A table and its columns from a text such as `people (unit, mode, id)`. */
function partsOf(into: string): { readonly table: string; readonly names: readonly string[] } {
  const [table = "", ...names] = into.match(/\w+/g) ?? [];
  return { table, names };
}

/**
 * Runs a statement over rows of values, many at once, and says how many rows it changed.
 *
 * @param around what stands around placeholders such as `($1, $2), ($3, $4)`: always the same object for a statement
 */
export async function runRows(sql: Sql, rows: readonly (readonly SqlValue[])[], around: Around): Promise<number> {
  let changed = 0;
  for (const { text, values } of inSizes(rows, around)) changed += await sql.run(text, values);
  return changed;
}

/**
 * Inserts rows like {@link insertRows}, and gives what the statement returns of each, in any order.
 *
 * @param how what follows the values, such as `on conflict do nothing returning id`
 */
export async function insertReturning<R>(
  sql: Sql,
  into: string,
  rows: readonly (readonly SqlValue[])[],
  how: string,
): Promise<R[]> {
  const returned: R[] = [];
  for (const { text, values } of inSizes(rows, insertOf(into, how))) returned.push(...(await sql.all<R>(text, values)));
  return returned;
}

/** Rows as statements take them: so many at once that few statements are prepared. */
function* inSizes(
  rows: readonly (readonly SqlValue[])[],
  around: Around,
): Generator<{ readonly text: string; readonly values: SqlValue[] }> {
  const width = rows[0]?.length ?? 0;
  for (let at = 0; at < rows.length;) {
    const left = rows.length - at;
    const size = insertSizes.find((one) => one <= left) ?? 1;
    yield { text: textOf(around, size, width), values: rows.slice(at, at + size).flat() };
    at += size;
  }
}

const texts = new WeakMap<Around, Map<number, string>>();

/** A statement of so many rows with so many values each, made once. */
function textOf(around: Around, size: number, width: number): string {
  const made = texts.get(around) ?? new Map<number, string>();
  const key = size * 1_000 + width;
  const known = made.get(key);
  if (known !== undefined) return known;
  const tuples = Array.from({ length: size }, (_, at) => `(${placeholders(width, at * width + 1)})`).join(", ");
  const text = `${around.before}${tuples}${around.after}`;
  texts.set(around, made.set(key, text));
  return text;
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

const dayMs = 86_400_000;
let lastDay = { n: Number.NaN, day: "" };

/** The UTC day of an instant, as `YYYY-MM-DD`: periods are prefixes of it. Most that are asked for are of one day. */
export function dayOf(at: number): string {
  const n = Math.floor(at / dayMs);
  if (n !== lastDay.n) lastDay = { n, day: new Date(at).toISOString().slice(0, 10) };
  return lastDay.day;
}

/** A value that can be bound to a placeholder. */
export type SqlValue = string | number | null;

/** A row as the engine gives it. */
export type SqlRow = Record<string, SqlValue>;

/**
 * The smallest thing that statements need: `$1` placeholders, rows out. Whole numbers come back as numbers.
 * An engine is an implementation of this of a few dozen lines.
 */
export interface Sql {
  /** Runs a statement and returns its rows. */
  all<R = SqlRow>(text: string, values?: readonly SqlValue[]): Promise<R[]>;
  /** Runs a statement and says how many rows it changed. */
  run(text: string, values?: readonly SqlValue[]): Promise<number>;
  /**
   * What follows a select that locks its rows, and one that passes over locked rows; the statement that lets one
   * migrator in at a time. "" where writers take turns anyway.
   */
  readonly lock: { readonly rows: string; readonly skipLocked: string; readonly schema: string };
}

/** The first row, or null. */
export async function one<R = SqlRow>(sql: Sql, text: string, values?: readonly SqlValue[]): Promise<R | null> {
  return (await sql.all<R>(text, values))[0] ?? null;
}

/** `$1, $2, $3` from `start`, one for each of `count` values. */
export const placeholders = (count: number, start = 1): string =>
  Array.from({ length: count }, (_, at) => `$${String(start + at)}`).join(", ");

/** The UTC day of an instant, as `YYYY-MM-DD`: periods are prefixes of it. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

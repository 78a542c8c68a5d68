import { ProblemError, type FieldError } from "@afterword/sdk";

/** A row of a file, not yet checked. */
export interface ImportRow<T> {
  /** The line on which it starts; the header is on line 1. */
  readonly line: number;
  readonly value: T;
}

/** Something wrong with a row. */
export interface ImportError extends FieldError {
  readonly line: number;
}

/** What became, or would become, of a batch of rows. */
export interface BatchOutcome {
  readonly added: number;
  /** Rows that are stored already, with the same content. */
  readonly known: number;
  readonly errors: readonly ImportError[];
}

/**
 * Brings in rows that happened elsewhere. Each move takes the file's rows in order, a few hundred at a time; `store` is
 * one transaction and passes over rows that `check` complains about.
 */
export interface Importer<T> {
  /** Looks at the rows and at the store; writes nothing. */
  check(batch: readonly ImportRow<T>[]): Promise<BatchOutcome>;
  /** Stores the rows that are new and right. Neither move runs a rule. */
  store(batch: readonly ImportRow<T>[]): Promise<BatchOutcome>;
}

/** A row that was read: what it is called, and a hash of what it says. */
export interface Keyed {
  readonly line: number;
  readonly key: string;
  readonly hash: string;
}

/** What is remembered of each row of a file until its end: a short piece of its hash, 48 bits, by its key. */
export function remember(inFile: Map<string, string>, rows: readonly Keyed[]): void {
  for (const { key, hash } of rows) inFile.set(key, hash.slice(0, 12));
}

/** Content hashes, or how they begin, by key. */
export type Hashes = ReadonlyMap<string, string>;

/** Rows that are new, how many are known, and those that say something else than a row of the same key. */
export interface Sifted<R> {
  readonly fresh: readonly R[];
  readonly known: number;
  readonly errors: readonly ImportError[];
}

/** Tells new rows from known ones, by what is stored and by earlier rows of the same file. */
export function sift<R extends Keyed>(
  rows: readonly R[],
  earlier: { readonly stored: Hashes; readonly inFile: Hashes },
  codeInFile: "duplicate_id" | "idempotency_mismatch",
): Sifted<R> {
  const fresh = new Map<string, R>();
  const errors: ImportError[] = [];
  let known = 0;
  for (const row of rows) {
    const stored = earlier.stored.get(row.key);
    const before = stored ?? fresh.get(row.key)?.hash ?? earlier.inFile.get(row.key);
    if (before === undefined) fresh.set(row.key, row);
    else if (row.hash.startsWith(before)) known++;
    else
      errors.push({
        line: row.line,
        path: "id",
        code: stored === undefined ? codeInFile : "idempotency_mismatch",
        message: `A row with this id and other content ${stored === undefined ? "is further up in the file" : "is stored already"}.`,
      });
  }
  return { fresh: [...fresh.values()], known, errors };
}

/** What is left to do when rows that were new a moment ago are stored by somebody else: everything, once more. */
export const storedMeanwhile = (): ProblemError =>
  new ProblemError("unavailable", {
    detail: "Some of these rows were stored by another import at the same time. Run it again.",
  });

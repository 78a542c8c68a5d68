import { statSync } from "node:fs";
import { StoreUnavailableError } from "../errors.ts";

/** What SQLite says when a file can't be used now: full, locked, lost, or not readable. The fault is no statement's. */
const troubles = /^SQLITE_(?:FULL|IOERR|BUSY|LOCKED|CANTOPEN|READONLY|CORRUPT|NOTADB|NOMEM|PROTOCOL|PERM)/;

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

/** Whether the file is the matter, and not the statement. */
export const isTrouble = (error: unknown): boolean =>
  error instanceof StoreUnavailableError || troubles.test(codeOf(error));

/** Whether another process has the lock. */
export const isBusy = (error: unknown): boolean => codeOf(error).startsWith("SQLITE_BUSY");

/** Whether there is no room left. */
export const isFull = (error: unknown): boolean => codeOf(error) === "SQLITE_FULL";

/** The trouble as the store says it; SQLite's own words are its cause, for the log. */
export function unavailable(error: unknown): StoreUnavailableError {
  if (error instanceof StoreUnavailableError) return error;
  const full = isFull(error) ? " There is no room left for it." : "";
  const busy = isBusy(error) ? " Another process has locked it." : "";
  return new StoreUnavailableError(`The database can't be used now.${full}${busy}`, { cause: error });
}

/**
 * Makes a check that a file is still the one that was opened. What is written to one that was moved away or deleted would be
 * acknowledged and lost; once it is back in its place, all goes on.
 */
export function watched(file: string): () => void {
  const opened = identityOf(file);
  return () => {
    if (identityOf(file) !== opened)
      throw new StoreUnavailableError(`The database file ${file} was moved, deleted or replaced.`);
  };
}

function identityOf(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? "none" : `${String(stat.dev)}:${String(stat.ino)}`;
}

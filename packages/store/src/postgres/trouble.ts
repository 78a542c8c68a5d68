import { StoreUnavailableError } from "../errors.ts";

/** Deadlock, serialisation failure: the transaction did nothing and can be run again. */
const retryable = new Set(["40001", "40P01"]);

/** A statement that was ended for the time it took, or a lock that did not come free in time: the connection is well. */
const late = new Set(["57014", "55P03"]);

const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? "";

/** Whether a transaction can be run again at once. */
export const isRetryable = (error: unknown): boolean => retryable.has(codeOf(error));

/** Whether a statement took longer than it may. */
const isLate = (error: unknown): boolean => late.has(codeOf(error));

/** Connection exceptions, a server that shuts down, is full or takes no writes, and a socket that ended or says nothing. */
export function isLost(error: unknown): boolean {
  const { message = "" } = error as { message?: string };
  return (
    (/^(?:08|53|57P|58|25006|25P03|ECONN|EPIPE|ETIMEDOUT)/.test(codeOf(error)) && !isLate(error)) ||
    /connection terminated|connection error|query read timeout/i.test(message)
  );
}

/** The trouble as the store says it, where it is the database's; null where a statement is at fault. */
export function troubleOf(error: unknown): StoreUnavailableError | null {
  if (isLate(error))
    return new StoreUnavailableError("The database took too long, and what it was asked was given up.", {
      cause: error,
    });
  return isLost(error) ? new StoreUnavailableError("The connection to the database was lost.", { cause: error }) : null;
}

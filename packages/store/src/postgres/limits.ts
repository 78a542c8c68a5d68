/** For how long a connection may be kept busy, in milliseconds; 0 for as long as it takes. */
export interface Limits {
  /** One statement. */
  readonly statementMs: number;
  /** Waiting for one lock. */
  readonly lockMs: number;
  /** Doing nothing between two statements of a transaction. */
  readonly idleMs: number;
}

/** Longer than any page or report takes, and far shorter than for ever. */
const usual: Limits = { statementMs: 60_000, lockMs: 15_000, idleMs: 60_000 };

/** For what takes as long as it takes: migrations, copies of all there is, counting anew. */
export const noLimits: Limits = { statementMs: 0, lockMs: 0, idleMs: 0 };

/** What a database's address may say about limits, in PostgreSQL's own names and units. */
const parameters = {
  statementMs: "statement_timeout",
  lockMs: "lock_timeout",
  idleMs: "idle_in_transaction_session_timeout",
} as const;

/**
 * Reads the limits of an address, and gives the address without them: the driver would say them when it connects, which
 * pgbouncer refuses.
 */
export function readLimits(address: string): { readonly url: string; readonly limits: Limits } {
  if (!URL.canParse(address)) return { url: address, limits: usual };
  const url = new URL(address);
  const read = (name: keyof Limits): number => {
    const given = url.searchParams.get(parameters[name]);
    url.searchParams.delete(parameters[name]);
    return given !== null && /^\d{1,9}$/.test(given) ? Number(given) : usual[name];
  };
  const limits = { statementMs: read("statementMs"), lockMs: read("lockMs"), idleMs: read("idleMs") };
  return { url: url.href, limits };
}

/** Begins a transaction that has limits: they end with it, so that they fit every way of pooling. */
export const withLimits = (begin: string, limits: Limits): string =>
  [
    begin,
    ...Object.entries(parameters).map(
      ([name, parameter]) => `set local ${parameter} = ${String(limits[name as keyof Limits])}`,
    ),
  ].join("; ");

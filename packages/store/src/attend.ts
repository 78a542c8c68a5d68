/** What may be waiting: work that is due at a time, or messages that must leave. */
export type QueueName = "timers" | "messages";

/**
 * What a worker is to the others. `alone`: it hears of none of them and does everything. `leading`: one of several does
 * what one has to do. `following`: another one leads.
 */
export type Role = "alone" | "leading" | "following";

/** A worker that wants to be told. */
export interface Attendant {
  /** Something is due now. */
  readonly onDue: (queues: ReadonlySet<QueueName>) => void;
  readonly onRole: (role: Role) => void;
  /** The connection by which it hears of the others was lost, or could not be made; it is tried again. */
  readonly onTrouble: (error: unknown) => void;
}

/** Where there are no others, or nothing to hear them by. */
export function attendAlone({ onRole }: Attendant): () => Promise<void> {
  onRole("alone");
  return () => Promise.resolve();
}

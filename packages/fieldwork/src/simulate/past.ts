import type { Rows } from "@afterword/store";

/** What a simulation may know of the store: a transaction that reads, and from when on the store is left out. */
export interface Past {
  /** The current transaction; null when there is nothing before `startAt`. */
  rows: Rows | null;
  /** Whether anybody was asked before that: where nobody was, nothing about it needs to be looked up. */
  hasInvitations: boolean;
  /** What is stored from this moment on does not count: it is what the simulation plays again. */
  readonly startAt: number;
  /** Whether a past period is played again: what the store counts, or has waiting, may then be of that period itself. */
  readonly isReplay: boolean;
}

/** Whether something that is stored was there before the simulation begins. What is played again begins at that moment. */
export const isEarlier = ({ isReplay, startAt }: Past, at: number): boolean =>
  isReplay ? at < startAt : at <= startAt;

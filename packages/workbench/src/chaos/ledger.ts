/** Somebody who has tickets, and what they did that was acknowledged. */
export interface Someone {
  readonly id: string;
  readonly email: string;
  /** When it was acknowledged, in real time. */
  stoppedAt: number | null;
  erasedAt: number | null;
  /** Whether something of theirs is under way: one thing at a time, so that what is acknowledged is certain. */
  isBusy: boolean;
}

/** An answer that was acknowledged, and what it says by now. */
export interface Answered {
  readonly someone: Someone;
  readonly isAnonymous: boolean;
  readonly editToken: string | null;
  csat: number;
  edits: number;
}

/** What clients were told: what must be there in the end, and nothing else. */
export interface Ledger {
  readonly people: Someone[];
  /** Acknowledged events by id. */
  readonly events: Map<string, { readonly type: string; readonly ticket: string; readonly someone: Someone }>;
  /** Acknowledged answers by the link's token. */
  readonly answers: Map<string, Answered>;
  /** What was refused with a reason, by status. */
  readonly refused: Map<string, number>;
  /** Requests, and how many of them had no reply or a 503 and were sent again. */
  requests: number;
  again: number;
}

export const newLedger = (): Ledger => ({
  people: [],
  events: new Map(),
  answers: new Map(),
  refused: new Map(),
  requests: 0,
  again: 0,
});

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

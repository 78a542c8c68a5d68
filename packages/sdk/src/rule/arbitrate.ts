import type { Rival } from "./facts.ts";

/** A survey that is due to a person, as far as its turn depends on it. Times are milliseconds since 1970. */
export interface Candidate extends Rival {
  /** When the person was last asked for this survey, or null. */
  readonly lastAskedAt: number | null;
  /** When the event happened. */
  readonly occurredAt: number;
}

/**
 * Which of two surveys goes first: the higher priority, then the one asked longest ago, then the earlier event, then by
 * id, so that the order in which they arrived plays no part. Below 0 when `a` does.
 *
 * @example [a, b].sort(rank)[0] // the one that is asked
 */
export function rank(a: Candidate, b: Candidate): number {
  return (
    b.priority - a.priority ||
    (a.lastAskedAt ?? -Infinity) - (b.lastAskedAt ?? -Infinity) ||
    a.occurredAt - b.occurredAt ||
    compare(a.event, b.event) ||
    compare(a.rule, b.rule)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

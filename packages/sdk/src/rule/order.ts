/** What orders two events about one subject. */
export interface Position {
  readonly sequence: number | null;
  /** Stated by the host; null when the host said nothing. */
  readonly occurredAt: number | null;
  readonly receivedAt: number;
}

/**
 * Which of two events came later: above 0 when `a` did. By sequence when both have one, else by stated time when both
 * have one, else by arrival.
 *
 * @example order({ sequence: 2, occurredAt: null, receivedAt: 0 }, { sequence: 1, occurredAt: null, receivedAt: 9 }) // 1
 */
export function order(a: Position, b: Position): number {
  if (a.sequence !== null && b.sequence !== null) return a.sequence - b.sequence;
  if (a.occurredAt !== null && b.occurredAt !== null) return a.occurredAt - b.occurredAt;
  return a.receivedAt - b.receivedAt;
}

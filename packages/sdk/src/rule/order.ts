/** What orders two events about one subject. */
export interface Position {
  readonly sequence: number | null;
  /** Stated by the host; null when the host said nothing. */
  readonly occurredAt: number | null;
  readonly receivedAt: number;
  readonly id: string;
}

/**
 * Which of two events came later: above 0 when `a` did. By sequence when both have one, else by stated time when both
 * have one, else by arrival. At one stated moment the ids decide, so that it is the same in whatever order they arrive.
 *
 * @example order({ sequence: 2, occurredAt: null, receivedAt: 0, id: "b" }, { sequence: 1, occurredAt: null, receivedAt: 9, id: "a" }) // 1
 */
export function order(a: Position, b: Position): number {
  if (a.sequence !== null && b.sequence !== null) return a.sequence - b.sequence || byId(a, b);
  if (a.occurredAt !== null && b.occurredAt !== null) return a.occurredAt - b.occurredAt || byId(a, b);
  return a.receivedAt - b.receivedAt;
}

const byId = (a: Position, b: Position): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The instant at which a month such as `2026-11` starts, in UTC. */
export const startOfMonth = (month: string): number => Date.parse(`${month}-01T00:00:00Z`);

/** The instant at which a month ends. */
export function endOfMonth(month: string): number {
  const start = new Date(startOfMonth(month));
  return Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1);
}

/** The month that an instant is in. */
export const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

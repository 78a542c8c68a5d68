const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads a time as files write it; without a zone it is UTC, without a time of day it is midnight. Null for anything else,
 * days that don't exist included.
 *
 * @returns milliseconds since 1970
 * @example readTime("2021-01-01 00:42") // 1609461720000
 */
export function readTime(text: string): number | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const [, , , , , , , fraction = "", zone = "Z"] = match;
  const local = [year ?? 0, (month ?? 0) - 1, day ?? 0, hour ?? 0, minute ?? 0, second ?? 0] as const;
  const date = new Date(Date.UTC(...local));
  // Date.UTC carries the 30th of February over into March.
  const isReal = date.getUTCMonth() === local[1] && date.getUTCDate() === local[2] && local[3] < 24;
  if (!isReal || local[4] > 59 || local[5] > 59 || local[0] < 100) return null;
  const offset = offsetMs(zone);
  return offset === null ? null : date.getTime() + Number(fraction.slice(0, 3).padEnd(3, "0")) - offset;
}

function offsetMs(zone: string): number | null {
  if (/^z$/i.test(zone)) return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

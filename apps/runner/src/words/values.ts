import { toLocal } from "@afterword/sdk";

const units = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
  ["s", 1_000],
] as const;

/** A length of time as people write it: `30 d`, `36 h`, `1 h 30 min`; exact to the second. */
export function sayLength(ms: number): string {
  const whole = units.find(([, length]) => ms >= length && ms % length === 0);
  if (whole) return `${String(ms / whole[1])} ${whole[0]}`;
  let left = Math.round(ms / 1_000) * 1_000;
  const parts: string[] = [];
  for (const [unit, length] of units) {
    const n = Math.floor(left / length);
    left -= n * length;
    if (n > 0) parts.push(`${String(n)} ${unit}`);
  }
  return parts.length === 0 ? "0 s" : parts.join(" ");
}

/** An instant on the clock of a zone, to the minute: `2026-03-02 09:31 UTC`. */
export function sayTime(at: string, timeZone: string): string {
  return `${toLocal(Date.parse(at), timeZone).replace("T", " ")} ${timeZone}`;
}

/** A count with separators: `4,746`. */
export const sayCount = (n: number): string => n.toLocaleString("en");

/** A count of things: `1 event`, `4,746 events`. */
export const sayMany = (n: number, one: string, many = `${one}s`): string => `${sayCount(n)} ${n === 1 ? one : many}`;

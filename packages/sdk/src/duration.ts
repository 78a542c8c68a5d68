/** A length of time as people write it: `30s`, `30m`, `24h`, `7d`, `2w`. */
export type Duration = `${number}${"s" | "m" | "h" | "d" | "w"}`;

const unitMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** One day in milliseconds. */
export const dayMs = unitMs.d;

/**
 * Whole milliseconds of a duration; `null` when the text is none. A leading minus is allowed (the development clock uses it).
 *
 * @example durationMs("30m") // 1_800_000
 */
export function durationMs(text: string): number | null {
  const match = /^(-?\d{1,9}(?:\.\d{1,6})?)([smhdw])$/.exec(text);
  if (!match) return null;
  return Math.round(Number(match[1]) * unitMs[match[2] as keyof typeof unitMs]);
}

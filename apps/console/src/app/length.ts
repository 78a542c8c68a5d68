import type { ConsoleWords } from "@afterword/language/console";

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
] as const;

/** A length of time in its largest whole unit: `30 days`, `90 minutes`. */
export function lengthText(words: ConsoleWords, ms: number): string {
  const [unit, length] = units.find(([, one]) => ms >= one && ms % one === 0) ?? ["second", 1_000];
  return words.number(ms / length, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 });
}

/** Minutes after midnight as a clock shows them: `09:30`. */
export const clockText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

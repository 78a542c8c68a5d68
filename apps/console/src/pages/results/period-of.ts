import type { resultsSteps } from "@afterword/sdk";

/** How long a step of a trend is. */
export type Step = (typeof resultsSteps)[number];

/**
 * The period in which a day is, as the API names it.
 *
 * @param day begins with a date: `2026-08-14`
 * @example periodOf("2026-08-14", "quarter"); // "2026-Q3"
 */
export function periodOf(day: string, step: Step): string {
  if (step === "year") return day.slice(0, 4);
  if (step === "month") return day.slice(0, 7);
  return `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
}

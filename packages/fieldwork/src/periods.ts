import type { Period } from "@afterword/sdk";

/** How much of a day's text the store has to keep apart for a period. */
export function dayChars(period: Period): 4 | 7 | 10 {
  if (period === "year") return 4;
  return period === "month" || period === "quarter" ? 7 : 10;
}

/**
 * A period's label from the start of a day's text: `2026-11-21`, `2026-W47`, `2026-11`, `2026-Q4`, `2026`.
 *
 * @example periodOf("week", "2026-11-21") // "2026-W47" (ISO 8601: weeks start on Monday)
 */
export function periodOf(period: Period, day: string): string {
  if (period === "quarter") return `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
  return period === "week" ? isoWeek(day) : day;
}

/** The week belongs to the year of its Thursday. */
function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7));
  const year = date.getUTCFullYear();
  const week = 1 + Math.floor((date.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000));
  return `${String(year)}-W${String(week).padStart(2, "0")}`;
}

import type { IndicatorDetail } from "@afterword/sdk";

/**
 * Whether the newest month of a chart says something that was not said before. A point outside the limits does each time. A run
 * does once: it goes on over all months since the first that was its eighth, those without a figure left out.
 *
 * Of a chart that is still provisional a signal says little: its limits move with each month.
 *
 * @returns null where there is none, or it was there before; else the month since which it may have been told already, such as
 *   `2026-08`, which is null for a point outside
 * @example newSignal(detail) // { since: "2026-08" }
 */
export function newSignal({
  chart,
  months,
}: Pick<IndicatorDetail, "chart" | "months">): { readonly since: string | null } | null {
  const newest = months.at(-1)?.signals ?? [];
  if (chart.isProvisional || newest.length === 0) return null;
  if (newest.includes("outside")) return { since: null };
  const counted = months.filter(({ value }) => value !== null);
  const last = counted.findLastIndex(({ signals }) => !signals.includes("run_of_eight"));
  return { since: counted[last + 1]?.from.slice(0, 7) ?? null };
}

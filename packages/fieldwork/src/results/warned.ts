import type { MetricName } from "@afterword/sdk";
import type { CountedRow } from "../result-rows.ts";

/** Below this response rate, in percent, who answered may differ much from who did not. */
const lowRate = 20;

/** Groups whose response rates lie further apart than so many points are not heard alike. */
const uneven = 10;

/** Response rates with what is to be said about them: `low_response_rate`, and between groups `uneven_response`. */
export function warned(metric: MetricName, rows: CountedRow[]): CountedRow[] {
  if (metric !== "response-rate") return rows;
  const apart = new Set(
    [...Map.groupBy(rows, ({ start }) => start)].flatMap(([start, all]) => {
      const rates = all.flatMap(({ row }) => row.value ?? []);
      return Math.max(...rates) - Math.min(...rates) > uneven ? [start] : [];
    }),
  );
  return rows.map((counted) => {
    const { row, start } = counted;
    if (row.value === null) return counted;
    const low = row.value < lowRate ? ["low_response_rate"] : [];
    const differ = apart.has(start) ? ["uneven_response"] : [];
    return { ...counted, row: { ...row, warnings: [...row.warnings, ...low, ...differ] } };
  });
}

import type { Ctx } from "@afterword/fieldwork";
import { report } from "@afterword/fieldwork";
import { metricQuery, type MetricName, type MetricQuery } from "@afterword/sdk";

/** What a reader asks again and again. */
export const standard: readonly (readonly [name: string, metric: MetricName, query: Omit<MetricQuery, "survey">])[] = [
  ["NPS", "nps", { question: "nps" }],
  ["NPS by team", "nps", { question: "nps", by: ["team"] }],
  ["NPS by month", "nps", { question: "nps", period: "month" }],
  ["NPS by team and month", "nps", { question: "nps", by: ["team"], period: "month" }],
  ["NPS by site and quarter", "nps", { question: "nps", by: ["site"], period: "quarter" }],
  ["NPS of one team by day, a quarter", "nps", { question: "nps", where: { team: "T7" }, period: "day", ...quarter() }],
  ["NPS by team, 90 days that begin anywhere", "nps", { question: "nps", by: ["team"], ...ninetyDays() }],
  ["distribution by team", "distribution", { question: "nps", by: ["team"] }],
  ["response rate by team", "response-rate", { by: ["team"] }],
];

/** A filter by two segments that the project does not declare as a pair. */
export const adHoc: readonly (readonly [name: string, query: Omit<MetricQuery, "survey">])[] = [
  [
    "a filter over two undeclared dimensions, a year",
    { question: "nps", where: where(), from: "2024-01-01", to: "2025-01-01" },
  ],
  ["a filter over two undeclared dimensions, all history", { question: "nps", where: where() }],
];

function quarter() {
  return { from: "2025-07-01", to: "2025-10-01" };
}
function ninetyDays() {
  return { from: "2025-08-13", to: "2025-11-11" };
}
function where() {
  return { team: "T7", site: "S7" };
}

/** The milliseconds that 95 % of the replies to a question stay below. */
export async function time(
  ctx: Ctx,
  metric: MetricName,
  query: Omit<MetricQuery, "survey">,
  runs: number,
): Promise<number> {
  const checked = metricQuery.parse({ survey: "service", ...query });
  const times: number[] = [];
  for (let run = -3; run < runs; run++) {
    const startedAt = performance.now();
    const rows = await report(ctx, metric, checked);
    if (rows.length === 0) throw new Error("There are no figures.");
    if (run >= 0) times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  return times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
}

import { goalVerdict } from "@afterword/metrics";
import type { CheckedMetricQuery, MetricName, MetricRow } from "@afterword/sdk";
import type { GoalRow } from "@afterword/store";
import type { Ctx } from "../context.ts";

/**
 * Rows with what each figure is to reach: the highest goal of the values that the row is of, or that of the whole survey where
 * none of them has one. A figure that is not shown has no verdict.
 */
export async function withGoals(
  ctx: Ctx,
  metric: MetricName,
  { survey, question = "", where }: Pick<CheckedMetricQuery, "survey" | "question" | "where">,
  rows: readonly MetricRow[],
): Promise<MetricRow[]> {
  const goals =
    survey === "" ? [] : await ctx.store.read(ctx.scope, (stored) => stored.goals.listOf({ survey, metric, question }));
  if (goals.length === 0) return [...rows];
  return rows.map((row) => {
    const value = goalOf(goals, { ...where, ...row.group });
    if (value === null || row.value === null) return row;
    return { ...row, goal: { value, verdict: goalVerdict(row.interval, value) } };
  });
}

function goalOf(goals: readonly GoalRow[], of: MetricRow["group"]): number | null {
  const own = goals.filter(({ segment, value }) => segment !== "" && of[segment] === value);
  const found = own.length > 0 ? own : goals.filter(({ segment }) => segment === "");
  return found.length === 0 ? null : Math.max(...found.map(({ goal }) => goal));
}

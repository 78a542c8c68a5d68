import { durationMs, type CheckedMetricQuery, type MetricName } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { wrongQuery } from "../wrong-query.ts";

const taken: { readonly [metric in MetricName]?: readonly string[] } = {
  sla: ["event"],
  turnaround: ["event"],
  fcr: ["event", "question", "solved"],
  correlation: ["question", "fact", "method", "within"],
  drivers: ["question", "drivers"],
};
const special = ["event", "solved", "fact", "method", "within", "drivers"] as const;

/** Refuses parameters that a metric makes nothing of. @throws ProblemError `invalid_query` */
export function refuseStray(metric: MetricName, query: CheckedMetricQuery): void {
  const own = taken[metric];
  const names = [...special, ...(own === undefined ? [] : (["question"] as const))];
  const stray = names.find((name) => query[name] !== undefined && own?.includes(name) !== true);
  if (stray !== undefined) throw wrongQuery(stray, `The metric ${metric} takes no ${stray}.`, "not_taken");
  const isWhole = metric === "correlation" || metric === "drivers";
  if (isWhole && query.by.length > 0)
    throw wrongQuery("by", `The metric ${metric} takes no segments to split by.`, "not_taken");
  if (isWhole && query.period !== undefined)
    throw wrongQuery("period", `The metric ${metric} is of one stretch of time.`, "not_taken");
}

/** The bounds of a query, whose segments are declared. @throws ProblemError `invalid_query` */
export function checkedBounds(
  ctx: Ctx,
  query: Pick<CheckedMetricQuery, "by" | "where" | "from" | "to" | "last">,
): { readonly from: number | null; readonly to: number | null } {
  const { by, where, last } = query;
  const named = [
    ...by.map((name) => ["by", name] as const),
    ...Object.keys(where).map((name) => [`where.${name}`, name] as const),
  ];
  for (const [path, segment] of named)
    if (!ctx.project.segments.has(segment)) throw wrongQuery(path, `"${segment}" is no declared segment.`);
  if (new Set(by).size < by.length) throw wrongQuery("by", "A segment is given twice.");
  if (last !== undefined && query.from !== undefined)
    throw wrongQuery("last", "Give either a start or a length of time.");
  const start = query.from === undefined ? null : Date.parse(query.from);
  const from = last === undefined ? start : ctx.now - (durationMs(last) ?? 0);
  const to = query.to === undefined ? null : Date.parse(query.to);
  if (from !== null && to !== null && from >= to) throw wrongQuery("to", "The end is not after the start.");
  return { from, to };
}

/** The definition of a query's survey. @throws ProblemError `invalid_query` */
export function surveyOf(ctx: Ctx, { survey }: CheckedMetricQuery) {
  const definition = ctx.project.survey(survey);
  if (!definition) throw wrongQuery("survey", `The project has no survey "${survey}".`);
  return definition;
}

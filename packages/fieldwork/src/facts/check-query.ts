import type { CheckedMetricQuery, MetricName } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { wrongQuery } from "../wrong-query.ts";

const ofScore = ["question", "weight", "trim"];
const taken: { readonly [metric in MetricName]?: readonly string[] } = {
  csat: ofScore,
  nps: ofScore,
  ces: ofScore,
  mean: ofScore,
  "response-rate": ["question", "rate"],
  sla: ["event"],
  turnaround: ["event"],
  fcr: ["event", "question", "solved"],
  correlation: ["question", "fact", "method", "within"],
  drivers: ["question", "drivers"],
};
const ofFacts: readonly MetricName[] = ["sla", "turnaround", "fcr", "correlation", "drivers"];
const special = ["event", "solved", "fact", "method", "within", "drivers", "rate", "weight", "trim"] as const;

/** Refuses parameters that a metric makes nothing of. @throws ProblemError `invalid_query` */
export function refuseStray(metric: MetricName, query: CheckedMetricQuery): void {
  const own = taken[metric];
  const names = [...special, ...(own === undefined ? [] : (["question"] as const))];
  // What a comparison is within is checked where it is made.
  const isCompared = query.compare !== undefined && !ofFacts.includes(metric);
  const isTaken = (name: string) => own?.includes(name) === true || (isCompared && name === "within");
  const stray = names.find((name) => query[name] !== undefined && !isTaken(name));
  if (stray !== undefined) throw wrongQuery(stray, `The metric ${metric} takes no ${stray}.`, "not_taken");
  if (query.solved !== undefined && query.question === undefined)
    throw wrongQuery("solved", "Options that mean solved belong to a question: name it.", "not_taken");
  const isWhole = metric === "correlation" || metric === "drivers";
  if (isWhole && query.by.length > 0)
    throw wrongQuery("by", `The metric ${metric} takes no segments to split by.`, "not_taken");
  if (isWhole && query.period !== undefined)
    throw wrongQuery("period", `The metric ${metric} is of one stretch of time.`, "not_taken");
}

/** The definition of a query's survey. @throws ProblemError `invalid_query` */
export function surveyOf(ctx: Ctx, { survey }: CheckedMetricQuery) {
  const definition = ctx.project.survey(survey);
  if (!definition) throw wrongQuery("survey", `The project has no survey "${survey}".`);
  return definition;
}

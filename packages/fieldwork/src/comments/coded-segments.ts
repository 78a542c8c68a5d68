import { commentSegments, type CheckedMetricQuery, type MetricName } from "@afterword/sdk";
import type { Cut } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { wrongQuery } from "../wrong-query.ts";

type Of = { readonly [N in "by" | "where"]: Readonly<CheckedMetricQuery[N]> };

/** Whether a name stands for what comments are coded by: a project that declares a segment of that name means its own. */
const isCoded = ({ project }: Pick<Ctx, "project">, name: string): boolean =>
  commentSegments.some((one) => one === name) && !project.segments.has(name);

/** Whether a cut is by what comments are about or say, or of answers whose comments are. */
export const hasCoded = (ctx: Pick<Ctx, "project">, { by, where }: Of): boolean =>
  [...by, ...Object.keys(where)].some((name) => isCoded(ctx, name));

/**
 * The segments of a query without those that comments are coded by.
 *
 * @throws ProblemError `invalid_query` where the metric is not of answers, or one is given twice
 */
export function withoutCoded<Q extends Pick<CheckedMetricQuery, "by" | "where">>(
  ctx: Pick<Ctx, "project">,
  metric: MetricName,
  query: Q,
): Q {
  const { by, where } = query;
  const coded = by.filter((name) => isCoded(ctx, name));
  if (metric === "response-rate" && hasCoded(ctx, query))
    throw wrongQuery(
      coded.length > 0 ? "by" : "where",
      "Comments are of those who answered; a response rate is of people who were asked.",
      "not_possible",
    );
  if (metric === "themes" && coded.length > 0)
    throw wrongQuery("by", "Each row has the themes and what is said of them already.", "not_possible");
  if (new Set(coded).size < coded.length) throw wrongQuery("by", "A segment is given twice.");
  return {
    ...query,
    by: by.filter((name) => !isCoded(ctx, name)),
    where: Object.fromEntries(Object.entries(where).filter(([name]) => !isCoded(ctx, name))),
  };
}

/** A cut as the store knows it. */
export function asStored(ctx: Pick<Ctx, "project">, cut: Cut): Cut {
  if (!hasCoded(ctx, cut)) return cut;
  const called = (name: string) => (isCoded(ctx, name) ? `comment:${name}` : name);
  return {
    ...cut,
    by: cut.by.map(called),
    where: Object.fromEntries(Object.entries(cut.where).map(([name, value]) => [called(name), value])),
  };
}

import { dayMs, durationMs, type CheckedMetricQuery } from "@afterword/sdk";
import type { Ctx } from "./context.ts";
import { wrongQuery } from "./wrong-query.ts";

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
  const from = last === undefined ? instantOf(query.from) : startOfLast(ctx.now, last);
  const to = instantOf(query.to);
  if (from !== null && to !== null && from >= to)
    throw wrongQuery("to", "The end is not after the start.", "out_of_order");
  return { from, to };
}

/** When the last so many days began: lengths of whole days begin with the UTC day that they reach into. */
export function startOfLast(now: number, last: string): number {
  const length = durationMs(last) ?? 0;
  return length % dayMs === 0 ? Math.floor((now - length) / dayMs) * dayMs : now - length;
}

const instantOf = (at: string | undefined): number | null => (at === undefined ? null : Date.parse(at));

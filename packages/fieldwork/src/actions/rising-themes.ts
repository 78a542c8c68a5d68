import { check, risingQuery, type Proposal } from "@afterword/sdk";
import { readRising } from "../comments/rising.ts";
import type { Ctx } from "../context.ts";
import { plusMonths } from "../periods.ts";

/** Themes are looked at over so many months at the end of the time: what rose a year ago is no news. */
const newest = 6;

/**
 * Themes that more people write about in the last six months of the time than in the year before: everywhere, and in each group
 * of each segment. Whether they complain or praise is for whoever reads them to see.
 *
 * @throws ProblemError `invalid_query` for a survey whose figures need several people
 */
export async function risingThemes(
  ctx: Ctx,
  measure: Pick<Proposal["measure"], "survey" | "question" | "metric" | "from" | "to">,
): Promise<Proposal[]> {
  const { survey, to } = measure;
  const start = plusMonths(to, -newest);
  const from = start > measure.from ? start : measure.from;
  const found: Proposal[] = [];
  for (const by of [[], ...[...ctx.project.segments].sort().map((segment) => [segment])]) {
    const { items } = await readRising(ctx, check(risingQuery, { survey, from, to, by }, "invalid_query"));
    for (const { group, theme, people, share, before } of items) {
      const where = Object.fromEntries(
        Object.entries(group).flatMap(([name, of]) => (of === null ? [] : [[name, of]])),
      );
      found.push({
        ...{ kind: "theme", value: share, n: people, interval: null, beside: before },
        ...{ far: false, importance: null, period: null, cause: null, about: { kind: "theme", of: theme } },
        measure: { ...measure, where, better: "higher", against: null, units: null },
      });
    }
  }
  return found;
}

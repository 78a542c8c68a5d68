import { shareDifference } from "@afterword/metrics";
import { rootCauses, type Proposal, type RootCause } from "@afterword/sdk";
import type { CaseRow } from "@afterword/store";
import { mayDo } from "../access/authorize.ts";
import type { Ctx } from "../context.ts";

/** A cause of fewer cases than this is chance. */
const fewest = 5;
const pageSize = 500;

/** Root causes that more of the cases have than of those of the same length before, as far as chance does not explain it. */
export async function risingCauses(
  ctx: Ctx,
  measure: Pick<Proposal["measure"], "survey" | "question" | "metric" | "from" | "to">,
): Promise<Proposal[]> {
  const [start, end] = [Date.parse(measure.from), Date.parse(measure.to)];
  const rows = (await casesSince(ctx, measure.survey, start - (end - start))).filter(
    ({ causes, openedAt }) => causes.length > 0 && openedAt < end,
  );
  const [now, before] = [rows.filter(({ openedAt }) => openedAt >= start), rows.filter((row) => row.openedAt < start)];
  const of = (all: readonly CaseRow[], cause: RootCause) => ({
    x: all.filter(({ causes }) => causes.includes(cause)).length,
    n: all.length,
  });
  return rootCauses.flatMap((cause): Proposal[] => {
    const [is, was] = [of(now, cause), of(before, cause)];
    if (is.x < fewest || was.n === 0) return [];
    const { value, p } = shareDifference(is, was);
    if (value === null || value <= 0 || p === null || p > 0.05) return [];
    return [
      {
        ...{ kind: "cause", value: (100 * is.x) / is.n, n: is.n, interval: null, beside: (100 * was.x) / was.n },
        ...{ far: false, importance: null, period: null, cause, about: { kind: "theme", of: cause } },
        measure: { ...measure, where: {}, better: "higher", against: null, units: null },
      },
    ];
  });
}

/** The cases of a survey that were opened since, as far as whoever asks may see them. */
async function casesSince(ctx: Ctx, survey: string, since: number): Promise<CaseRow[]> {
  const isOpenOnly = !mayDo(ctx.actor, "cases.restricted", ctx.parts);
  return ctx.store.read(ctx.scope, async ({ cases }) => {
    const found: CaseRow[] = [];
    let after: CaseRow | null = null;
    for (let isMore = true; isMore;) {
      const page: CaseRow[] = await cases.list({
        ...{ state: null, queue: null, owner: null, survey, dueBefore: null, isOpenOnly, parts: ctx.parts },
        ...{ after, limit: pageSize },
      });
      found.push(...page.filter(({ openedAt }) => openedAt >= since));
      after = page.at(-1) ?? null;
      isMore = page.length === pageSize && (after?.openedAt ?? 0) >= since;
    }
    return found;
  });
}

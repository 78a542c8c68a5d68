import {
  check,
  proposalKinds,
  proposalsQuery,
  trendQuery,
  benchmarkQuery,
  metricQuery,
  type ActionMeasure,
  type Proposal,
  type Proposals,
  type SurveyDefinition,
} from "@afterword/sdk";
import { mayDo } from "../access/authorize.ts";
import type { Ctx } from "../context.ts";
import { orNull } from "../or-null.ts";
import { plusMonths } from "../periods.ts";
import { report } from "../report.ts";
import { benchmark } from "../results/benchmark.ts";
import { trend } from "../results/trend.ts";
import { wrongQuery } from "../wrong-query.ts";
import { driversToFix } from "./drivers-to-fix.ts";
import { risingCauses } from "./rising-causes.ts";
import { risingThemes } from "./rising-themes.ts";
import { utcDayOf } from "./view-action.ts";

/** The metric of a question's kind. */
const metrics: { readonly [kind: string]: "csat" | "nps" | "ces" | "mean" } = {
  ...{ csat: "csat", nps: "nps", ces: "ces", agree: "mean", rating: "mean", number: "mean" },
};
/** Groups of one segment that are followed month by month. */
const mostFollowed = 20;

interface About {
  readonly measure: Required<Pick<ActionMeasure, "survey" | "question" | "metric" | "from" | "to">>;
  readonly survey: SurveyDefinition;
}

/**
 * What to act on, by what the figures of a survey say: drivers to fix first, groups outside their funnel, months outside a
 * control chart, root causes and themes on the rise. Each is only where to look: who looks at a hundred groups finds some by chance.
 *
 * @throws ProblemError `invalid_query` for a survey or question that is not there
 */
export async function proposeActions(ctx: Ctx, input: unknown): Promise<Proposals> {
  const query = check(proposalsQuery, input, "invalid_query");
  const newest = await ctx.store.read(ctx.scope, ({ surveys }) => surveys.findNewest(query.survey));
  if (!newest || !ctx.project.survey(query.survey))
    throw wrongQuery("survey", `The project has no survey "${query.survey}".`);
  const { questions } = newest.definition;
  const asked = query.question ?? questions.find(({ kind }) => /^(?:csat|nps|ces)$/.test(kind))?.name ?? "";
  const found = questions.find(({ name }) => name === asked);
  const metric = found && metrics[found.kind];
  if (!metric) throw wrongQuery("question", `"${asked}" is no question with a score.`);
  const to = query.to ?? `${utcDayOf(ctx.now).slice(0, 7)}-01`;
  const from = query.from ?? plusMonths(to, -12);
  const about: About = {
    measure: { survey: query.survey, question: asked, metric, from, to },
    survey: newest.definition,
  };
  const parts = {
    driver: await orNull(() => drivers(ctx, about)),
    outlier: await orNull(() => outliers(ctx, about)),
    signal: await orNull(() => signals(ctx, about)),
    cause: mayDo(ctx.actor, "cases.read", ctx.parts) ? await risingCauses(ctx, about.measure) : null,
    theme: await orNull(() => risingThemes(ctx, about.measure)),
  };
  const skipped = proposalKinds.filter((kind) => parts[kind] === null);
  const items = proposalKinds.flatMap((kind) => parts[kind] ?? []);
  return { survey: query.survey, question: asked, metric, from, to, items, skipped };
}

const plain = { far: false, importance: null, period: null, cause: null } as const;

/** Drivers to fix first, as what a plan would begin with. */
async function drivers(ctx: Ctx, { measure, survey }: About): Promise<Proposal[]> {
  const { survey: id, question: asked, from, to } = measure;
  const found = await driversToFix(ctx, survey, { survey: id, question: asked, from, to });
  return found.map(({ question, share, performance, average, n }) => ({
    ...{ ...plain, kind: "driver", value: performance, n, interval: null, beside: average, importance: share },
    about: { kind: "driver", of: question.name },
    measure: measureOf({ ...measure, question: question.name, metric: metrics[question.kind] ?? "mean" }, {}),
  }));
}

/** Groups that lie below the limits of their funnel, which allow for as much as groups differ anyway. */
async function outliers(ctx: Ctx, { measure }: About): Promise<Proposal[]> {
  const found: Proposal[] = [];
  for (const segment of [...ctx.project.segments].sort()) {
    const { metric, ...asked } = measure;
    const query = check(benchmarkQuery, { ...asked, by: [segment], limits: "adjusted" }, "invalid_query");
    const funnel = await orNull(() => benchmark(ctx, metric, query));
    for (const row of funnel?.rows ?? []) {
      const group = row.group[segment];
      if (group == null || row.value === null || !/below$/.test(row.verdict ?? "")) continue;
      found.push({
        ...{ ...plain, kind: "outlier", value: row.value, n: row.n ?? 0, interval: row.interval },
        ...{ beside: funnel?.target ?? null, far: row.verdict === "far_below" },
        about: { kind: "none", of: null },
        measure: measureOf(measure, { [segment]: group }),
      });
    }
  }
  return found.sort((a, b) => Number(b.far) - Number(a.far) || a.value - b.value);
}

/** Where the latest months lie below what was usual in the year before: of all, and of groups. */
async function signals(ctx: Ctx, { measure }: About): Promise<Proposal[]> {
  const { metric, from, to, ...asked } = measure;
  const groups: Record<string, string>[] = [{}];
  for (const segment of [...ctx.project.segments].sort()) {
    const query = check(metricQuery, { ...asked, from, to, by: [segment] }, "invalid_query");
    const rows = (await orNull(() => report(ctx, metric, query))) ?? [];
    const named = rows.flatMap(({ group }) => group[segment] ?? []);
    if (named.length <= mostFollowed) groups.push(...named.map((value) => ({ [segment]: value })));
  }
  const found: Proposal[] = [];
  for (const where of groups) {
    const query = { ...asked, where, from: plusMonths(from, -12), to, period: "month" };
    const chart = await orNull(() => trend(ctx, metric, check(trendQuery, query, "invalid_query")));
    const start = from.slice(0, 7);
    const low = (chart?.rows ?? []).findLast(
      (row) =>
        row.signals.length > 0 && (row.period ?? "") >= start && row.value !== null && below(row.value, row.center),
    );
    if (low?.value == null) continue;
    found.push({
      ...{ ...plain, kind: "signal", value: low.value, n: low.n ?? 0, interval: low.interval, beside: low.center },
      ...{ period: low.period, about: { kind: "none", of: null }, measure: measureOf(measure, where) },
    });
  }
  return found;
}

const below = (value: number, center: number | null): boolean => center !== null && value < center;

const measureOf = (measure: About["measure"], where: Readonly<Record<string, string>>): Proposal["measure"] => ({
  ...{ ...measure, where: { ...where }, better: "higher", against: null, units: null },
});

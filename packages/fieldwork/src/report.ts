import { durationMs, type CheckedMetricQuery, type MetricName, type MetricRow } from "@afterword/sdk";
import type { Cut } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { figureOf } from "./figures.ts";
import { factReport } from "./facts/fact-report.ts";
import { findQuestion } from "./find-question.ts";
import { measuredBy } from "./measures-of.ts";
import { dayChars } from "./periods.ts";
import { kOfFigures } from "./privacy/ballot-box.ts";
import { privateReport } from "./privacy/private-report.ts";
import { count, emptyTally, Groups, rowOf } from "./result-rows.ts";
import { wrongQuery } from "./wrong-query.ts";

type Query = CheckedMetricQuery;

/**
 * The one place where figures are computed: SDK, HTTP and exports read them here.
 *
 * @throws ProblemError `invalid_query` naming a survey, question or segment that isn't there, a metric that the question
 * doesn't have, or where k is above 1 a cut that could tell about fewer people
 */
export async function report(ctx: Ctx, metric: MetricName, query: CheckedMetricQuery): Promise<MetricRow[]> {
  const ofFacts = factReport(ctx, metric, query, (asked) => report(ctx, "distribution", asked));
  if (ofFacts !== null) return ofFacts;
  checkQuery(ctx, query);
  if (metric === "response-rate" && query.question !== undefined)
    throw wrongQuery("question", "A response rate belongs to a survey, not to a question.");
  if ((await ctx.store.read(ctx.scope, (rows) => kOfFigures(rows, query.survey))) > 1)
    return privateReport(ctx, metric, query);
  const cut = cutOf(ctx, query);
  return metric === "response-rate" ? responseRates(ctx, query, cut) : scores(ctx, metric, query, cut);
}

async function scores(ctx: Ctx, metric: MetricName, query: Query, cut: Cut): Promise<MetricRow[]> {
  const { question, values, answered, responses } = await ctx.store.read(ctx.scope, async (rows) => {
    const { question, row } = await findQuestion(rows, metric, query);
    const measured = measuredBy(question, row);
    return {
      question,
      values: await rows.measures.countValues(measured, cut),
      // Who may choose several is in several counts; elsewhere their sum is who answered.
      answered: question.kind === "choices" ? await rows.measures.countAnswered(measured, cut) : null,
      responses: await rows.measures.countResponses(cut),
    };
  });
  const groups = new Groups(query, () => ({ ...emptyTally(), responses: 0 }));
  for (const row of responses) groups.at(row).responses += row.n;
  for (const row of answered ?? values) groups.at(row).n += row.n;
  for (const row of values) count(groups.at(row), row.value, row.choice, row.n);
  return groups.rows((tally) => rowOf(figureOf(metric, question, tally), tally.responses - tally.n));
}

async function responseRates(ctx: Ctx, query: Query, cut: Cut): Promise<MetricRow[]> {
  const asked = await ctx.store.read(ctx.scope, (rows) => rows.measures.countAsked(cut));
  const groups = new Groups(query, () => ({ asked: 0, answered: 0 }));
  for (const row of asked) {
    const group = groups.at(row);
    group.asked += row.n;
    group.answered += row.answered;
  }
  return groups.rows(({ asked: n, answered }) =>
    rowOf(figureOf("response-rate", null, { numbers: new Map([[1, answered]]), choices: new Map(), n }), 0),
  );
}

function checkQuery(ctx: Ctx, query: Query): void {
  if (!ctx.project.project.surveys.some((survey) => survey.id === query.survey))
    throw wrongQuery("survey", `The project has no survey "${query.survey}".`);
  for (const segment of query.by)
    if (!ctx.project.segments.has(segment)) throw wrongQuery("by", `"${segment}" is no declared segment.`);
  for (const segment of Object.keys(query.where))
    if (!ctx.project.segments.has(segment))
      throw wrongQuery(`where.${segment}`, `"${segment}" is no declared segment.`);
  if (new Set(query.by).size < query.by.length) throw wrongQuery("by", "A segment is given twice.");
  if (query.last !== undefined && query.from !== undefined)
    throw wrongQuery("last", "Give either a start or a length of time.");
}

function cutOf(ctx: Ctx, query: Query): Cut {
  const { survey, by, where, last } = query;
  const from = last === undefined ? boundOf(query.from) : ctx.now - (durationMs(last) ?? 0);
  const to = boundOf(query.to);
  if (from !== null && to !== null && from >= to) throw wrongQuery("to", "The end is not after the start.");
  return { survey, by, where, from, to, dayChars: query.period ? dayChars(query.period) : 0 };
}

const boundOf = (at: string | undefined): number | null => (at === undefined ? null : Date.parse(at));

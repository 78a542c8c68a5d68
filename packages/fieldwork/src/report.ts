import type { CheckedMetricQuery, MetricName, MetricRow } from "@afterword/sdk";
import type { Cut, Rows } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { figureOf } from "./figures.ts";
import { factReport } from "./facts/fact-report.ts";
import { findQuestion } from "./find-question.ts";
import { measuredBy } from "./measures-of.ts";
import { dayChars } from "./periods.ts";
import { kOfFigures } from "./privacy/ballot-box.ts";
import { privateReport } from "./privacy/private-report.ts";
import { checkedBounds } from "./query-bounds.ts";
import { count, emptyTally, Groups, rowOf, type CountedRow } from "./result-rows.ts";
import { checkComparison } from "./results/check-comparison.ts";
import { checkClusters, clustered } from "./results/clustered.ts";
import { comparedWithRest, withComparisons } from "./results/compare-rows.ts";
import { before, previousOf } from "./results/previous.ts";
import { warned } from "./results/warned.ts";
import { wrongQuery } from "./wrong-query.ts";

type Query = CheckedMetricQuery;

/**
 * The one place where figures are computed: SDK, HTTP and exports read them here.
 *
 * @throws ProblemError `invalid_query` naming a survey, question or segment that isn't there, a metric that the question
 * doesn't have, or where k is above 1 a cut that could tell about fewer people
 */
export async function report(ctx: Ctx, metric: MetricName, query: CheckedMetricQuery): Promise<MetricRow[]> {
  const { compare } = query;
  checkComparison(metric, query);
  checkClusters(metric, query);
  const ofFacts = factReport(ctx, metric, query, (asked) => report(ctx, "distribution", asked));
  if (ofFacts !== null) return ofFacts;
  const { rows, isPrivate } = await countedRows(ctx, metric, query);
  if (query.clusters !== undefined) return clustered(ctx, metric, query, { cut: cutOf(ctx, query), rows, isPrivate });
  if (compare === undefined) return rows.map(({ row }) => row);
  if (compare === "rest") return comparedWithRest(rows);
  const earlier = before(query, ctx.now, isPrivate);
  const rowsBefore = earlier.query === null ? [] : (await countedRows(ctx, metric, earlier.query)).rows;
  return withComparisons("previous", rows, previousOf(rows, rowsBefore, earlier, isPrivate));
}

/**
 * The rows of a query with what they are computed from, whatever they are to be compared with. Where k is above 1
 * (`isPrivate`) only what is shown has a basis, so that nothing computed from it tells more than the rows do.
 */
export async function countedRows(
  ctx: Ctx,
  metric: MetricName,
  query: CheckedMetricQuery,
): Promise<{ readonly rows: CountedRow[]; readonly isPrivate: boolean }> {
  if (!ctx.project.survey(query.survey)) throw wrongQuery("survey", `The project has no survey "${query.survey}".`);
  if (query.fiscalYearStart !== undefined && query.period !== "quarter" && query.period !== "year")
    throw wrongQuery("fiscalYearStart", "Only quarters and years depend on when a fiscal year starts.", "needed");
  const cut = cutOf(ctx, query);
  if (metric === "response-rate" && query.question !== undefined)
    throw wrongQuery("question", "A response rate belongs to a survey, not to a question.");
  const isPrivate = (await ctx.store.read(ctx.scope, (rows) => kOfFigures(rows, query.survey))) > 1;
  if (isPrivate) return { rows: warned(metric, await privateReport(ctx, metric, query)), isPrivate };
  const rows = metric === "response-rate" ? responseRates(ctx, query, cut) : scores(ctx, metric, query, cut);
  return { rows: warned(metric, await rows), isPrivate };
}

async function scores(ctx: Ctx, metric: MetricName, query: Query, cut: Cut): Promise<CountedRow[]> {
  const { question, values, answered, responses } = await ctx.store.read(ctx.scope, async (rows) => {
    const { question, row } = await findQuestion(rows, metric, query);
    const measured = measuredBy(question, row);
    const counts = await countsFor(rows, cut);
    return {
      question,
      values: await counts.countValues(measured, cut),
      // Who may choose several is in several counts; elsewhere their sum is who answered.
      answered: question.kind === "choices" ? await counts.countAnswered(measured, cut) : null,
      responses: await counts.countResponses(cut),
    };
  });
  const groups = new Groups(query, () => ({ ...emptyTally(), responses: 0 }));
  for (const row of responses) groups.at(row).responses += row.n;
  for (const row of answered ?? []) groups.at(row).n += row.n;
  for (const row of values) {
    const tally = groups.at(row);
    for (const { value, choice, n } of row.counted) {
      count(tally, value, choice, n);
      if (answered === null) tally.n += n;
    }
  }
  return groups.rows((tally) => rowOf(figureOf(metric, question, tally), tally.responses - tally.n));
}

async function responseRates(ctx: Ctx, query: Query, cut: Cut): Promise<CountedRow[]> {
  const asked = await ctx.store.read(ctx.scope, async (rows) => (await countsFor(rows, cut)).countAsked(cut));
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

/** The sums that are kept where they answer a cut, else the answers themselves. */
const countsFor = async (rows: Rows, cut: Cut): Promise<Pick<Rows["measures"], CountName>> =>
  (await rows.rollups.covers(cut)) ? rows.rollups : rows.measures;

type CountName = "countValues" | "countAnswered" | "countResponses" | "countAsked";

function cutOf(ctx: Ctx, query: Query): Cut {
  const { survey, by, where } = query;
  const cut = query.period ? dayChars({ ...query, period: query.period }) : 0;
  return { survey, by, where, ...checkedBounds(ctx, query), dayChars: cut };
}

import type { CheckedMetricQuery, MetricName, MetricRow } from "@afterword/sdk";
import type { Cut, ValuesRow } from "@afterword/store";
import { asStored, hasCoded, withoutCoded } from "./comments/coded-segments.ts";
import { themesReport } from "./comments/themes-report.ts";
import type { Ctx } from "./context.ts";
import { figureOf, rateOf } from "./figures.ts";
import { factReport } from "./facts/fact-report.ts";
import { findQuestion } from "./find-question.ts";
import { measuredBy } from "./measures-of.ts";
import { dayChars } from "./periods.ts";
import { kOfFigures } from "./privacy/ballot-box.ts";
import { privateReport } from "./privacy/private-report.ts";
import { checkedBounds } from "./query-bounds.ts";
import { count, emptyTally, Groups, placeOf, rowOf, type CountedRow } from "./result-rows.ts";
import { channelsBeside } from "./results/channels-beside.ts";
import { checkComparison } from "./results/check-comparison.ts";
import { comparedRows } from "./results/compared-rows.ts";
import { confined } from "./results/confine.ts";
import { hasFact, withoutFacts } from "./results/fact-segments.ts";
import { dispositionRates } from "./results/disposition-rates.ts";
import { privateRatesBeside, withRate } from "./results/rates-beside.ts";
import { allowingForRepeats, readRepeating, repeatsUnknown } from "./results/repeats.ts";
import { isScore } from "./results/check-score.ts";
import { warned } from "./results/warned.ts";
import { withGoals } from "./results/with-goals.ts";
import { checkWeighting, withWeights } from "./results/with-weights.ts";
import { wrongQuery } from "./wrong-query.ts";

type Query = CheckedMetricQuery;

/**
 * The one place where figures are computed: SDK, HTTP and exports read them here. Whoever may see parts of the organisation
 * only gets their figures, and nothing of others to compare with.
 *
 * @throws ProblemError `invalid_query` naming a survey, question or segment that isn't there, a metric that the question
 * doesn't have, or where k is above 1 a cut that could tell about fewer people
 */
export async function report(ctx: Ctx, metric: MetricName, query: CheckedMetricQuery): Promise<MetricRow[]> {
  const parts = confined(ctx.parts, query);
  const found: MetricRow[] = [];
  for (const part of parts) {
    const rows = await reportOn(ctx, metric, part);
    found.push(...(await withGoals(ctx, metric, part, rows)));
  }
  return parts.length === 1 ? found : inOrder(found);
}

/** The rows of several parts, each once: parts may overlap. */
const inOrder = (rows: readonly MetricRow[]): MetricRow[] =>
  [...new Map(rows.map((row) => [placeOf(row), row]))].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);

async function reportOn(ctx: Ctx, metric: MetricName, query: CheckedMetricQuery): Promise<MetricRow[]> {
  checkComparison(ctx, metric, query);
  const ofFacts = factReport(ctx, metric, query, countedAnswers(ctx));
  if (ofFacts !== null) return ofFacts;
  checkWeighting(ctx, query);
  const { rows, isPrivate } = await countedRows(ctx, metric, query);
  const read = async (other: CheckedMetricQuery) => (await countedRows(ctx, metric, other)).rows;
  const compared = await comparedRows(query, rows, { now: ctx.now, isPrivate, read });
  if (query.weight === undefined) return compared;
  return withWeights(ctx, metric, { ...query, weight: query.weight }, cutOf(ctx, metric, query), compared);
}

/** Counts how often each answer to a query's question was given. */
export const countedAnswers =
  (ctx: Ctx) =>
  async (query: CheckedMetricQuery): Promise<CountedRow[]> =>
    (await countedRows(ctx, "distribution", query)).rows;

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
  const cut = cutOf(ctx, metric, query);
  if (metric === "response-rate" && query.question !== undefined)
    throw wrongQuery("question", "A response rate belongs to a survey, not to a question.");
  if (metric !== "response-rate" && query.channels === true)
    throw wrongQuery("channels", "Channels are of the response rate.", "not_taken");
  const isPrivate = (await ctx.store.read(ctx.scope, (rows) => kOfFigures(rows, query.survey))) > 1;
  if (isPrivate) {
    refusePrivate(ctx, metric, query);
    const rows = await privateReport(ctx, metric, query);
    const rates = metric === "response-rate" ? rows : await privateReport(ctx, "response-rate", query);
    return { rows: warned(metric, metric === "response-rate" ? rows : privateRatesBeside(rows, rates)), isPrivate };
  }
  const rows = await openRows(ctx, metric, query, cut);
  const all = query.channels === true ? await channelsBeside(ctx, query, cut, rows) : rows;
  return { rows: warned(metric, all), isPrivate };
}

/** The rows of a survey whose figures need nobody else. */
async function openRows(ctx: Ctx, metric: MetricName, query: Query, cut: Cut): Promise<CountedRow[]> {
  if (metric === "themes") return themesReport(ctx, query, cut);
  if (metric !== "response-rate") return scores(ctx, metric, query, asStored(ctx, cut));
  if (query.rate === undefined) return responseRates(ctx, query, cut);
  return dispositionRates(ctx, { ...query, rate: query.rate }, cut);
}

async function scores(ctx: Ctx, metric: MetricName, query: Query, cut: Cut): Promise<CountedRow[]> {
  const {
    question,
    row: matrixRow,
    values,
    answered,
    responses,
    asked,
    repeating,
  } = await ctx.store.read(ctx.scope, async (rows) => {
    const { question, row } = await findQuestion(rows, metric, query);
    // The sums that are kept where they answer a cut, else the columns of finished days and the answers themselves.
    const isKept = await rows.rollups.covers(cut);
    const counts = isKept ? rows.rollups : rows.columns;
    const of = measuredBy(question, row);
    const found = await counts.countAnswers(of, cut, question.kind === "choices");
    return {
      question,
      row,
      ...found,
      // Of themes it is not known how often the same person writes of one: an answer is in several.
      repeating:
        isScore(metric) && row === undefined && !hasCoded(ctx, query)
          ? await readRepeating(rows, { metric, question, query }, of, cut, {
              n: sumOf(found.values),
              isOfPart: ctx.parts !== null,
            })
          : null,
      // Without sums every invitation would be looked at, which takes longer than the figure itself.
      asked: isKept ? await rows.rollups.countAsked(cut) : [],
    };
  });
  const groups = new Groups(query, () => ({ ...emptyTally(), responses: 0, asked: { n: 0, answered: 0 } }));
  for (const row of responses) groups.at(row).responses += row.n;
  for (const row of answered ?? []) groups.at(row).n += row.n;
  for (const row of values) {
    const tally = groups.at(row);
    for (let value = 0; value < row.small.length; value++) {
      const n = row.small[value] ?? 0;
      tally.small[value] = (tally.small[value] ?? 0) + n;
      if (answered === null) tally.n += n;
    }
    for (const { value, choice, n } of row.counted) {
      count(tally, value, choice, n);
      if (answered === null) tally.n += n;
    }
  }
  for (const row of asked) {
    const tally = groups.known(row);
    if (tally === null) continue;
    tally.asked.n += row.n;
    tally.asked.answered += row.answered;
  }
  const rows = groups.rows((tally) =>
    withRate(rowOf(figureOf(metric, question, tally), tally.responses - tally.n), tally.asked),
  );
  // Who chose which column of a matrix more than once is not kept beside the choices.
  if (matrixRow !== undefined && isScore(metric)) return rows.map(repeatsUnknown);
  return repeating === null ? rows : allowingForRepeats(repeating, rows);
}

/** How many values there are in all. */
function sumOf(values: readonly ValuesRow[]): number {
  let sum = 0;
  for (const { small, counted } of values) {
    for (const n of small) sum += n;
    for (const { n } of counted) sum += n;
  }
  return sum;
}

/** What would show of a few people what they did, or of whom a figure is made. */
function refusePrivate(ctx: Ctx, metric: MetricName, query: Query): void {
  // How many wrote a comment about something is no figure that hiding the few protects: who wrote none is known to them.
  if (metric === "themes")
    throw wrongQuery("survey", "Of this survey it is not told how many write about what.", "not_shown");
  if (hasCoded(ctx, query))
    throw wrongQuery("by", "Figures of this survey are not split by what single comments say.", "not_shown");
  if (hasFact(query))
    throw wrongQuery("by", "Figures of this survey are not split by facts of each person's request.", "not_shown");
  const { rate, weight, channels } = query;
  const path = rate !== undefined ? "rate" : channels === true ? "channels" : weight !== undefined ? "weight" : null;
  if (path === null) return;
  const message =
    "The figures of this survey need several people: who answered is shown by the plain response rate only.";
  throw wrongQuery(path, message, "not_shown");
}

async function responseRates(ctx: Ctx, query: Query, cut: Cut): Promise<CountedRow[]> {
  const asked = await ctx.store.read(ctx.scope, async ({ rollups, measures }) =>
    ((await rollups.covers(cut)) ? rollups : measures).countAsked(cut),
  );
  const groups = new Groups(query, () => ({ asked: 0, answered: 0 }));
  for (const row of asked) {
    const group = groups.at(row);
    group.asked += row.n;
    group.answered += row.answered;
  }
  return groups.rows(({ asked: n, answered }) => rowOf(rateOf({ x: answered, n }), 0));
}

function cutOf(ctx: Ctx, metric: MetricName, query: Query): Cut {
  const { survey, by, where } = query;
  const cut = query.period ? dayChars({ ...query, period: query.period }) : 0;
  const declared = withoutCoded(ctx, metric, withoutFacts(metric, query));
  return { survey, by, where, ...checkedBounds(ctx, declared), dayChars: cut };
}

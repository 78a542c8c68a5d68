import { correlationWithin, pearson, spearman, type CorrelationFigure, type StratumFigure } from "@afterword/metrics";
import type { CheckedMetricQuery, MetricRow } from "@afterword/sdk";
import type { AnswerWithFacts, FactValues } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { measuredBy } from "../measures-of.ts";
import { bareRow } from "../result-rows.ts";
import { wrongQuery } from "../wrong-query.ts";
import { checkedBounds } from "../query-bounds.ts";
import { surveyOf } from "./check-query.ts";
import { refusePrivate, scoredQuestion } from "./scored-question.ts";

type Fact = NonNullable<CheckedMetricQuery["fact"]>;

/**
 * How the answers to a scored question go up and down with a fact of the event that each is about: over everybody and, on
 * request, within the values of a segment. It says what goes together, not what causes what.
 *
 * @throws ProblemError `invalid_query`
 */
export async function correlationReport(ctx: Ctx, query: CheckedMetricQuery): Promise<MetricRow[]> {
  const { survey, where, fact, within, method = "spearman" } = query;
  const question = scoredQuestion(surveyOf(ctx, query), query.question, "question");
  if (fact === undefined)
    throw wrongQuery("fact", "Name the fact to set the answers beside, such as fact=turnaroundHours.", "required");
  const cut = { survey, where, ...checkedBounds(ctx, query) };
  if (within !== undefined && !ctx.project.segments.has(within))
    throw wrongQuery("within", `"${within}" is no declared segment.`);
  await refusePrivate(ctx, query, "correlation");
  const { found, responses } = await ctx.store.read(ctx.scope, async (rows) => ({
    found: await rows.factFigures.listAnswersWithFacts(measuredBy(question), { ...cut, stratum: within ?? null }),
    responses: await rows.measures.countResponses({ ...cut, by: within === undefined ? [] : [within], dayChars: 0 }),
  }));
  const pairs = pairsOf(found, fact);
  const total = responses.reduce((sum, { n }) => sum + n, 0);
  if (within === undefined) {
    const figure = (method === "pearson" ? pearson : spearman)(pairs.x, pairs.y);
    return [{ ...toRow(figure, total, method), part: "overall" }];
  }
  const figure = correlationWithin(pairs, method);
  const totals = new Map(responses.map(({ group1, n }) => [group1, n]));
  return [
    { ...toRow(figure.overall, total, method), part: "overall" },
    ...[...figure.strata].sort(byName).map((one): MetricRow => {
      const row = toRow(one, totals.get(String(one.stratum)) ?? 0, method);
      const warnings = one.excluded === null ? row.warnings : [...row.warnings, "not_pooled"];
      return { ...row, group: { [within]: String(one.stratum) }, part: "stratum", warnings };
    }),
    { ...toRow(figure.within, total, method), part: "pooled" },
  ];
}

function pairsOf(found: readonly AnswerWithFacts[], fact: Fact) {
  return {
    x: found.map(({ values }) => factOf(values, fact)),
    y: found.map(({ score }) => score),
    strata: found.map(({ stratum }) => stratum),
  };
}

function factOf({ turnaroundHours, slaHours, ...values }: FactValues, fact: Fact): number | null {
  if (fact !== "sla") return { turnaroundHours, slaHours, ...values }[fact] ?? null;
  if (turnaroundHours === undefined || slaHours === undefined) return null;
  return turnaroundHours <= slaHours ? 1 : 0;
}

const byName = (a: StratumFigure, b: StratumFigure): number => (String(a.stratum) < String(b.stratum) ? -1 : 1);

/** @param responses how many there are, whether they are in the figure or not */
function toRow(
  { value, n, interval, p }: Pick<CorrelationFigure, "value" | "n" | "interval" | "p">,
  responses: number,
  coefficient: "pearson" | "spearman",
): MetricRow {
  return { group: {}, period: null, ...bareRow({ value, n, interval, invalid: 0 }, responses - n), p, coefficient };
}

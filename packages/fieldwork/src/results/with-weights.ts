import type { CheckedMetricQuery, MetricName, MetricRow } from "@afterword/sdk";
import type { Cut } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { findQuestion } from "../find-question.ts";
import { measuredBy } from "../measures-of.ts";
import { count, emptyTally, Groups, placeOf } from "../result-rows.ts";
import { wrongQuery } from "../wrong-query.ts";
import { hasCoded } from "../comments/coded-segments.ts";
import { hasFact } from "./fact-segments.ts";
import { askedJointly, splitGroups, valuesJointly } from "./jointly.ts";
import { AskedBy, segmentMixes } from "./segment-mixes.ts";
import { weighed, type AnswerCell } from "./weighed-cells.ts";

type Query = CheckedMetricQuery & { readonly weight: readonly string[] };

/** The answers of one row by the values of the segments that they are weighted by, and who was asked. */
interface Cells {
  readonly answers: Map<string, AnswerCell>;
  readonly askedBy: AskedBy;
}

/** Checks by what a query weights. @throws ProblemError `invalid_query` naming `weight` or `trim` */
export function checkWeighting(ctx: Ctx, { weight, trim, by, where }: CheckedMetricQuery): void {
  if (weight === undefined) {
    if (trim !== undefined) throw wrongQuery("trim", "Only weights are trimmed: say by which segments.", "needed");
    return;
  }
  if (hasFact({ by, where }) || hasCoded(ctx, { by, where }))
    throw wrongQuery(
      "weight",
      "Facts and comments are known of requests that were answered, not of all who were asked.",
      "not_possible",
    );
  const unknown = weight.find((name) => !ctx.project.segments.has(name));
  if (unknown !== undefined) throw wrongQuery("weight", `"${unknown}" is no declared segment.`);
  if (new Set(weight).size < weight.length) throw wrongQuery("weight", "A segment is given twice.");
  const fixed = weight.find((name) => by.includes(name) || where[name] !== undefined);
  if (fixed !== undefined)
    throw wrongQuery("weight", `In each row "${fixed}" has one value: there is nothing to weight by.`, "not_possible");
}

/**
 * Rows with the weighted figure beside the raw one: answers are raked to those who were asked in the same cut. A value of
 * which people were asked and nobody answered joins the smallest of the same segment, and the row warns `values_merged`.
 * A row that has an answer with a value of which nobody was asked has no weights, and warns `not_weighted`.
 *
 * @throws ProblemError `invalid_query` naming `weight` where nobody was asked at all
 */
export async function withWeights(
  ctx: Ctx,
  metric: MetricName,
  query: Query,
  cut: Cut,
  rows: readonly MetricRow[],
): Promise<MetricRow[]> {
  const { question, found } = await collect(ctx, metric, query, cut);
  const cells = rows.map((row) => found.get(placeOf(row)) ?? { answers: new Map(), askedBy: new AskedBy() });
  const mixes = segmentMixes(cells.map(({ askedBy }) => askedBy));
  const { weight: by, trim = false } = query;
  return rows.map((row, at) => {
    const { answers, askedBy } = cells[at] as Cells;
    const asked = new Map(by.map((segment) => [segment, askedBy.askedOf(segment)]));
    const { weighted, warnings } = weighed({ metric, question, trim }, [...answers.values()], asked);
    const differ = (mixes[at] ?? []).some(({ differs }) => differs) ? ["mix_differs"] : [];
    return { ...row, weighted, warnings: [...row.warnings, ...differ, ...warnings] };
  });
}

async function collect(ctx: Ctx, metric: MetricName, query: Query, cut: Cut) {
  const { by, weight } = query;
  const groups = new Groups<Cells>(query, () => ({ answers: new Map(), askedBy: new AskedBy() }));
  let people = 0;
  const question = await ctx.store.read(ctx.scope, async (rows) => {
    const { question, row } = await findQuestion(rows, metric, query);
    for (const asked of await askedJointly(rows, cut, weight)) {
      const { place, rest } = splitGroups(asked, by.length);
      const { askedBy } = groups.at(place);
      for (const [at, segment] of weight.entries())
        askedBy.add(segment, rest[at] ?? null, { asked: asked.n, answered: asked.answered });
      people += asked.n;
    }
    for (const given of await valuesJointly(rows, measuredBy(question, row), cut, weight)) {
      const { place, rest: values } = splitGroups(given, by.length);
      const { answers } = groups.at(place);
      const cell = answers.get(JSON.stringify(values)) ?? { values, tally: emptyTally() };
      answers.set(JSON.stringify(values), cell);
      count(cell.tally, given.value, given.choice, given.n);
      cell.tally.n += given.n;
    }
    return question;
  });
  if (people === 0)
    throw wrongQuery("weight", "Nobody was asked here, so that nobody is known to weight by.", "not_possible");
  return { question, found: groups.byPlace() };
}

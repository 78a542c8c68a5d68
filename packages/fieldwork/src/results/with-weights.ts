import { mean, npsWeighted, rake, share, type RakeFigure } from "@afterword/metrics";
import type { CheckedMetricQuery, MetricName, MetricRow, QuestionDefinition, Weighted } from "@afterword/sdk";
import type { Cut } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { figureOf, type Basis, type Tally } from "../figures.ts";
import { findQuestion } from "../find-question.ts";
import { measuredBy } from "../measures-of.ts";
import { count, emptyTally, Groups, placeOf } from "../result-rows.ts";
import { wrongQuery } from "../wrong-query.ts";
import { figureFrom } from "./basis.ts";
import { hasFact } from "./fact-segments.ts";
import { askedJointly, splitGroups, valuesJointly } from "./jointly.ts";
import { AskedBy, segmentMixes } from "./segment-mixes.ts";

type Query = CheckedMetricQuery & { readonly weight: readonly string[] };

/** Where weights are cut when that is asked for, as parts of their mean. */
const bounds = { min: 0.3, max: 3 };

/** The answers of one row by the values of the segments that they are weighted by, and who was asked. */
interface Cells {
  readonly answers: Map<string, { readonly values: readonly (string | null)[]; readonly tally: Tally }>;
  readonly askedBy: AskedBy;
}

/** Checks by what a query weights. @throws ProblemError `invalid_query` naming `weight` or `trim` */
export function checkWeighting(ctx: Ctx, { weight, trim, by, where }: CheckedMetricQuery): void {
  if (weight === undefined) {
    if (trim !== undefined) throw wrongQuery("trim", "Only weights are trimmed: say by which segments.", "needed");
    return;
  }
  if (hasFact({ by, where }))
    throw wrongQuery(
      "weight",
      "Facts are known of requests that were answered, not of all who were asked.",
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
  return rows.map((row, at) => {
    const { weighted, warnings } = weigh(metric, question, query, cells[at] as Cells);
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

/** A value as the name of a category: none is another one than the text "null". */
const nameOf = (value: string | null): string => JSON.stringify(value);
const valueOf = (name: string): string | null => JSON.parse(name) as string | null;

type Raked = Extract<RakeFigure, { refused: null }>;

function weigh(
  metric: MetricName,
  question: QuestionDefinition,
  { weight, trim = false }: Query,
  { answers, askedBy }: Cells,
): { weighted: Weighted | null; warnings: string[] } {
  const cells = [...answers.values()].map(({ values, tally }) => {
    const { basis } = figureOf(metric, question, tally);
    if (basis === null) throw new Error(`A ${metric} has nothing to weight.`);
    return { values, basis, n: figureFrom(basis).n };
  });
  if (cells.every(({ n }) => n === 0)) return { weighted: null, warnings: [] };
  const raked = rake(
    {
      cells: cells.map(({ values }) =>
        Object.fromEntries(weight.map((segment, at) => [segment, nameOf(values[at] ?? null)])),
      ),
      counts: cells.map(({ n }) => n),
      margins: Object.fromEntries(
        weight.map((segment) => [
          segment,
          Object.fromEntries([...askedBy.askedOf(segment)].map(([value, n]) => [nameOf(value), n])),
        ]),
      ),
    },
    { onEmpty: "collapse", trim: trim ? bounds : null },
  );
  if (raked.refused !== null) return { weighted: null, warnings: ["not_weighted"] };
  const figure = weightedFigure(cells, raked);
  const merged = raked.collapsed.map(({ margin, category, into }) => ({
    segment: margin,
    value: valueOf(category),
    into: valueOf(into),
  }));
  return {
    weighted: {
      ...figure,
      effectiveN: raked.nEff,
      ...(trim ? { trimmed: raked.trimmed } : {}),
      converged: raked.converged,
      merged,
    },
    warnings: merged.length > 0 ? ["values_merged"] : [],
  };
}

/** The figure of weighted answers, with the interval that they are worth. Their weights are scaled to a mean of 1. */
function weightedFigure(
  cells: readonly { readonly basis: Basis }[],
  { weights, n, sum, nEff }: Raked,
): Pick<Weighted, "value" | "interval"> {
  const scaled = cells.map(({ basis }, at) => ({ basis, weight: ((weights[at] ?? 0) * n) / sum }));
  const figure = figureOfWeighted(scaled, n, nEff);
  if (figure.value === null) throw new Error("Weighted answers have a figure.");
  return { value: figure.value, interval: figure.interval };
}

function figureOfWeighted(
  cells: readonly { readonly basis: Basis; readonly weight: number }[],
  n: number,
  nEff: number,
) {
  const [first] = cells;
  if (first?.basis.kind === "nps")
    return npsWeighted(
      cells.flatMap(({ basis, weight }) => (basis.kind === "nps" ? [{ counts: basis.counts, weight }] : [])),
    );
  if (first?.basis.kind === "share") {
    const x = cells.reduce((total, { basis, weight }) => total + (basis.kind === "share" ? weight * basis.x : 0), 0);
    // The sum of all weights is n but for its last digit.
    return share({ x: Math.min(x, n), n, nEff });
  }
  const counts = new Map<number, number>();
  for (const { basis, weight } of cells)
    if (basis.kind === "mean")
      for (const [value, times] of basis.counts) counts.set(value, (counts.get(value) ?? 0) + weight * times);
  return mean(counts, undefined, { nEff });
}

import { clusterSize, mean, npsInterval, onScale, scorings, share, type Counts } from "@afterword/metrics";
import type { CheckedMetricQuery, MetricName, MetricRow } from "@afterword/sdk";
import type { Cut } from "@afterword/store";
import type { Ctx } from "../context.ts";
import type { Basis, Tally } from "../figures.ts";
import { findQuestion } from "../find-question.ts";
import { measuredBy } from "../measures-of.ts";
import { count, emptyTally, Groups, placeOf, type CountedRow } from "../result-rows.ts";
import { wrongQuery } from "../wrong-query.ts";
import { hasFact } from "./fact-segments.ts";

type Query = CheckedMetricQuery;

/** Refuses what clusters can't be allowed for in. @throws ProblemError `invalid_query` naming `clusters` */
export function checkClusters(metric: MetricName, query: Query): void {
  const { clusters, compare, weight } = query;
  if (clusters === undefined) return;
  if (!["csat", "nps", "ces", "mean"].includes(metric))
    throw wrongQuery("clusters", `The metric ${metric} takes no clusters: ask for a score.`, "not_taken");
  if (compare !== undefined) throw wrongQuery("clusters", "A comparison takes no clusters.", "not_taken");
  if (weight !== undefined) throw wrongQuery("clusters", "A weighted figure takes no clusters.", "not_taken");
  if (hasFact(query)) throw wrongQuery("clusters", "Figures split by facts take no clusters.", "not_taken");
}

/**
 * The rows with intervals that allow for people who answered more than once. The sums that are kept don't know people, so
 * each answer is read.
 *
 * @throws ProblemError `invalid_query` with the code `not_shown` where k is above 1: how alike a person's answers are is in
 * no row
 */
export async function clustered(
  ctx: Ctx,
  metric: MetricName,
  query: Query,
  of: { readonly cut: Cut; readonly rows: readonly CountedRow[]; readonly isPrivate: boolean },
): Promise<MetricRow[]> {
  if (of.isPrivate)
    throw wrongQuery("clusters", "Figures of this survey don't tell whose answers are alike.", "not_shown");
  const counts = await ctx.store.read(ctx.scope, async (rows) => {
    const { question, row } = await findQuestion(rows, metric, query);
    return rows.measures.countByPerson(measuredBy(question, row), of.cut);
  });
  const groups = new Groups(query, () => new Map<string, Tally>());
  for (const one of counts) {
    const people = groups.at(one);
    const tally = people.get(one.person) ?? emptyTally();
    people.set(one.person, tally);
    count(tally, one.value, "", one.n);
  }
  const found = groups.byPlace();
  return of.rows.map(({ row, basis }) => {
    const people = [...(found.get(placeOf(row))?.values() ?? [])];
    return basis ? allowingFor(metric, row, basis, people) : row;
  });
}

function allowingFor(metric: MetricName, row: MetricRow, basis: Basis, people: readonly Tally[]): MetricRow {
  const { validOf, scoreOf } = countingOf(metric, basis);
  const valid = people.map(({ numbers }) => validOf(numbers)).filter(({ size }) => size > 0);
  const { people: n, nEff } = clusterSize(valid, scoreOf);
  return { ...row, interval: nEff === null ? null : intervalOf(basis, nEff), people: n, effectiveN: nEff };
}

/** Which answers count in a figure, and each for what. */
function countingOf(metric: MetricName, basis: Basis) {
  if (basis.kind === "mean") {
    const { counts } = basis;
    const validOf = (numbers: Counts): Counts => new Map([...numbers].filter(([value]) => counts.has(value)));
    return { validOf, scoreOf: (value: number) => value };
  }
  const { min, max, scoreOf } = scorings[metric as keyof typeof scorings];
  return { validOf: (numbers: Counts): Counts => onScale(numbers, min, max).valid, scoreOf };
}

function intervalOf(basis: Basis, nEff: number): MetricRow["interval"] {
  if (basis.kind === "share") return share({ x: basis.x, n: basis.n, nEff }).interval;
  if (basis.kind === "nps") return npsInterval(basis.counts, undefined, { nEff });
  return mean(basis.counts, undefined, { nEff }).interval;
}

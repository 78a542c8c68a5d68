import { clusterSize, mean, npsInterval, share, type Counts } from "@afterword/metrics";
import type { CheckedMetricQuery, MetricName, MetricRow } from "@afterword/sdk";
import type { Cut } from "@afterword/store";
import type { Ctx } from "../context.ts";
import type { Basis } from "../figures.ts";
import { findQuestion } from "../find-question.ts";
import { measuredBy } from "../measures-of.ts";
import { bareRow, count, emptyTally, Groups, placeOf, type CountedRow } from "../result-rows.ts";
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
  const groups = new Groups(query, () => new Map<string, ReturnType<typeof emptyTally>>());
  for (const one of counts) {
    const people = groups.at(one);
    const tally = people.get(one.person) ?? emptyTally();
    people.set(one.person, tally);
    count(tally, one.value, "", one.n);
  }
  const found = new Map<string, Counts[]>();
  const people: Counts[][] = [];
  const placed = groups.rows((tallies) => {
    people.push([...tallies.values()].map(({ numbers }) => numbers));
    return { row: bareRow({ value: null, n: 0, interval: null, invalid: 0 }, 0), basis: null };
  });
  for (const [at, { row }] of placed.entries()) found.set(placeOf(row), people[at] ?? []);
  return of.rows.map(({ row, basis }) =>
    basis ? allowingFor(metric, row, basis, found.get(placeOf(row)) ?? []) : row,
  );
}

function allowingFor(metric: MetricName, row: MetricRow, basis: Basis, people: readonly Counts[]): MetricRow {
  const valid = people.map((counts) => new Map([...counts].filter(([value]) => isValid(metric, basis, value))));
  const { people: n, nEff } = clusterSize(
    valid.filter(({ size }) => size > 0),
    scoreOf(metric),
  );
  return { ...row, interval: nEff === null ? null : intervalOf(basis, nEff), people: n, effectiveN: nEff };
}

const scales = { csat: [1, 5], ces: [1, 7], nps: [0, 10] } as const;

function isValid(metric: MetricName, basis: Basis, value: number): boolean {
  if (basis.kind === "mean") return basis.counts.has(value);
  const [min, max] = scales[metric as keyof typeof scales];
  return Number.isInteger(value) && value >= min && value <= max;
}

/** What an answer counts for in its figure. */
function scoreOf(metric: MetricName): (value: number) => number {
  if (metric === "nps") return (value) => (value >= 9 ? 1 : value <= 6 ? -1 : 0);
  if (metric === "mean") return (value) => value;
  const least = metric === "csat" ? 4 : 5;
  return (value) => (value >= least ? 1 : 0);
}

function intervalOf(basis: Basis, nEff: number): MetricRow["interval"] {
  if (basis.kind === "share") return share({ x: basis.x, n: basis.n, nEff }).interval;
  if (basis.kind === "nps") return npsInterval(basis.counts, undefined, { nEff });
  return mean(basis.counts, undefined, { nEff }).interval;
}

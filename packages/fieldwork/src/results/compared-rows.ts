import type { CheckedMetricQuery, MetricRow } from "@afterword/sdk";
import type { CountedRow } from "../result-rows.ts";
import { wrongQuery } from "../wrong-query.ts";
import { comparedWithRest, groupOf, restOf, withComparisons, type FindOther, type PlaceOf } from "./compare-rows.ts";
import { before, previousOf } from "./previous.ts";
import { withinStrata } from "./within-strata.ts";

/** What comparing needs besides the rows. */
interface Around {
  readonly now: number;
  readonly isPrivate: boolean;
  /** Reads the rows of another query. */
  readonly read: (query: CheckedMetricQuery) => Promise<CountedRow[]>;
}

/**
 * The rows of a query with its comparisons.
 *
 * @throws ProblemError `invalid_query` naming a group that no row has, or where k is above 1 and the comparison could tell
 * about fewer people
 */
export async function comparedRows(
  query: CheckedMetricQuery,
  rows: readonly CountedRow[],
  around: Around,
): Promise<MetricRow[]> {
  const { compare, by, within } = query;
  if (!around.isPrivate) checkGroup(query, rows);
  if (compare === undefined) return rows.map(({ row }) => row);
  if (within !== undefined && around.isPrivate)
    throw wrongQuery("within", "Figures of this survey are not compared within smaller groups.", "not_shown");
  const compared =
    compare === "rest" ? comparedWithRest(rows) : withComparisons(compare, rows, await findOther(query, rows, around));
  if (within === undefined) return compared;
  const strata = await around.read({ ...query, by: [...by, within] });
  const placeOf: PlaceOf = ({ row, start }) => JSON.stringify([row.group[within], start]);
  const otherOf = await findOther({ ...query, by: [...by, within] }, strata, around, placeOf);
  return withinStrata(compared, rows, { segment: within, rows: strata, otherOf });
}

/**
 * A group to compare with that nobody has is most likely misspelt. Where k is above 1 nothing is refused: what is withheld and
 * what is not there look the same.
 */
function checkGroup({ by: [segment = ""], against }: CheckedMetricQuery, rows: readonly CountedRow[]): void {
  if (against === undefined || rows.length === 0 || rows.some(({ row }) => row.group[segment] === against)) return;
  throw wrongQuery("against", `No row of these figures has the ${segment} "${against}".`, "unknown");
}

async function findOther(
  query: CheckedMetricQuery,
  rows: readonly CountedRow[],
  { now, isPrivate, read }: Around,
  placeOf?: PlaceOf,
): Promise<FindOther> {
  if (query.compare === "rest") return restOf(rows, placeOf);
  if (query.compare === "group") return groupOf(rows, query.by[0] ?? "", query.against ?? "", placeOf);
  const earlier = before(query, now, isPrivate);
  const rowsBefore = earlier.query === null ? [] : await read(earlier.query);
  return previousOf(rows, rowsBefore, earlier, isPrivate);
}

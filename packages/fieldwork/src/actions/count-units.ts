import { check, metricQuery, type CheckedActionMeasure } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { countedRows } from "../report.ts";
import { sideOf, togetherOf, type Days, type Row, type Side } from "./count-measure.ts";

/** What a measure says of some days, unit by unit. */
export interface CountedUnits {
  readonly group: ReadonlyMap<string, Side>;
  /** Of those whom it is compared with; null where it is compared with nobody. */
  readonly other: ReadonlyMap<string, Side> | null;
}

/**
 * Counts what a measure says of some days for each value of a segment. Who has no value is in none of them.
 *
 * @param by the segment
 * @throws ProblemError `invalid_query` as for a report
 */
export async function countUnits(
  ctx: Ctx,
  measure: CheckedActionMeasure,
  by: string,
  { from, to }: Days,
): Promise<CountedUnits> {
  const { survey, question, metric, where, against } = measure;
  const { [against?.by ?? ""]: own, ...others } = where;
  const isCompared = against !== null && own !== undefined;
  const cut = { where: isCompared ? others : where, by: isCompared ? [against.by, by] : [by] };
  const query = check(metricQuery, { survey, question, from, to, ...cut }, "invalid_query");
  const { rows } = await countedRows(ctx, metric, query);
  if (!isCompared) return { group: byUnit(rows, by), other: null };
  const { by: segment, value } = against;
  const groupOf = ({ row }: Row) => row.group[segment];
  const isOther = (row: Row) => (value === null ? groupOf(row) !== own : groupOf(row) === value);
  return {
    group: byUnit(
      rows.filter((row) => groupOf(row) === own),
      by,
    ),
    other: byUnit(rows.filter(isOther), by),
  };
}

function byUnit(rows: readonly Row[], by: string): ReadonlyMap<string, Side> {
  const named = Map.groupBy(rows, ({ row }) => row.group[by] ?? null);
  const sides = [...named].flatMap(([unit, all]) =>
    unit === null ? [] : [[unit, togetherOf(all.map((row) => sideOf(row)))] as const],
  );
  return new Map(sides.sort(([a], [b]) => (a < b ? -1 : 1)));
}

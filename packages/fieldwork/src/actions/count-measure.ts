import {
  check,
  metricQuery,
  ProblemError,
  type ActionFigure,
  type CheckedActionMeasure,
  type FieldError,
} from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { countedRows } from "../report.ts";
import { figureFrom, sumOf, worthOf, type Sized } from "../results/basis.ts";
import { groupOf, restOf } from "../results/compare-rows.ts";

/** The days of a count: the second is the day after the last one. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A figure with what it was counted from; that is null where nothing is shown. */
export interface Side {
  readonly figure: ActionFigure;
  readonly sized: Sized | null;
}

/** What a measure says of some days: of its group, and of those whom it is compared with. */
export interface Counted {
  readonly group: Side;
  /** Null where it is compared with nobody. */
  readonly other: Side | null;
}

/** Where nobody answered. */
export const nobody: Side = { figure: { value: null, n: 0, interval: null, withheld: null }, sized: null };

/**
 * Counts what a measure says of some days, as every figure is counted.
 *
 * @throws ProblemError `invalid_query` as for a report
 */
export async function countMeasure(ctx: Ctx, measure: CheckedActionMeasure, { from, to }: Days): Promise<Counted> {
  const { survey, question, metric, where, against } = measure;
  const { [against?.by ?? ""]: own, ...others } = where;
  const isCompared = against !== null && own !== undefined;
  const query = check(
    metricQuery,
    { survey, question, from, to, where: isCompared ? others : where, by: isCompared ? [against.by] : [] },
    "invalid_query",
  );
  const { rows } = await countedRows(ctx, metric, query);
  if (!isCompared) return { group: sideOf(rows[0]), other: null };
  const { by, value } = against;
  const mine = rows.find(({ row }) => row.group[by] === own);
  const find = value === null ? restOf(rows) : groupOf(rows, by, value);
  const other = mine && find(mine);
  return { group: sideOf(mine), other: other ? { figure: figureOf(other), sized: other } : nobody };
}

/** A row with what it was counted from. */
export type Row = Awaited<ReturnType<typeof countedRows>>["rows"][number];

/** What one row says. */
export function sideOf(found: Row | undefined): Side {
  if (!found) return nobody;
  const { row, basis, nEff } = found;
  const { value, n, interval, withheld } = row;
  return { figure: { value, n, interval, withheld }, sized: basis && { basis, nEff } };
}

const figureOf = ({ basis, nEff }: Sized): ActionFigure => ({ ...figureFrom(basis, nEff), withheld: null });

/** What several sides say together; of those that are not shown nothing is in it. */
export function togetherOf(sides: readonly Side[]): Side {
  const sized = sides.flatMap((side) => side.sized ?? []);
  const basis = sumOf(sized.map((one) => one.basis));
  if (basis === null) return sides.find(({ figure }) => figure.withheld !== null) ?? nobody;
  const all = { basis, nEff: worthOf(sized) };
  return { figure: figureOf(all), sized: all };
}

/** Fields of a query, by what they are called in a measure. */
const fields: { readonly [path: string]: string } = { by: "against.by", last: "from" };

/** What is wrong with the query of a measure, as what is wrong with the measure. @throws anything else */
export function faultsOf(error: unknown, under: string): readonly FieldError[] {
  if (!(error instanceof ProblemError) || error.code !== "invalid_query") throw error;
  return error.errors.map((one) => ({ ...one, path: `${under}${fields[one.path] ?? one.path}` }));
}

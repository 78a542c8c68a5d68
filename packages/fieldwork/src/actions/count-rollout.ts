import type { UnitPeriod } from "@afterword/metrics";
import {
  check,
  metricQuery,
  monthsIn,
  rolloutStateIn,
  type ActionRollout,
  type CheckedActionMeasure,
  type RolloutTable,
} from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { countedRows } from "../report.ts";
import { figureFrom } from "../results/basis.ts";
import type { Basis } from "../figures.ts";
import type { Days } from "./count-measure.ts";

/** A roll-out as it was counted month by month. */
export interface CountedRollout {
  readonly table: RolloutTable;
  /** What the effect is told by: months in which a unit began are left out. */
  readonly cells: readonly UnitPeriod[];
  /** What each of them was counted from. */
  readonly bases: readonly { readonly basis: Basis; readonly reached: 0 | 1 }[];
  /** A month of which nothing is shown yet. */
  readonly isWithheld: boolean;
}

/** Counts each unit of a roll-out month by month. @throws ProblemError `invalid_query` as for a report */
export async function countRollout(
  ctx: Ctx,
  { survey, question, metric, where }: CheckedActionMeasure,
  { by, steps }: ActionRollout,
  days: Days,
): Promise<CountedRollout> {
  const asked = { survey, question, where, by: [by], period: "month", from: days.from, to: days.to };
  const { rows } = await countedRows(ctx, metric, check(metricQuery, asked, "invalid_query"));
  const found = new Map(rows.map((row) => [placeOf(row.row.group[by] ?? "", row.row.period ?? ""), row]));
  const months = monthsIn(days);
  const cells: UnitPeriod[] = [];
  const bases: { readonly basis: Basis; readonly reached: 0 | 1 }[] = [];
  const units = steps.map(({ unit, on }) => ({
    ...{ unit, on },
    cells: months.map((month) => {
      const [counted, state] = [found.get(placeOf(unit, month)), rolloutStateIn(month, on)];
      const { value, n } = counted?.basis ? figureFrom(counted.basis) : { value: null, n: 0 };
      if (counted?.basis && value !== null && state !== "changing") {
        const reached = state === "reached" ? 1 : 0;
        cells.push({ unit, period: month, n, mean: value, reached });
        bases.push({ basis: counted.basis, reached });
      }
      return { value, n: counted?.row.withheld ? null : n, state };
    }),
  }));
  const hidden = (month: string) => {
    const some = steps.flatMap(({ unit }) => found.get(placeOf(unit, month)) ?? []);
    return some.length > 0 && some.every(({ row }) => row.withheld !== null);
  };
  return { table: { months, units }, cells, bases, isWithheld: months.some(hidden) };
}

const placeOf = (unit: string, month: string): string => JSON.stringify([unit, month]);

import { defaultLevel } from "../interval.ts";
import { found, jackknifeUnits, type UnitsEffect } from "./jackknife.ts";
import { twoWay, type UnitPeriod } from "./two-way.ts";

/**
 * The effect of what reaches one unit after the other, while the others wait: a stepped wedge. What is special about a unit, and what
 * changes everywhere, is taken out by an intercept for each; the interval leaves one unit after the other aside. It is an effect
 * as far as it is there at once and stays as it is (Kenny et al. 2022, Stat. Med. 41), and as far as units that wait change as those
 * that were reached would have without it. Leave out a period in which a unit is only partly reached. Null where no unit waits
 * while another was reached, or where that hangs on one unit alone.
 *
 * @param level of the interval, 0..1; 0.95 unless told
 * @example
 * const at = (unit: string, from: number) => [1, 2, 3, 4].map((month) =>
 *   ({ unit, period: `${month}`, n: 50, mean: 60 + month + (month >= from ? 10 : 0), reached: month >= from ? 1 : 0 }) as const);
 * steppedWedge([...at("a", 2), ...at("b", 3), ...at("c", 4)])?.value; // 10
 */
export function steppedWedge(cells: readonly UnitPeriod[], level: number = defaultLevel): UnitsEffect | null {
  const answered = cells.filter(({ n }) => n > 0);
  const units = answered.map(({ unit }) => unit);
  const estimate = (of: ReadonlySet<string>) => twoWay(answered.filter(({ unit }) => of.has(unit))).effect;
  return jackknifeUnits(units, estimate, { level, method: "stepped_wedge" });
}

/** A unit in a period to come: how many answers are expected, and whether it is reached by then. */
export type PlannedCell = Omit<UnitPeriod, "mean">;

/** Whether the dates let an effect be told at all, whichever one unit is left aside. */
export function isWedge(design: readonly PlannedCell[]): boolean {
  const units = [...new Set(design.map(({ unit }) => unit))];
  const tells = (cells: readonly PlannedCell[]) => twoWay(cells.map((cell) => ({ ...cell, mean: 0 }))).effect !== null;
  return tells(design) && units.every((left) => tells(design.filter(({ unit }) => unit !== left)));
}

/**
 * The smallest true effect that a stepped wedge of so many answers finds with 80 % power.
 *
 * @param variance of one answer, in the squared unit of the figure: see {@link varianceWithin}
 */
export function steppedDetectable(
  design: readonly PlannedCell[],
  variance: number,
  level: number = defaultLevel,
): number | null {
  if (!isWedge(design) || !(variance > 0)) return null;
  const { information } = twoWay(design.map((cell) => ({ ...cell, mean: 0 })));
  const df = new Set(design.map(({ unit }) => unit)).size - 1;
  return found(Math.sqrt(variance / information), df, level);
}

/**
 * The variance of one answer within units and periods, as it shows in how far means lie from what their unit and their period say: what
 * moves a whole unit for a while counts as well. At least that of single answers.
 *
 * @param single the variance of single answers around their unit's own mean
 */
export function varianceWithin(cells: readonly UnitPeriod[], single: number): number {
  const waiting = cells.filter(({ n }) => n > 0).map((cell) => ({ ...cell, reached: 0 as const }));
  const [units, periods] = [new Set(waiting.map(({ unit }) => unit)), new Set(waiting.map(({ period }) => period))];
  const free = waiting.length - units.size - periods.size + 1;
  if (free < 1) return single;
  return Math.max(single, twoWay(waiting).residual / free);
}

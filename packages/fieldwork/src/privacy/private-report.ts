import type { CheckedMetricQuery, MetricName, MetricRow } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { figureOf, type Tally } from "../figures.ts";
import { findQuestion, type FoundQuestion } from "../find-question.ts";
import { measuredBy } from "../measures-of.ts";
import { count, emptyTally, Groups, rowOf, type PlacelessRow } from "../result-rows.ts";
import { periodKey, type FigurePeriod } from "./figure-periods.ts";
import { cellOf, everybody, levelOf, type Dimensions, type SegmentValues } from "./level.ts";
import { spanOf, type Span } from "./span.ts";
import { hiddenCells, loadUnits, valuesByOwner, type Unit } from "./units.ts";

/** What one row is counted from, and what was left out of it. */
type PrivateTally = Tally & { responses: number; k: number; isShown: boolean; isHidden: boolean; isOpen: boolean };

/** The answers to the question by response. */
type Given = ReadonlyMap<string, readonly { readonly value: number | null; readonly choice: string }[]>;

interface Plan {
  readonly query: CheckedMetricQuery;
  readonly dimensions: Dimensions;
  /** The level of the lattice that is looked at. */
  readonly names: readonly string[];
  readonly span: Span;
  readonly groups: Groups<PrivateTally>;
}

/**
 * Figures of a survey whose figures need k people, k above 1. What is hidden is decided for each month and wave by itself,
 * for all cells at once and alike for every caller; a row is the sum of what is shown of each month and wave in it.
 *
 * @throws ProblemError `invalid_query` for a cut that is not shown
 */
export async function privateReport(ctx: Ctx, metric: MetricName, query: CheckedMetricQuery): Promise<MetricRow[]> {
  const dimensions = { segments: [...ctx.project.segments].sort(), hierarchies: ctx.project.project.hierarchies };
  const names = levelOf(dimensions, query);
  const span = spanOf(query, ctx.now);
  const { survey } = query;
  const what = metric === "response-rate" ? "asked" : "answers";
  const loaded = await ctx.store.read(ctx.scope, async (rows) => {
    const found = metric === "response-rate" ? null : await findQuestion(rows, metric, query);
    const { units, periods } = await loadUnits(ctx, rows, { survey, what, names: dimensions.segments });
    const measured =
      found === null ? [] : await rows.behind.listMeasured(survey, measuredBy(found.question, found.row));
    const asked = await rows.behind.listSegments({ survey, names, table: "invitations" });
    return { found, units, periods, given: Map.groupBy(measured, ({ response }) => response), asked };
  });
  const empty = () => ({ ...emptyTally(), responses: 0, k: 1, isShown: false, isHidden: false, isOpen: false });
  const plan: Plan = { query, dimensions, names, span, groups: new Groups(query, empty) };
  const unitsOf = Map.groupBy(loaded.units, periodKey);
  const asked = [...valuesByOwner(loaded.asked).values()];
  for (const [key, period] of loaded.periods) {
    if (!span.has(period)) continue;
    const units = unitsOf.get(key) ?? [];
    if (period.isOpen || period.isHeldBack) leaveOut(plan, period, asked);
    else take(plan, period, units, loaded.found && loaded.given);
  }
  return plan.groups.rows((tally) => toRow(metric, loaded.found, span, tally));
}

/** Notes that something of a period is not shown. Which groups there are is told by who was asked, not by who answered. */
function leaveOut(plan: Plan, period: FigurePeriod, asked: readonly SegmentValues[]): void {
  const all = plan.names.length === 0 ? [{}] : asked;
  for (const values of all) {
    const tally = tallyOf(plan, period, values);
    if (!tally) continue;
    if (period.isOpen) tally.isOpen = true;
    else tally.isHidden = true;
  }
}

/** Adds what is shown of a period that is over. */
function take(plan: Plan, period: FigurePeriod, units: readonly Unit[], given: Given | null): void {
  const { dimensions, names } = plan;
  const hidden = hiddenCells(units, dimensions, period.k);
  const answerers = given === null ? [] : units.filter(({ id }) => given.has(id));
  const alsoHidden = hiddenCells(answerers, dimensions, period.k, hidden);
  for (const unit of units) {
    const tally = tallyOf(plan, period, unit.values);
    if (!tally) continue;
    const cell = cellOf(names, unit.values);
    if ([cell, everybody].some((one) => hidden.has(one) || alsoHidden.has(one))) {
      tally.isHidden = true;
      continue;
    }
    tally.isShown = true;
    tally.responses++;
    if (given === null) countAsked(tally, unit);
    else countGiven(tally, given.get(unit.id));
  }
}

function tallyOf({ query, groups }: Plan, period: FigurePeriod, values: SegmentValues): PrivateTally | null {
  if (Object.entries(query.where).some(([name, value]) => values[name] !== value)) return null;
  const [group1 = null, group2 = null] = query.by.map((name) => values[name] ?? null);
  const tally = groups.at({
    group1,
    group2,
    period: query.period === "year" ? period.month.slice(0, 4) : period.month,
  });
  tally.k = Math.max(tally.k, period.k);
  return tally;
}

function countAsked(tally: PrivateTally, { isAnswered }: Unit): void {
  tally.n++;
  if (isAnswered) count(tally, 1, "", 1);
}

function countGiven(tally: PrivateTally, answers: ReturnType<Given["get"]>): void {
  if (!answers) return;
  tally.n++;
  for (const { value, choice } of answers) count(tally, value, choice, 1);
}

function toRow(metric: MetricName, found: FoundQuestion | null, span: Span, tally: PrivateTally): PlacelessRow {
  const snapped = span.isSnapped || (tally.isOpen && tally.isShown) ? ["period_snapped"] : [];
  if (!tally.isShown && (tally.isHidden || tally.isOpen)) return { ...withheld(tally.k), warnings: snapped };
  const row = rowOf(
    figureOf(metric, found?.question ?? null, tally),
    metric === "response-rate" ? 0 : tally.responses - tally.n,
  );
  const partly = tally.isHidden ? ["periods_withheld"] : [];
  return { ...row, warnings: [...row.warnings, ...snapped, ...partly] };
}

const withheld = (k: number): Omit<PlacelessRow, "warnings"> => ({
  value: null,
  n: null,
  interval: null,
  missing: null,
  invalid: null,
  withheld: { reason: "below_k", k },
});

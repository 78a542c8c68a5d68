import type { CheckedMetricQuery, MetricName } from "@afterword/sdk";
import { setImmediate } from "node:timers/promises";
import type { Ctx } from "../context.ts";
import { figureOf, type Tally } from "../figures.ts";
import { findQuestion, type FoundQuestion } from "../find-question.ts";
import { measuredBy } from "../measures-of.ts";
import { dayChars } from "../periods.ts";
import { count, emptyTally, Groups, rowOf, type Counted, type CountedRow, type PlacelessRow } from "../result-rows.ts";
import { periodKey, type FigurePeriod } from "./figure-periods.ts";
import { loadEntries, valuesByOwner, type Entry } from "./entries.ts";
import { hiddenOf, type Given, type Said } from "./hidden-of-period.ts";
import { cellOf, everybody, levelOf, type Dimensions, type SegmentValues } from "./level.ts";
import { spanOf, type Span } from "./span.ts";

/** What one row is counted from, and what was left out of it. */
type PrivateTally = Tally & {
  responses: number;
  k: number;
  /** The months and waves that are in the row, those that are hidden, and those that are not over. */
  readonly shown: Set<string>;
  readonly hidden: Set<string>;
  readonly open: Set<string>;
};

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
export async function privateReport(ctx: Ctx, metric: MetricName, query: CheckedMetricQuery): Promise<CountedRow[]> {
  const dimensions = { segments: [...ctx.project.segments].sort(), hierarchies: ctx.project.project.hierarchies };
  const names = levelOf(dimensions, query);
  const span = spanOf(query, ctx.now);
  const { survey } = query;
  const what = metric === "response-rate" ? "asked" : "answers";
  const loaded = await ctx.store.read(ctx.scope, async (rows) => {
    const found = metric === "response-rate" ? null : await findQuestion(rows, metric, query);
    const { entries, periods } = await loadEntries(ctx, rows, { survey, what, names: dimensions.segments });
    const measured =
      found === null ? [] : await rows.entries.listMeasured(survey, measuredBy(found.question, found.row));
    const asked = await rows.entries.listSegments({ survey, names, table: "invitations" });
    return { found, entries, periods, given: Map.groupBy(measured, ({ response }) => response), asked };
  });
  const empty = () => ({
    ...emptyTally(),
    responses: 0,
    k: 1,
    shown: new Set<string>(),
    hidden: new Set<string>(),
    open: new Set<string>(),
  });
  const plan: Plan = { query, dimensions, names, span, groups: new Groups(query, empty) };
  const entriesOf = Map.groupBy(loaded.entries, periodKey);
  const asked = [...valuesByOwner(loaded.asked).values()];
  for (const [key, period] of loaded.periods) {
    if (!span.has(period)) continue;
    if (period.isOpen || period.isHeldBack) leaveOut(plan, period, asked);
    else {
      await take(
        plan,
        period,
        entriesOf.get(key) ?? [],
        loaded.found && { of: loaded.found.question, by: loaded.given },
      );
      hideEmpty(plan, period, asked);
    }
    // A large lattice takes a while: others get their turn between two.
    await setImmediate();
  }
  // Of a survey that only its waves ask there are no months to be cut.
  const isCut = [...loaded.periods.values()].some(({ wave }) => wave === null) && span.cutMonth !== null;
  return plan.groups.rows((tally) => toRow(metric, loaded.found, isCut, tally));
}

/** Notes that something of a period is not shown. Which groups there are is told by who was asked, not by who answered. */
function leaveOut(plan: Plan, period: FigurePeriod, asked: readonly SegmentValues[]): void {
  const all = plan.names.length === 0 ? [{}] : asked;
  for (const values of all) {
    const tally = tallyOf(plan, period, values);
    if (!tally) continue;
    (period.isOpen ? tally.open : tally.hidden).add(periodKey(period));
  }
}

/** Adds what is shown of a period that is over. */
async function take(plan: Plan, period: FigurePeriod, entries: readonly Entry[], given: Given | null): Promise<void> {
  const { names } = plan;
  const [ofAll, hidden] = await hiddenOf(plan.dimensions, period, entries, given);
  for (const entry of entries) {
    const tally = tallyOf(plan, period, entry.values);
    if (!tally) continue;
    const cell = cellOf(names, entry.values);
    if ([cell, everybody].some((one) => ofAll.has(one) || hidden.has(one))) {
      tally.hidden.add(periodKey(period));
      continue;
    }
    tally.shown.add(periodKey(period));
    tally.responses++;
    if (given === null) countAsked(tally, entry);
    else countGiven(tally, given.by.get(entry.id));
  }
}

/** A group of which nobody answered looks like one of which too few did: else it would tell that those few did. */
function hideEmpty(plan: Plan, period: FigurePeriod, asked: readonly SegmentValues[]): void {
  for (const values of plan.names.length === 0 ? [] : asked) {
    const tally = tallyOf(plan, period, values);
    if (tally && !tally.shown.has(periodKey(period))) tally.hidden.add(periodKey(period));
  }
}

function tallyOf({ query, groups }: Plan, period: FigurePeriod, values: SegmentValues): PrivateTally | null {
  if (Object.entries(query.where).some(([name, value]) => values[name] !== value)) return null;
  const [group1 = null, group2 = null] = query.by.map((name) => values[name] ?? null);
  const tally = groups.at({
    group1,
    group2,
    period: query.period ? period.month.slice(0, dayChars({ ...query, period: query.period })) : period.month,
  });
  tally.k = Math.max(tally.k, period.k);
  return tally;
}

function countAsked(tally: PrivateTally, { isAnswered }: Entry): void {
  tally.n++;
  if (isAnswered) count(tally, 1, "", 1);
}

function countGiven(tally: PrivateTally, answers: readonly Said[] | undefined): void {
  if (!answers) return;
  tally.n++;
  for (const { value, choice } of answers) count(tally, value, choice, 1);
}

function toRow(metric: MetricName, found: FoundQuestion | null, isCut: boolean, tally: PrivateTally): Counted {
  const [shown, hidden, open] = [tally.shown.size, tally.hidden.size, tally.open.size];
  const about = [...(isCut ? ["period_snapped"] : []), ...(open > 0 ? ["period_open"] : [])];
  if (shown === 0 && hidden + open > 0) return { row: { ...withheld(tally.k), warnings: about }, basis: null };
  // In one order, as numbers are: that of the options would tell in which the answers came.
  const choices = new Map([...(tally.choices ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)));
  const { row, basis } = rowOf(
    figureOf(metric, found?.question ?? null, { ...tally, choices }),
    metric === "response-rate" ? 0 : tally.responses - tally.n,
  );
  const partly = hidden + open > 0 ? { periods: { shown, of: shown + hidden + open } } : {};
  const told = hidden > 0 ? ["periods_withheld"] : [];
  return { row: { ...row, ...partly, warnings: [...row.warnings, ...about, ...told] }, basis };
}

const withheld = (k: number): Omit<PlacelessRow, "warnings"> => ({
  value: null,
  n: null,
  interval: null,
  missing: null,
  invalid: null,
  withheld: { reason: "below_k", k },
});

import { dayMs, type ActionEffect, type ActionRollout, type CheckedActionMeasure } from "@afterword/sdk";
import type { Rows, TimerRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { countMeasure, faultsOf, nobody, togetherOf, type Counted, type Days, type Side } from "./count-measure.ts";
import { countRollout } from "./count-rollout.ts";
import { countUnits } from "./count-units.ts";
import { effectOf, type Times } from "./effect-of.ts";
import { readStored, type StoredAction } from "./stored-action.ts";
import { effectOfRollout, effectOnUnits, type Pair } from "./units-effect.ts";
import { daysAfter } from "./windows.ts";

/** So long after its last day it is tried again where figures are withheld: a month is shown once no answer in it can change. */
const patienceDays = 120;

/** Has the effect of an action measured when the time after it is over. */
export async function planMeasuring(
  ctx: Pick<Ctx, "now">,
  rows: Pick<Rows, "timers">,
  { id, doneOn, plan }: StoredAction,
): Promise<void> {
  const { to } = daysAfter(plan.measure, doneOn ?? plan.measure.to);
  const due = { dueAt: Date.parse(to), payload: { action: id }, createdAt: ctx.now };
  await rows.timers.add({ kind: "measure-action", key: id, ...due });
}

/**
 * Measures what came of an action, once and for good: "no clear effect" is a result as well. Both times are counted now, by
 * the same definition.
 */
export async function measureAction(ctx: Ctx, timer: TimerRow): Promise<void> {
  const { action: id } = timer.payload as { readonly action: string };
  const found = await ctx.store.read(ctx.scope, (rows) => rows.actions.find(id));
  const row = found && readStored(found);
  if (!row || row.doneOn === null || row.effect !== null) {
    await ctx.store.write(ctx.scope, (rows) => rows.timers.finish(timer, "done", ctx.now));
    return;
  }
  const { effect, isWithheld } = await measured(ctx, row, row.doneOn);
  const mayWait = ctx.now < Date.parse(effect.after.to) + patienceDays * dayMs;
  await ctx.store.write(ctx.scope, async (rows) => {
    if (isWithheld && mayWait) {
      await rows.timers.proceed(timer, { payload: timer.payload, dueAt: ctx.now + dayMs });
      return;
    }
    if (await rows.timers.finish(timer, "done", ctx.now)) await rows.actions.noteEffect(id, effect);
  });
}

/** What was measured, and whether it may still say more in some days. */
interface Measured {
  readonly effect: ActionEffect;
  readonly isWithheld: boolean;
}

async function measured(ctx: Ctx, { plan: { measure, rollout } }: StoredAction, doneOn: string): Promise<Measured> {
  const before = { from: measure.from, to: measure.to };
  const after = daysAfter(measure, doneOn);
  const newest = await ctx.store.read(ctx.scope, (rows) => rows.surveys.findNewest(measure.survey));
  const when = {
    ...{ before, after, version: newest?.version ?? null, measuredAt: new Date(ctx.now).toISOString() },
  };
  const found = await orNull(() => {
    if (rollout !== null) return ofRollout(ctx, measure, rollout, { before, after });
    return measure.units === null
      ? ofAnswers(ctx, measure, { before, after })
      : ofUnits(ctx, { ...measure, units: measure.units }, { before, after });
  });
  const { isWithheld, ...effect } = found ?? { ...nothing, group: null, other: null, isWithheld: false };
  return { effect: { ...effect, ...when }, isWithheld };
}

type Found = Omit<ActionEffect, "before" | "after" | "version" | "measuredAt"> & Pick<Measured, "isWithheld">;
interface Both {
  readonly before: Days;
  readonly after: Days;
}

async function ofAnswers(ctx: Ctx, measure: CheckedActionMeasure, { before, after }: Both): Promise<Found> {
  const [was, is] = await Promise.all([countMeasure(ctx, measure, before), countMeasure(ctx, measure, after)]);
  const sides = sidesOf(was, is);
  const [own, others] = [timesOf(was.group, is.group), was.other && is.other ? timesOf(was.other, is.other) : null];
  if (!own || (was.other && !others)) return { ...nothing, ...sides };
  const effect = effectOf(own, others, measure.better);
  const why = effect.verdict === "too_early" ? "answers" : null;
  return { ...nothing, ...effect, why, ...sides };
}

/** Each unit is compared with itself. */
async function ofUnits(
  ctx: Ctx,
  measure: CheckedActionMeasure & { readonly units: string },
  { before, after }: Both,
): Promise<Found> {
  const sides = sidesOf(await countMeasure(ctx, measure, before), await countMeasure(ctx, measure, after));
  const was = await countUnits(ctx, measure, measure.units, before);
  const is = await countUnits(ctx, measure, measure.units, after);
  const own = pairsOf(was.group, is.group);
  const others = was.other && is.other && pairsOf(was.other, is.other);
  const pairs = own.map((pair) => ({ unit: pair.unit, before: pair.before.figure, after: pair.after.figure }));
  return { ...nothing, ...effectOnUnits(own, others, measure.better), ...sides, pairs };
}

/** What reached one unit after the other is compared with those that waited. */
async function ofRollout(
  ctx: Ctx,
  measure: CheckedActionMeasure,
  rollout: ActionRollout,
  { before, after }: Both,
): Promise<Found> {
  const counted = await countRollout(ctx, measure, rollout, { from: before.from, to: after.to });
  const [was, is] = await Promise.all(
    [before, after].map(async (days) => {
      const { group } = await countUnits(ctx, measure, rollout.by, days);
      return togetherOf(rollout.steps.map(({ unit }) => group.get(unit) ?? nobody));
    }),
  );
  const group = { before: (was ?? nobody).figure, after: (is ?? nobody).figure };
  const { table, isWithheld } = counted;
  return { ...nothing, ...effectOfRollout(counted, measure.better), group, other: null, rollout: table, isWithheld };
}

function sidesOf(was: Counted, is: Counted): Pick<Found, "group" | "other" | "isWithheld"> {
  const group = { before: was.group.figure, after: is.group.figure };
  const other = was.other && is.other ? { before: was.other.figure, after: is.other.figure } : null;
  const all = [group, ...(other ? [other] : [])];
  return { group, other, isWithheld: all.some((pair) => (pair.before.withheld ?? pair.after.withheld) !== null) };
}

const pairsOf = (was: ReadonlyMap<string, Side>, is: ReadonlyMap<string, Side>): readonly Pair[] =>
  [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map((unit) => ({ unit, before: was.get(unit) ?? nobody, after: is.get(unit) ?? nobody }));

/** Nothing can be said. */
const nothing = {
  verdict: "too_early",
  why: "answers",
  ...{ difference: null, interval: null, p: null, smallestDetectable: null, pairs: null, rollout: null },
} as const;

/** What is counted; null where the survey, or what it asked, is not there any more. */
async function orNull<T>(count: () => Promise<T>): Promise<T | null> {
  try {
    return await count();
  } catch (error) {
    faultsOf(error, "");
    return null;
  }
}

const timesOf = ({ sized: before }: Counted["group"], { sized: after }: Counted["group"]): Times | null =>
  before && after && { before, after };

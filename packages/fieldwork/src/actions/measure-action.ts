import { dayMs, type ActionEffect } from "@afterword/sdk";
import type { Rows, TimerRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { countMeasure, faultsOf, type Counted } from "./count-measure.ts";
import { effectOf, type Times } from "./effect-of.ts";
import { readStored, type StoredAction } from "./stored-action.ts";
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

async function measured(
  ctx: Ctx,
  { plan: { measure } }: StoredAction,
  doneOn: string,
): Promise<{ readonly effect: ActionEffect; readonly isWithheld: boolean }> {
  const before = { from: measure.from, to: measure.to };
  const after = daysAfter(measure, doneOn);
  const newest = await ctx.store.read(ctx.scope, (rows) => rows.surveys.findNewest(measure.survey));
  const when = {
    ...{ before, after, version: newest?.version ?? null, measuredAt: new Date(ctx.now).toISOString() },
  };
  const counted = await both(() => Promise.all([before, after].map((days) => countMeasure(ctx, measure, days))));
  const [was, is] = counted ?? [];
  if (!was || !is) return { effect: { ...nothing, group: null, other: null, ...when }, isWithheld: false };
  const group = { before: was.group.figure, after: is.group.figure };
  const other = was.other && is.other ? { before: was.other.figure, after: is.other.figure } : null;
  const isWithheld = [group, ...(other ? [other] : [])].some((pair) => pair.before.withheld ?? pair.after.withheld);
  const [own, others] = [timesOf(was.group, is.group), was.other && is.other ? timesOf(was.other, is.other) : null];
  if (!own || (was.other && !others)) return { effect: { ...nothing, group, other, ...when }, isWithheld };
  const effect = effectOf(own, others, measure.better);
  return {
    effect: { ...effect, why: effect.verdict === "too_early" ? "answers" : null, group, other, ...when },
    isWithheld,
  };
}

/** Nothing can be said. */
const nothing = {
  verdict: "too_early",
  why: "answers",
  ...{ difference: null, interval: null, p: null, smallestDetectable: null },
} as const;

/** What is counted; null where the survey, or what it asked, is not there any more. */
async function both<T>(count: () => Promise<T>): Promise<T | null> {
  try {
    return await count();
  } catch (error) {
    faultsOf(error, "");
    return null;
  }
}

const timesOf = ({ sized: before }: Counted["group"], { sized: after }: Counted["group"]): Times | null =>
  before && after && { before, after };

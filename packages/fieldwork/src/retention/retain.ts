import { toInstant, toLocal } from "@afterword/sdk";
import type { Rows, TimerRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { beginPass, endPass, goOn, isPassed, type Going, type Retained } from "./pass.ts";

const kind = "retain";
const nightly = "02:00";
/** A claim of a worker does no more at once: other work that is due goes in between. */
const mostMs = 1_000;

/** Puts the next night's pass on the list of what is due, where the project limits anything. */
export async function planRetention(ctx: Ctx, rows: Pick<Rows, "timers">, before: object = {}): Promise<void> {
  const { retention, timeZone } = ctx.project.project;
  if (Object.keys(retention).length === 0) return;
  const today = toLocal(ctx.now, timeZone).slice(0, 10);
  const nights = [0, 1].map((days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10));
  const night = nights.find((day) => toInstant(`${day}T${nightly}`, timeZone) > ctx.now) ?? today;
  const dueAt = toInstant(`${night}T${nightly}`, timeZone);
  await rows.timers.add({ kind, key: night, dueAt, payload: before, createdAt: ctx.now });
}

/** A night's pass: takes away what the project does not keep any longer. What is left when its time is up waits its turn. */
export async function retain(ctx: Ctx, timer: TimerRow): Promise<void> {
  const begun = timer.payload as Partial<Going>;
  let going = begun.nonce === undefined ? beginPass(ctx.now, begun) : (begun as Going);
  for (const until = performance.now() + mostMs; !isPassed(going);) {
    going = await goOn(ctx, going);
    const at = going;
    if (!(await ctx.store.write(ctx.scope, (rows) => rows.timers.note(timer, at)))) return;
    if (performance.now() < until || isPassed(going)) continue;
    await ctx.store.write(ctx.scope, (rows) => rows.timers.proceed(timer, { payload: at, dueAt: ctx.now }));
    return;
  }
  const ended = endPass(ctx, going);
  await ctx.store.write(ctx.scope, async (rows) => {
    if (await rows.timers.finish({ ...timer, payload: ended }, "done", ctx.now)) await planRetention(ctx, rows, ended);
  });
  if (ctx.store.engine === "sqlite") await ctx.store.scrub();
}

/** Gives it up for this night: the next one goes over everything. */
export async function abandonRetention(ctx: Ctx, timer: TimerRow, error: string): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    if (await rows.timers.finish({ ...timer, payload: {} }, "dead", ctx.now, error)) await planRetention(ctx, rows);
  });
}

/** Goes over everything at once, or in a dry run counts what would go; says how many of each field. */
export async function retainNow(ctx: Ctx, how: { readonly isDry: boolean }): Promise<Retained> {
  let going = beginPass(ctx.now);
  while (!isPassed(going)) going = await goOn(ctx, going, how.isDry);
  if (!how.isDry && ctx.store.engine === "sqlite") await ctx.store.scrub();
  return going.counts;
}

/** When the last night's pass was, and how many of each field it took away; null before the first. */
export async function lastRetention({ store, scope }: Ctx): Promise<{ at: string; counts: Retained } | null> {
  const found = await store.read(scope, (rows) => rows.retention.findEnded(kind));
  if (!found) return null;
  return { at: new Date(found.settledAt).toISOString(), counts: found.payload["counts"] ?? {} };
}

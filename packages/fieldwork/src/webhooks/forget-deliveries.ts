import { dayMs } from "@afterword/sdk";
import type { Rows, TimerRow } from "@afterword/store";
import type { Ctx } from "../context.ts";

const kind = "forget-deliveries";
/** How long a delivery is kept, whatever became of it. */
const keptMs = 30 * dayMs;
const atOnce = 200;

/** Puts it on the list of what is due: once for each day on which something was told. */
export async function planForgetting(rows: Pick<Rows, "timers">, toldAt: number): Promise<void> {
  const dueAt = (Math.floor((toldAt + keptMs) / dayMs) + 1) * dayMs;
  const key = new Date(dueAt).toISOString().slice(0, 10);
  await rows.timers.add({ kind, key, dueAt, payload: {}, createdAt: toldAt });
}

/** Deletes deliveries that are old. */
export async function forgetDeliveries(ctx: Ctx, timer: TimerRow): Promise<void> {
  const before = ctx.now - keptMs;
  while ((await ctx.store.write(ctx.scope, (rows) => rows.deliveries.removeOld(before, atOnce))) === atOnce);
  await ctx.store.write(ctx.scope, (rows) => rows.timers.finish(timer, "done", ctx.now));
}

/** Gives it up for today: tomorrow's does what is left. */
export async function abandonForgettingDeliveries(ctx: Ctx, timer: TimerRow, error: string): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    if (await rows.timers.finish(timer, "dead", ctx.now, error)) await planForgetting(rows, ctx.now - keptMs);
  });
}

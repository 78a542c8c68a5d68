import { dayMs } from "@afterword/sdk";
import type { InvitationRow, Rows, TimerRow } from "@afterword/store";
import type { Ctx } from "../context.ts";

/** How long after its link expired what was seen of it is kept. */
const keptMs = 90 * dayMs;

/** When the score and the nonce of an invitation's touches go, and answers that are kept apart: at the end of a day. */
export const reductionOf = ({ expiresAt }: Pick<InvitationRow, "expiresAt">): number =>
  (Math.floor((expiresAt + keptMs) / dayMs) + 1) * dayMs;

/** Puts it on the list of what is due: once a day, whatever the number of links. */
export async function planForgetting(rows: Pick<Rows, "timers">, dueAt: number): Promise<void> {
  await rows.timers.add({
    kind,
    key: new Date(dueAt).toISOString().slice(0, 10),
    dueAt,
    payload: {},
    createdAt: dueAt,
  });
}

const kind = "forget-touches";

/** Leaves of touches that are old only what is counted, and removes old answers that were kept apart. */
export async function forgetTouches(ctx: Ctx, timer: TimerRow): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    await rows.touches.reduce(ctx.now);
    await rows.quarantined.removeOld(ctx.now);
    await rows.timers.finish(timer, "done", ctx.now);
  });
}

/** Gives it up for today: tomorrow's does what is left. */
export async function abandonForgetting(ctx: Ctx, timer: TimerRow, error: string): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "dead", ctx.now, error))) return;
    await planForgetting(rows, (Math.floor(ctx.now / dayMs) + 1) * dayMs);
  });
}

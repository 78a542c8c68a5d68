import { dayMs, nextOpening, placeOf, type WindowDefinition } from "@afterword/sdk";
import type { Rows, TimerRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newNoticeMessage } from "../new-message.ts";
import { newId } from "../secret.ts";

/** A reader gets one mail in so long at most: what comes meanwhile is told in the next. */
const leastMs = 60 * 60_000;
/** When mails about cases, actions and warnings leave, where what they are about is; of urgent cases they leave at once. */
export const noticeHours: WindowDefinition = { fromMinute: 7 * 60, toMinute: 19 * 60, days: "workdays" };
/** So long it is kept who was told of what. */
const keptMs = 30 * dayMs;

/** When somebody may be told next of what has these segment values. */
export function nextHours(ctx: Pick<Ctx, "now" | "project">, segments: { readonly [name: string]: string }): number {
  const place = placeOf({ timeZone: null, locale: null, attributes: segments }, ctx.project.project);
  const opens = nextOpening(noticeHours, ctx.now, place);
  return Number.isFinite(opens) ? opens : ctx.now;
}

/** Has the next mail to a reader made when there is something to tell, and the last one is long enough ago. */
export async function planNotice(ctx: Ctx, rows: Rows, reader: string): Promise<void> {
  const dueAt = await nextNotice(rows, reader);
  if (dueAt === null) return;
  const key = `${reader}:${String(dueAt)}`;
  await rows.timers.add({ kind: "make-notice", key, dueAt, payload: { reader }, createdAt: ctx.now });
}

async function nextNotice(rows: Pick<Rows, "notices">, reader: string): Promise<number | null> {
  const { lastAt, nextAt } = await rows.notices.findTimes(reader);
  return nextAt === null ? null : Math.max(nextAt, (lastAt ?? -leastMs) + leastMs);
}

/** Makes one mail of all that a reader is to be told by now. */
export async function makeNotice(ctx: Ctx, timer: TimerRow): Promise<void> {
  const reader = String(timer.payload["reader"]);
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "done", ctx.now))) return;
    // Two timers of one reader may be due at once: the second finds that the first has told all.
    await rows.locks.take(`notice ${reader}`);
    const from = await nextNotice(rows, reader);
    if (from !== null && from <= ctx.now) {
      const notice = { id: newId("ntc"), reader, createdAt: ctx.now };
      await rows.notices.add(notice);
      await rows.notices.take(notice);
      await rows.notices.removeOld(reader, ctx.now - keptMs);
      await rows.messages.add(newNoticeMessage(ctx, notice));
    }
    await planNotice(ctx, rows, reader);
  });
}

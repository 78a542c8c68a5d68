import { dayMs, isCaseClosed, nextOpening, placeOf, type CaseState, type WindowDefinition } from "@afterword/sdk";
import type { CaseRow, NoticeWhy, Rows, TimerRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newNoticeMessage } from "../new-message.ts";
import { newId } from "../secret.ts";
import { doerOf } from "../surveys/who-did.ts";
import { readersOf } from "./readers.ts";

/** A reader gets one mail in so long at most: what comes meanwhile is told in the next. */
const leastMs = 60 * 60_000;
/** When mails about work leave, where it is; urgent ones leave at once. */
export const noticeHours: WindowDefinition = { fromMinute: 7 * 60, toMinute: 19 * 60, days: "workdays" };
/** So long it is kept who was told of what. */
const keptMs = 30 * dayMs;

/** What is told of a case. */
interface Told {
  readonly why: NoticeWhy;
  /** Of `warned` and `missed` which step it is about. */
  readonly step?: string;
  /** Who did it, such as `member m1`: they need no mail of it. */
  readonly by?: string;
}

/** Has those told of a case whom it is for, in the transaction that changes it; who they are is looked up by the worker. */
export async function planTelling(ctx: Ctx, rows: Pick<Rows, "timers">, row: CaseRow, why: NoticeWhy): Promise<void> {
  await rows.timers.add({
    kind: "tell-case",
    key: `${row.id}:${why}:${String(row.revision)}`,
    dueAt: ctx.now,
    // Nobody else is written to, and a respondent's name has no place here.
    payload: { case: row.id, why, by: ctx.actor.kind === "member" ? doerOf(ctx.actor) : "" },
    createdAt: ctx.now,
  });
}

/** Notes whom a case is to be told of, unless it is closed by now. */
export async function tellOfCase(ctx: Ctx, timer: TimerRow): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "done", ctx.now))) return;
    const row = await rows.cases.find(String(timer.payload["case"]));
    if (!row || isCaseClosed(row.state as CaseState)) return;
    const { why, by } = timer.payload as { readonly why: NoticeWhy; readonly by: string };
    await addTold(ctx, rows, row, { why, by });
  });
}

/** Adds what is told of a case to what its readers are told next. */
export async function addTold(ctx: Ctx, rows: Rows, row: CaseRow, { why, step = "", by }: Told): Promise<void> {
  const readers = (await readersOf(ctx, rows, row, why)).filter((reader) => reader !== by);
  const segments = (await rows.segments.listOf([row.response])).get(row.response) ?? {};
  const place = placeOf({ timeZone: null, locale: null, attributes: segments }, ctx.project.project);
  const opens = row.isUrgent ? ctx.now : nextOpening(noticeHours, ctx.now, place);
  const dueAt = Number.isFinite(opens) ? opens : ctx.now;
  await rows.notices.addItems(readers.map((reader) => ({ reader, case: row.id, why, step, at: ctx.now, dueAt })));
  for (const reader of readers) await planNotice(ctx, rows, reader);
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

import { isCaseClosed, type CaseState } from "@afterword/sdk";
import type { CaseRow, NoticeWhy, Rows, TimerRow } from "@afterword/store";
import { giveInTurn } from "../cases/give-in-turn.ts";
import type { Ctx } from "../context.ts";
import { doerOf } from "../surveys/who-did.ts";
import { nextHours, planNotice } from "./plan-notice.ts";
import { readersOf } from "./readers.ts";

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

/** Notes whom a case is to be told of, unless it is closed by now; where its queue gives cases in turn, whom it is given to. */
export async function tellOfCase(ctx: Ctx, timer: TimerRow): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "done", ctx.now))) return;
    const row = await rows.cases.find(String(timer.payload["case"]));
    if (!row || isCaseClosed(row.state as CaseState)) return;
    const { why, by } = timer.payload as { readonly why: NoticeWhy; readonly by: string };
    const given = await giveInTurn(ctx, rows, row, why);
    await addTold(ctx, rows, given ?? row, { why: given === null ? why : "owner", by });
  });
}

/** Adds what is told of a case to what its readers are told next. */
export async function addTold(ctx: Ctx, rows: Rows, row: CaseRow, { why, step = "", by }: Told): Promise<void> {
  const readers = (await readersOf(ctx, rows, row, why)).filter((reader) => reader !== by);
  const segments = (await rows.segments.listOf([row.response])).get(row.response) ?? {};
  const dueAt = row.isUrgent ? ctx.now : nextHours(ctx, segments);
  await rows.notices.addItems(readers.map((reader) => ({ reader, case: row.id, why, step, at: ctx.now, dueAt })));
  for (const reader of readers) await planNotice(ctx, rows, reader);
}

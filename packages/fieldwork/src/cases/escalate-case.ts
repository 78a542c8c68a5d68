import { caseDays, isCaseClosed, type CaseState } from "@afterword/sdk";
import type { CaseRow, Rows, TimerRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { addTold } from "../notices/tell-case.ts";
import { dueIn, isStepOpen, type Where } from "./new-case.ts";

/** So much of the time for a step is over when those are told who can still help. */
const nearly = 0.8;

/** When it is looked whether a step was done. */
interface Look {
  readonly step: keyof typeof caseDays;
  readonly why: "warned" | "missed";
  readonly at: number;
}

/** When it is looked at a case that begins now, or anew: at 80 % and at the end of the time of each step that is open. */
function looksAt(ctx: Pick<Ctx, "now" | "project">, row: CaseRow, where: Where): readonly Look[] {
  const ends = { acknowledge: row.acknowledgeBy, contact: row.contactBy, resolve: row.resolveBy };
  const looks = (["acknowledge", "contact", "resolve"] as const).flatMap<Look>((step) => [
    { step, why: "warned", at: dueIn(ctx, caseDays[step], where, nearly) },
    { step, why: "missed", at: ends[step] + 1 },
  ]);
  // One that is opened again has a time of its own to be resolved; what was missed before was told then.
  const isAnew = row.state === "reopened";
  return looks.filter(({ step }) => !isAnew || step === "resolve").sort((a, b) => a.at - b.at);
}

/** Has it looked whether a case keeps to its times, from now on. */
export async function planEscalation(
  ctx: Pick<Ctx, "now" | "project">,
  rows: Pick<Rows, "timers">,
  row: CaseRow,
  where: Where,
): Promise<void> {
  const looks = looksAt(ctx, row, where);
  const [first] = looks;
  if (!first) return;
  const payload = { case: row.id, resolveBy: row.resolveBy, looks };
  const key = `${row.id}:${String(row.resolveBy)}`;
  await rows.timers.add({ kind: "escalate-case", key, dueAt: first.at, payload, createdAt: ctx.now });
}

/**
 * Looks whether a case keeps to its times; where it does not, that is noted, and told to those who can help. All of it is
 * one transaction, so that it is told once. Of a case that is closed, or was opened anew, nothing more is looked at.
 */
export async function escalateCase(ctx: Ctx, timer: TimerRow): Promise<void> {
  const { case: id, resolveBy, looks } = timer.payload as unknown as Payload;
  await ctx.store.write(ctx.scope, async (rows) => {
    const row = await rows.cases.find(id, { lock: true });
    // One that was merged may be taken apart again, and is looked at then.
    const isOpen = row?.resolveBy === resolveBy && (!isCaseClosed(row.state as CaseState) || row.state === "duplicate");
    const left = looks.filter(({ at }) => at > ctx.now);
    const [next] = isOpen ? left : [];
    const isMine = next
      ? await rows.timers.proceed(timer, { payload: { ...timer.payload, looks: left }, dueAt: next.at })
      : await rows.timers.finish(timer, "done", ctx.now);
    if (!isMine || !isOpen || row.state === "duplicate") return;
    const due = looks.filter(({ at, step }) => at <= ctx.now && isStepOpen(row, step));
    // Whoever looks late tells only the worse of two.
    const last = new Map(due.map((look) => [look.step, look]));
    for (const { step, why } of last.values()) {
      await rows.cases.addNotes(row, [{ kind: why, state: null, text: step, by: "worker", at: ctx.now }]);
      await addTold(ctx, rows, row, { why, step });
    }
  });
}

interface Payload {
  readonly case: string;
  readonly resolveBy: number;
  readonly looks: readonly Look[];
}

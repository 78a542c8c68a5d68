import { ProblemError, type SampleData } from "@afterword/sdk";
import type { Rows, TimerRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { countSteps, fillStep, removeStep, sampledSurveys, type AnswerAs, type SampleWork } from "./step.ts";

/** The setting that keeps what is made up, and how far it has come: only the test side has any. */
const setting = "sample";
const kind = "sample";

interface Kept extends SampleWork {
  readonly doing: "fill" | "remove";
  /** The next step. */
  readonly next: number;
  readonly hasFailed: boolean;
}

/** Whether the test side has made-up answers, and how far what is under way has come. */
export async function readSample(ctx: Ctx): Promise<SampleData> {
  return ctx.store.read(ctx.scope, async (rows) => toSample(await find(ctx, rows)));
}

/**
 * Begins to fill the test side with made-up people, invitations and answers. What is there already, or under way, stays as it
 * is; what failed goes on.
 *
 * @throws ProblemError `invalid_request` for live data, or where no survey has a scored question
 */
export async function fillSample(ctx: Ctx): Promise<SampleData> {
  requireTest(ctx);
  return inTurn(ctx, async (rows) => {
    const kept = await find(ctx, rows);
    if (kept !== null && !(kept.doing === "fill" && kept.hasFailed)) return toSample(kept);
    const surveys = kept?.surveys ?? sampledSurveys(ctx);
    if (surveys.length === 0)
      throw new ProblemError("invalid_request", { detail: "No deployed survey has a scored question." });
    if (kept === null) await note(ctx, rows, { action: "sample.fill", kind: "sample" });
    const begun: Kept = kept ?? { at: ctx.now, surveys, doing: "fill", next: 0, hasFailed: false };
    return begin(ctx, rows, { ...begun, hasFailed: false });
  });
}

/**
 * Begins to take away what was made up, and nothing else; also where it is being filled still.
 *
 * @throws ProblemError `invalid_request` for live data
 */
export async function removeSample(ctx: Ctx): Promise<SampleData> {
  requireTest(ctx);
  return inTurn(ctx, async (rows) => {
    const kept = await find(ctx, rows);
    if (kept === null || (kept.doing === "remove" && !kept.hasFailed)) return toSample(kept);
    if (kept.doing === "remove") return begin(ctx, rows, { ...kept, hasFailed: false });
    await note(ctx, rows, { action: "sample.remove", kind: "sample" });
    return begin(ctx, rows, { ...kept, doing: "remove", next: 0, hasFailed: false });
  });
}

/** Does one step of what is under way; false when nothing is. Whoever does it, each step is done once. */
export async function workOnSample(ctx: Ctx, as: AnswerAs): Promise<boolean> {
  const isLeft = await inTurn(ctx, (rows) => takeStep(ctx, rows, as));
  if (!isLeft) await ctx.store.refreshInvitations();
  return isLeft;
}

/** Does a step when its timer is due, and sets it again while steps are left. Others work in between. */
export async function runSample(ctx: Ctx, timer: TimerRow, as: AnswerAs): Promise<void> {
  const isLeft = await inTurn(ctx, async (rows) => {
    const hasMore = await takeStep(ctx, rows, as);
    if (hasMore) await rows.timers.proceed(timer, { dueAt: ctx.now });
    else await rows.timers.finish(timer, "done", ctx.now);
    return hasMore;
  });
  if (!isLeft) await ctx.store.refreshInvitations();
}

/** Notes that a step failed again and again: somebody may let it go on. */
export async function abandonSample(ctx: Ctx, timer: TimerRow, error: string): Promise<void> {
  await inTurn(ctx, async (rows) => {
    if (!(await rows.timers.finish(timer, "dead", ctx.now, error))) return;
    const kept = await find(ctx, rows);
    if (kept !== null) await keep(rows, { ...kept, hasFailed: true });
  });
}

/** Does the next step, if there is one; says whether there is another. */
async function takeStep(ctx: Ctx, rows: Rows, as: AnswerAs): Promise<boolean> {
  const kept = await find(ctx, rows);
  if (kept === null || isAtEnd(kept)) return false;
  // The people come first and go last.
  if (kept.doing === "fill") await fillStep(ctx, rows, kept, kept.next, as);
  else await removeStep(rows, kept, countSteps(kept) - 1 - kept.next);
  const after = { ...kept, next: kept.next + 1 };
  if (after.doing === "remove" && isAtEnd(after)) await rows.keptSettings.remove(setting);
  else await keep(rows, after);
  return !isAtEnd(after);
}

async function begin(ctx: Ctx, rows: Rows, kept: Kept): Promise<SampleData> {
  await keep(rows, kept);
  const timer = { kind, key: kind, dueAt: ctx.now, payload: {}, createdAt: ctx.now };
  await rows.timers.add(timer);
  await rows.timers.reopen(kind, kind, { dueAt: ctx.now, now: ctx.now });
  return toSample(kept);
}

const inTurn = <T>(ctx: Ctx, work: (rows: Rows) => Promise<T>): Promise<T> =>
  ctx.store.write(ctx.scope, async (rows) => {
    await rows.locks.take(kind);
    return work(rows);
  });

const isAtEnd = (kept: Kept): boolean => kept.next >= countSteps(kept);
const keep = (rows: Rows, kept: Kept) => rows.keptSettings.put(setting, JSON.stringify(kept));

async function find({ scope }: Pick<Ctx, "scope">, rows: Pick<Rows, "keptSettings">): Promise<Kept | null> {
  const text = scope.mode === "test" ? await rows.keptSettings.find(setting) : null;
  return text === null ? null : (JSON.parse(text) as Kept);
}

function toSample(kept: Kept | null): SampleData {
  if (kept === null) return { state: "none", surveys: [], done: 0, total: 0 };
  return { state: stateOf(kept), surveys: [...kept.surveys], done: kept.next, total: countSteps(kept) };
}

function stateOf(kept: Kept): SampleData["state"] {
  if (kept.hasFailed) return "failed";
  if (kept.doing === "remove") return "removing";
  return isAtEnd(kept) ? "filled" : "filling";
}

function requireTest({ scope }: Pick<Ctx, "scope">): void {
  if (scope.mode === "live")
    throw new ProblemError("invalid_request", { detail: "Sample data are test data: ask with a test key." });
}

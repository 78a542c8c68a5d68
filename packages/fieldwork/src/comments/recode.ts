import type { CodingState } from "@afterword/sdk";
import type { Rows, TimerRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { codeStored } from "./code-comments.ts";
import { readEstimators } from "./estimators.ts";

const kind = "recode";
/** How many responses one transaction looks at: others work in between. */
const atOnce = 500;

/** How far it has come: after which response, and how many were looked at. */
interface Going {
  readonly after?: string;
  readonly done?: number;
}

/** Has all comments coded anew, from the first one on. */
export async function scheduleRecoding(rows: Pick<Rows, "timers">, now: number): Promise<void> {
  const begun = { kind, key: kind, payload: {}, dueAt: now, createdAt: now };
  await rows.timers.add(begun);
  await rows.timers.restart(kind, kind, now);
}

/** Begins to code all comments anew, by the codebook as it is now. */
export async function recode(ctx: Ctx): Promise<CodingState> {
  await ctx.store.write(ctx.scope, async (rows) => {
    await note(ctx, rows, { action: "comments.recode", kind: "codebook" });
    await scheduleRecoding(rows, ctx.now);
  });
  return readCodingState(ctx);
}

/** Codes all comments anew at once, and says how many responses were looked at, also in between. */
export async function recodeNow(ctx: Ctx, tell: (done: number) => void): Promise<number> {
  for (let [after, done] = ["", 0]; ;) {
    const page = await ctx.store.write(ctx.scope, async (rows) => {
      const found = await rows.codings.pageToCode({ after, limit: atOnce });
      await codeStored(ctx, rows, found);
      return found;
    });
    done += page.length;
    tell(done);
    if (page.length < atOnce) return done;
    after = page.at(-1)?.id ?? "";
  }
}

/** How far coding has come. */
export async function readCodingState({ store, scope }: Ctx): Promise<CodingState> {
  return store.read(scope, async (rows) => {
    const codebook = (await rows.codebooks.findNewest())?.version ?? 0;
    const waiting = await rows.timers.countWaiting("code-comment");
    const going = await rows.timers.findState(kind, kind);
    const done = Number((going?.payload as Going | undefined)?.done ?? 0);
    const isGoing = going?.state === "pending" || going?.state === "claimed";
    const state = isGoing ? "coding" : going?.state === "dead" ? "failed" : "done";
    return { state, codebook, done, waiting, languages: await readEstimators(rows) };
  });
}

/** Codes the next responses when its timer is due, and sets it again while some are left. */
export async function runRecoding(ctx: Ctx, timer: TimerRow): Promise<void> {
  const { after = "", done = 0 } = timer.payload as Going;
  await ctx.store.write(ctx.scope, async (rows) => {
    const page = await rows.codings.pageToCode({ after, limit: atOnce });
    const last = page.at(-1);
    const next = { done: done + page.length, ...(last ? { after: last.id } : {}) };
    // Begun anew since it was claimed: that one starts at the first.
    const isMine =
      page.length < atOnce
        ? await rows.timers.finish({ ...timer, payload: next }, "done", ctx.now)
        : await rows.timers.proceed(timer, { payload: next, dueAt: ctx.now });
    if (isMine) await codeStored(ctx, rows, page);
  });
}

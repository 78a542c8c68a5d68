import { setImmediate } from "node:timers/promises";
import type { TimerRow, WaveRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { beginWave } from "./begin-wave.ts";
import { isDeciding, isOpening } from "./is-opening.ts";
import { openChunk, readChunk } from "./open-chunk.ts";
import { firstSize, nextSize } from "./pace.ts";
import { currentDefinition, miss, planNext, takeTurn } from "./plan-waves.ts";
import { missingSignOffs } from "./sign-off.ts";
import { saveStrata } from "./save-strata.ts";

/**
 * Opens an occurrence a step at a time: first it begins, then, where a sample of a fixed size is drawn, its strata are
 * counted, then people are decided about in the order of their ids. Every step is one transaction with what is left to
 * do, so a worker that dies anywhere leaves nobody out and nobody asked twice.
 */
export async function openWave(ctx: Ctx, timer: TimerRow): Promise<void> {
  const id = String(timer.payload["wave"]);
  const wave = await ctx.store.read(ctx.scope, (rows) => rows.waves.find(id));
  if (wave?.state === "scheduled" && wave.opensAt <= ctx.now) return begin(ctx, timer, id);
  if (!wave || !isDeciding(wave, timer)) {
    await ctx.store.write(ctx.scope, (rows) => rows.timers.finish(timer, "done", ctx.now));
    return;
  }
  const { sample } = wave.definition.audience;
  if (sample !== null && "size" in sample && wave.strata === null) return saveStrata(ctx, timer, wave, sample.size);
  return openChunks(ctx, timer, wave);
}

/** How long people are decided about before other timers get their turn, in real time. */
const turnMs = 1_000;

async function openChunks(ctx: Ctx, timer: TimerRow, wave: WaveRow): Promise<void> {
  const until = performance.now() + turnMs;
  const isTurnOver = () => performance.now() >= until;
  const { after = null } = timer.payload as { readonly after?: string | null };
  let next = readChunk(ctx, wave, { after, limit: firstSize });
  let limit = firstSize;
  for (let left: TimerRow | null = timer; left !== null;) {
    const before = performance.eventLoopUtilization();
    const chunk = await next;
    // Read while the database, if it is another process, is busy with those before.
    if (!chunk.isLast) next = readAhead(readChunk(ctx, wave, { after: chunk.last, limit }));
    left = await openChunk(ctx, left, wave, chunk, isTurnOver);
    // Pages that are read meanwhile are answered in between.
    await setImmediate();
    limit = nextSize(limit, performance.eventLoopUtilization(before).active);
  }
  // The first turn has left thousands of rows where there may have been none.
  if (after === null && isTurnOver()) await ctx.store.refreshInvitations();
}

/** What is read ahead may not be needed: that it failed matters to whoever waits for it. */
function readAhead<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

async function begin(ctx: Ctx, timer: TimerRow, id: string): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    await takeTurn(rows);
    const wave = await rows.waves.find(id, { lock: true });
    const isDue = wave?.state === "scheduled" && wave.opensAt <= ctx.now;
    // Nobody is asked once it would be closed.
    const isOver = isDue && wave.closesAt <= ctx.now;
    if (!isDue || isOver) {
      if ((await rows.timers.finish(timer, "done", ctx.now)) && isOver) await miss(ctx, rows, wave);
      return;
    }
    if (currentDefinition(ctx, wave) === null) {
      if (!(await rows.timers.finish(timer, "done", ctx.now))) return;
      await rows.waves.save({ ...wave, state: "closed", reason: "removed", closedAt: ctx.now });
      return;
    }
    if ((await missingSignOffs(rows, wave)).length > 0) {
      // It waits until it would close; the last one to sign opens it before.
      if (await rows.timers.proceed(timer, { payload: { wave: id }, dueAt: wave.closesAt }))
        await rows.waves.save({ ...wave, reason: "unsigned" });
      return;
    }
    if (await rows.timers.proceed(timer, { payload: { wave: id, isBegun: true }, dueAt: wave.opensAt }))
      await beginWave(ctx, rows, wave);
  });
}

/** Gives opening up for now that failed again and again; launching it by hand goes on where it stopped. */
export async function abandonOpening(ctx: Ctx, timer: TimerRow, error: string): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    await takeTurn(rows);
    const wave = await rows.waves.find(String(timer.payload["wave"]), { lock: true });
    if (!(await rows.timers.finish(timer, "dead", ctx.now, error)) || !wave) return;
    if (wave.state !== "scheduled" && !isOpening(wave)) return;
    await rows.waves.save({ ...wave, reason: "failed" });
    if (wave.state === "scheduled") await planNext(ctx, rows, currentDefinition(ctx, wave), wave.origin);
  });
}

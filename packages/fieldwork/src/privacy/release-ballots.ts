import { randomInt } from "node:crypto";
import { dayMs } from "@afterword/sdk";
import type { BallotBox, BallotRow, Rows, TimerRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { measuresOf } from "../measures-of.ts";
import { newId } from "../secret.ts";
import { boxLock, isOver, kOfSurvey, planRelease } from "./ballot-box.ts";

/**
 * Releases anonymous answers in a batch: while more may come, as many times k as leaves at least k waiting, picked at
 * random; when no more can come, all of them if they are k, and otherwise none: then they are destroyed. Afterwards nothing
 * tells the order in which they came, or the batch that they came in.
 */
export async function releaseBallots(ctx: Ctx, timer: TimerRow): Promise<void> {
  const { survey, wave } = timer.payload as unknown as BallotBox;
  const box = { survey, wave };
  const isChanged = await ctx.store.write(ctx.scope, async (rows) => {
    await rows.locks.take(boxLock(box));
    if (!(await rows.timers.finish(timer, "done", ctx.now))) return false;
    const k = await kOfBox(rows, box);
    const isClosed = await hasEnded(ctx, rows, box, timer);
    const waiting = shuffled(await rows.ballots.list(box));
    const released = waiting.slice(0, batchSize(waiting.length, k, isClosed));
    for (const ballot of released) await release(rows, ballot);
    const gone = isClosed ? waiting : released;
    await rows.ballots.remove(gone.map(({ id }) => id));
    if (gone.length === 0) return false;
    await rows.ballots.mixReleased(survey);
    await rows.spentLinks.mix();
    return true;
  });
  if (isChanged) await ctx.store.scrub();
}

/** Gives a release up that failed again and again, until the next day: the ballots stay. */
export async function abandonRelease(ctx: Ctx, timer: TimerRow, error: string): Promise<void> {
  const [key = timer.key] = timer.key.split(" at ");
  const tomorrow = (Math.floor(ctx.now / dayMs) + 1) * dayMs;
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "dead", ctx.now, error))) return;
    await planRelease(rows, timer.payload as unknown as BallotBox, `${key} at ${String(tomorrow)}`, tomorrow);
  });
}

/** How many of those that wait are released now. */
export function batchSize(waiting: number, k: number, isClosed: boolean): number {
  if (isClosed) return waiting >= k ? waiting : 0;
  return waiting >= 2 * k ? Math.floor((waiting - k) / k) * k : 0;
}

async function kOfBox(rows: Rows, { survey, wave }: BallotBox): Promise<number> {
  const row = wave === null ? null : await rows.waves.find(wave);
  return Math.max(await kOfSurvey(rows, survey), row?.definition.k ?? 1);
}

/** Whether no more can come. A wave whose end was moved is looked at again then. */
async function hasEnded(ctx: Ctx, rows: Rows, box: BallotBox, timer: TimerRow): Promise<boolean> {
  const wave = box.wave === null ? null : await rows.waves.find(box.wave);
  if (!wave) return false;
  if (isOver(wave, ctx.now)) return true;
  const endsAt = wave.closesAt + wave.definition.graceMs;
  if (timer.key.startsWith("end of ")) await planRelease(rows, box, `end of ${wave.id} at ${String(endsAt)}`, endsAt);
  return false;
}

/** A ballot becomes a response of nobody, with a new id, at the start of its day. */
async function release(rows: Rows, ballot: BallotRow): Promise<void> {
  const { survey, version, wave, channel, locale, answers } = ballot;
  const found = await rows.surveys.findVersion(survey, version);
  if (!found) throw new Error(`Version ${String(version)} of "${survey}" is missing.`);
  const id = newId("rsp");
  const submittedAt = Date.parse(`${ballot.day}T00:00:00Z`);
  const nobody = { invitation: null, externalId: null, person: null, source: null, event: null, subject: null };
  await rows.responses.add({ ...nobody, id, origin: "ballot", survey, version, wave, channel, locale, submittedAt });
  const first = { revision: 1, submissionId: "ballot", contentHash: "ballot" };
  await rows.responses.addVersion({ response: id, ...first, status: "complete", answers, storedAt: submittedAt });
  await rows.segments.add(id, ballot.segments);
  await rows.measures.add(measuresOf(found.definition, { id, submittedAt }, answers));
}

/** The same in random order, each order as likely as any other (Fisher and Yates). */
function shuffled<T>(values: readonly T[]): T[] {
  const out = [...values];
  for (let last = out.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [out[last], out[other]] = [out[other] as T, out[last] as T];
  }
  return out;
}

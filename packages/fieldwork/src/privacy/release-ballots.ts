import { dayMs, type SurveyDefinition } from "@afterword/sdk";
import type { BallotBox, BallotRow, Rows, TimerRow } from "@afterword/store";
import { setTimeout } from "node:timers/promises";
import type { Ctx } from "../context.ts";
import { codeStored } from "../comments/code-comments.ts";
import { countNew } from "../count-answers.ts";
import { newId } from "../secret.ts";
import { startOfMonth } from "./months.ts";
import { boxLock, isOver, kOfSurvey, planRelease } from "./ballot-box.ts";

/** How many answers one transaction moves: while it runs nobody else writes, and nothing else happens in this process. */
const mostAtOnce = 500;

/**
 * Releases anonymous answers in a batch: while more may come, as many times k as leaves at least k waiting, picked at
 * random; when no more can come, all of them if they are k, and otherwise none: then they are destroyed. Afterwards nothing
 * tells the order in which they came, or the batch that they came in. It is done in steps, which a worker that takes over
 * continues; in between figures are withheld, because answers wait.
 */
export async function releaseBallots(ctx: Ctx, timer: TimerRow): Promise<void> {
  const { survey, wave } = timer.payload as unknown as BallotBox;
  const box = { survey, wave };
  const inTurn = <T>(work: (rows: Rows) => Promise<T>) =>
    unhurried(() =>
      ctx.store.write(ctx.scope, async (rows) => {
        await rows.locks.take(boxLock(box));
        return work(rows);
      }),
    );
  const before = await inTurn((rows) => rows.ballots.listReleased(survey));
  // Whoever claimed it before may have stopped when some were not mixed yet.
  let isChanged = timer.attempt > 1;
  while (await inTurn((rows) => releaseSome(ctx, rows, box, timer))) isChanged = true;
  // The first batch is in no order: there is none that it could be told from.
  if (isChanged && before.length > 0) {
    const released = await inTurn((rows) => rows.ballots.listReleased(survey));
    for (let at = 0; at < released.length; at += mostAtOnce)
      await inTurn((rows) => rows.ballots.mixReleased(released.slice(at, at + mostAtOnce)));
  }
  if (isChanged) await inTurn((rows) => rows.spentLinks.mix());
  await ctx.store.write(ctx.scope, (rows) => rows.timers.finish(timer, "done", ctx.now));
  if (isChanged) await ctx.store.scrub();
}

/** Does a step, and then leaves the database to others for as long as that took. */
async function unhurried<T>(step: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await step();
  await setTimeout(performance.now() - start);
  return value;
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

/** How many of those one step releases: never so many that fewer than k would be left to another. */
export function stepSize(waiting: number, k: number, isClosed: boolean): number {
  const due = batchSize(waiting, k, isClosed);
  const most = Math.max(1, Math.floor(mostAtOnce / k)) * k;
  return due - most < k ? due : most;
}

/** Releases some of those that wait, or destroys what never will be released; false when nothing is left to be done. */
async function releaseSome(ctx: Ctx, rows: Rows, box: BallotBox, timer: TimerRow): Promise<boolean> {
  const k = await kOfBox(rows, box);
  const isClosed = await hasEnded(ctx, rows, box, timer);
  const waiting = await rows.ballots.count(box);
  const size = stepSize(waiting, k, isClosed);
  const gone = size > 0 || isClosed ? await rows.ballots.list(box, size > 0 ? size : waiting) : [];
  if (size > 0) await release(ctx, rows, box, gone);
  await rows.ballots.remove(
    box.survey,
    gone.map(({ id }) => id),
  );
  return gone.length > 0;
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

/**
 * Ballots become responses of nobody, with new ids: at the start of their month, or of the day the wave was opened. A day
 * would lead to whoever was asked or reminded that day. Their own ids are random, and their order.
 */
async function release(
  ctx: Ctx,
  rows: Rows,
  { survey, wave }: BallotBox,
  ballots: readonly BallotRow[],
): Promise<void> {
  const row = wave === null ? null : await rows.waves.find(wave);
  const dateOf = ({ day }: BallotRow) =>
    row === null ? startOfMonth(day.slice(0, 7)) : Math.floor(row.opensAt / dayMs) * dayMs;
  const definitions = new Map<number, SurveyDefinition>();
  for (const version of new Set(ballots.map((one) => one.version))) {
    const found = await rows.surveys.findVersion(survey, version);
    if (!found) throw new Error(`Version ${String(version)} of "${survey}" is missing.`);
    definitions.set(version, found.definition);
  }
  const all = ballots.map((ballot) => ({
    ...ballot,
    id: newId("rsp"),
    submittedAt: dateOf(ballot),
  }));
  const nobody = { invitation: null, externalId: null, person: null, source: null, event: null, subject: null };
  const first = { revision: 1, submissionId: "ballot", contentHash: "ballot", status: "complete" } as const;
  await rows.responses.addMany(
    all.map(({ id, version, wave, channel, locale, submittedAt }) => ({
      ...nobody,
      ...{ id, origin: "ballot", survey, version, wave, channel, locale, submittedAt },
    })),
  );
  await rows.responses.addFirstVersions(
    all.map(({ id, answers, submittedAt }) => ({ response: id, ...first, answers, storedAt: submittedAt })),
  );
  await countNew(
    rows,
    all.flatMap((one) => {
      const definition = definitions.get(one.version);
      return definition ? [{ ...one, survey: definition }] : [];
    }),
  );
  // At once: what is coded later would say which were released together.
  await codeStored(ctx, rows, await rows.unasked.findMany(all.map(({ id }) => id)));
}

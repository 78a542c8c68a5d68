import { ProblemError, type WaveMove } from "@afterword/sdk";
import type { Rows, WaveRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { planRelease } from "../privacy/ballot-box.ts";
import { compileAudience } from "./audience.ts";
import { beginWave } from "./begin-wave.ts";
import { everybody } from "./everybody.ts";
import { findWave } from "./find-wave.ts";
import { addWaveTimer, currentDefinition, planNext, takeTurn } from "./plan-waves.ts";
import { missingSignOffs } from "./sign-off.ts";

type Change = (rows: Rows, wave: WaveRow) => Promise<void>;

/** Finds the occurrence that an id means and changes it, in turn with all others that do. Returns its id. */
async function change(ctx: Ctx, id: string, move: WaveMove, work: Change): Promise<string> {
  return ctx.store.write(ctx.scope, async (rows) => {
    await takeTurn(rows);
    const { id: own } = await findWave(rows, id);
    const wave = await rows.waves.find(own, { lock: true });
    if (!wave) throw new ProblemError("not_found");
    await work(rows, wave);
    await note(ctx, rows, { action: `waves.${move}`, kind: "wave", id: own });
    return own;
  });
}

const impossible = (wave: WaveRow, detail: string): ProblemError =>
  new ProblemError("wave_state", { detail: `The wave "${wave.id}" is ${wave.state}. ${detail}` });

/**
 * Opens an occurrence now: before its time, or one that was missed. Doing it again changes nothing; where opening had
 * failed it goes on.
 *
 * @throws ProblemError `not_found`, `wave_state`, `empty_audience`, `sign_off_missing` naming the units
 */
export async function launchWave(ctx: Ctx, id: string): Promise<string> {
  const wanted = await ctx.store.read(ctx.scope, (rows) => findWave(rows, id));
  const isNew = wanted.state === "scheduled" || wanted.state === "missed";
  if (isNew && currentDefinition(ctx, wanted) === null)
    throw impossible(wanted, `It, or its survey "${wanted.survey}", is no longer in the project.`);
  if (isNew && !(await hasAnybody(ctx, wanted)))
    throw new ProblemError("empty_audience", { detail: `Nobody belongs to the audience of "${wanted.plan}".` });
  return change(ctx, wanted.id, "launch", async (rows, wave) => {
    if (wave.state === "open" || (wave.state === "launching" && wave.reason === null)) return;
    if (wave.state === "paused") throw impossible(wave, "Resume it.");
    if (wave.state === "closed") throw impossible(wave, "What is closed can't be opened again.");
    if (isNew) await requireSigned(rows, wave);
    if (wave.state === "launching") await rows.waves.save({ ...wave, reason: null });
    else await beginWave(ctx, rows, { ...wave, opensAt: ctx.now, closesAt: ctx.now + wave.definition.openMs });
    await addWaveTimer(ctx, rows, "open-wave", wave, ctx.now, { isBegun: true });
  });
}

async function requireSigned(rows: Rows, wave: WaveRow): Promise<void> {
  const missing = await missingSignOffs(rows, wave);
  if (missing.length === 0) return;
  const names = missing.map(({ id, name }) => `${name} (${id})`).join(", ");
  throw new ProblemError("sign_off_missing", { detail: `Not signed off by ${names}.` });
}

async function hasAnybody(ctx: Ctx, wave: WaveRow): Promise<boolean> {
  const audience = compileAudience(wave);
  for await (const page of everybody(ctx)) if (page.some((person) => audience.has(person))) return true;
  return false;
}

/**
 * Lets nothing leave any more until it is resumed; links that people have are still answered.
 *
 * @throws ProblemError `not_found`, `wave_state` when it does not run
 */
export async function pauseWave(ctx: Ctx, id: string): Promise<string> {
  return change(ctx, id, "pause", async (rows, wave) => {
    if (wave.state === "paused") return;
    if (wave.state !== "launching" && wave.state !== "open")
      throw impossible(wave, "Only one that runs can be paused.");
    await rows.waves.save({ ...wave, state: "paused", pausedFrom: wave.state });
    await addWaveTimer(ctx, rows, "pause-wave", wave, ctx.now);
  });
}

/**
 * Goes on with what was paused.
 *
 * @throws ProblemError `not_found`, `wave_state` when it neither runs nor is paused
 */
export async function resumeWave(ctx: Ctx, id: string): Promise<string> {
  return change(ctx, id, "resume", async (rows, wave) => {
    if (wave.state === "launching" || wave.state === "open") return;
    if (wave.state !== "paused") throw impossible(wave, "Only one that is paused can be resumed.");
    await rows.waves.save({ ...wave, state: wave.pausedFrom ?? "open", pausedFrom: null });
    await addWaveTimer(ctx, rows, "resume-wave", wave, ctx.now);
  });
}

/**
 * Ends an occurrence: its links take no answer from now on, and nothing more leaves. One that has not opened is called
 * off; of a wave that was made by the host this ends the wave, a declared one comes round again.
 *
 * @throws ProblemError `not_found`, `wave_state` when it was missed
 */
export async function closeWave(ctx: Ctx, id: string): Promise<string> {
  return change(ctx, id, "close", async (rows, wave) => {
    if (wave.state === "closed") return;
    if (wave.state === "missed") throw impossible(wave, "It never opened.");
    await rows.waves.save({ ...wave, state: "closed", reason: "by_hand", pausedFrom: null, closedAt: ctx.now });
    const box = { survey: wave.survey, wave: wave.id };
    if ((await rows.ballots.count(box)) > 0) await planRelease(rows, box, `end of ${wave.id} by hand`, ctx.now);
    if (wave.state !== "scheduled") await addWaveTimer(ctx, rows, "close-wave", wave, ctx.now);
    else if (wave.origin === "project") await planNext(ctx, rows, wave.definition, wave.origin);
  });
}

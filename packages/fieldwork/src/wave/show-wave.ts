import { nextOccurrences, ProblemError, toLocal, type WaveDetail, type WaveWarning } from "@afterword/sdk";
import type { WaveRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { remindersOf } from "./begin-wave.ts";
import { findWave } from "./find-wave.ts";
import { forecastWave, planAsDecided } from "./forecast-wave.ts";
import { currentDefinition, turnOf } from "./plan-waves.ts";
import { progressOfWave } from "./progress-of-wave.ts";
import { signOffsOf } from "./sign-off.ts";
import { instantOf, toWaveItem } from "./view-wave.ts";

/**
 * One occurrence: who is or would be asked, and how far it is. The id of a wave means the occurrence that runs, else the
 * next, else the last.
 *
 * @throws ProblemError `not_found`, or `invalid_query` for a segment that is not declared
 */
export async function showWave(ctx: Ctx, id: string, by?: string): Promise<WaveDetail> {
  if (by !== undefined && !ctx.project.project.segments.includes(by))
    throw new ProblemError("invalid_query", {
      errors: [{ path: "by", code: "unknown", message: `"${by}" is no declared segment of people.` }],
    });
  return detailOf(ctx, await ctx.store.read(ctx.scope, (rows) => findWave(rows, id)), by);
}

/** An occurrence, also one that is not stored. */
export async function detailOf(ctx: Ctx, wave: WaveRow, by?: string): Promise<WaveDetail> {
  const hasOpened = wave.launchedAt !== null;
  const signOffs = await ctx.store.read(ctx.scope, (rows) => signOffsOf(rows, wave));
  const decided = await ctx.store.read(ctx.scope, async (rows) =>
    hasOpened
      ? { plan: await planAsDecided(ctx, rows, wave), progress: await progressOfWave(rows, wave, by ?? null) }
      : null,
  );
  const plan = decided?.plan ?? (await forecastWave(ctx, wave));
  return {
    ...toWaveItem(wave),
    definition: { ...wave.definition },
    next: nextOf(ctx, wave),
    reminders: remindersOf(ctx, wave).map(({ at, isLast }) => ({
      at: instantOf(at),
      local: toLocal(at, wave.definition.timeZone),
      isLast,
    })),
    plan,
    progress: decided?.progress ?? null,
    signOffs,
    warnings: hasOpened ? [] : [...warningsOf(ctx, wave, plan)],
  };
}

/** Why an occurrence would not open as it stands; people may still be imported, and a survey put back. */
function* warningsOf(ctx: Ctx, wave: WaveRow, { audience }: WaveDetail["plan"]): Generator<WaveWarning> {
  if (wave.state !== "scheduled") return;
  if (currentDefinition(ctx, wave) === null) yield "removed_survey";
  if (audience === 0) yield "empty_audience";
}

const manyNext = 5;

function nextOf(ctx: Ctx, wave: WaveRow): WaveDetail["next"] {
  const definition = currentDefinition(ctx, wave);
  if (!definition) return [];
  // One that was opened by hand has had its turn, though its time may be ahead.
  const from = wave.state === "scheduled" ? wave.opensAt - 1 : Math.max(ctx.now, turnOf(definition, wave));
  return nextOccurrences(definition, from, manyNext).map(({ n, at, local }) => ({
    occurrence: n,
    at: instantOf(at),
    local,
  }));
}

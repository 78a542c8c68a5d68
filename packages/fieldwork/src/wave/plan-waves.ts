import { nextOccurrences, occurrenceAt, type WaveDefinition } from "@afterword/sdk";
import type { Rows, WaveRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newId } from "../secret.ts";

/** Everything that plans, opens or ends occurrences takes turns. */
export const takeTurn = (rows: Rows): Promise<void> => rows.locks.take("waves");

/**
 * Brings the schedule in line with the project, on any number of replicas: each declared wave has its next occurrence
 * planned, one that changed before it opened is changed, and one that is no longer declared is called off.
 *
 * An occurrence that was planned in time opens when its time passes, however the clock got there, as long as a process
 * runs. What nothing ran for is judged here, when a process starts: it opens late within the wave's catch-up time, and is
 * `missed` after that. Of what lies in the past when a wave is first seen, the latest occurrence alone opens, within the
 * same time.
 */
export async function planWaves(ctx: Ctx): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    const { waves } = ctx.project.project;
    const scheduled = await rows.waves.listScheduled();
    if (waves.length === 0 && scheduled.length === 0) return;
    await takeTurn(rows);
    const declared = new Set(waves.map(({ definition }) => definition.id));
    for (const wave of await rows.waves.listScheduled()) {
      const isRemoved = wave.origin === "project" && !declared.has(wave.plan);
      if (waitsFor(ctx, wave)) continue;
      const isMissed = ctx.now - wave.opensAt > wave.definition.catchUpMs;
      if (isRemoved) await rows.waves.save({ ...wave, state: "closed", reason: "removed", closedAt: ctx.now });
      else if (isMissed) await miss(ctx, rows, wave);
      // Its own timer may have been given up; with two of them it still opens once.
      else if (wave.opensAt <= ctx.now) await addWaveTimer(ctx, rows, "open-wave", wave, wave.opensAt);
    }
    for (const { definition } of waves) await planNext(ctx, rows, definition, "project");
  });
}

/** An occurrence is passed over: nothing ran at its time. The next one is planned. */
export async function miss(ctx: Ctx, rows: Rows, wave: WaveRow): Promise<void> {
  await rows.waves.save({ ...wave, state: "missed", reason: wave.reason === "unsigned" ? "unsigned" : "late" });
  await planNext(ctx, rows, currentDefinition(ctx, wave), wave.origin);
}

/**
 * How a wave is defined now: as the project says, or as it was made; null where it or its survey has left the project, or
 * where its survey is retired.
 */
export function currentDefinition(ctx: Ctx, wave: WaveRow): WaveDefinition | null {
  if (ctx.project.isRetired(wave.survey)) return null;
  if (wave.origin === "host") return ctx.project.survey(wave.survey) ? wave.definition : null;
  return ctx.project.project.waves.find(({ definition }) => definition.id === wave.plan)?.definition ?? null;
}

/** Plans a wave's next occurrence, or changes the one that is planned. The caller has taken its turn. */
export async function planNext(
  ctx: Ctx,
  rows: Rows,
  definition: WaveDefinition | null,
  origin: WaveRow["origin"],
): Promise<void> {
  if (!definition) return;
  const { planned, revived, row } = await draftNext(ctx, rows, definition, origin);
  if (!row) {
    if (planned && planned.opensAt > ctx.now)
      await rows.waves.save({ ...planned, state: "closed", reason: "removed", closedAt: ctx.now });
    return;
  }
  const before = planned ?? revived;
  if (before && before.state === "scheduled" && isSame(before, row)) return;
  // What was signed was what it was then.
  if (before && JSON.stringify(before.definition) !== JSON.stringify(row.definition))
    await rows.signOffs.forgetWave(before.id);
  if (before) await rows.waves.save({ ...row, id: before.id, createdAt: before.createdAt });
  else if (!(await rows.waves.add(row))) return;
  if (before?.state !== "scheduled" || before.opensAt !== row.opensAt)
    await addWaveTimer(ctx, rows, "open-wave", { ...row, id: before?.id ?? row.id }, row.opensAt);
}

/**
 * A wave's next occurrence as it would be planned, null where there is none; the one that is planned now, and one that was
 * called off or missed and would return.
 */
export async function draftNext(
  ctx: Ctx,
  rows: Rows,
  definition: WaveDefinition,
  origin: WaveRow["origin"],
): Promise<{ planned: WaveRow | undefined; revived: WaveRow | undefined; row: WaveRow | null }> {
  const known = await rows.waves.listOfPlan(definition.id);
  const planned = known.find(({ state }) => state === "scheduled");
  const isHeld = planned !== undefined && waitsFor(ctx, planned);
  const next = isHeld ? null : await findNext(ctx, rows, definition, known, planned);
  if (!next) return { planned, revived: undefined, row: null };
  const { survey, anchor, openMs } = definition;
  const row: WaveRow = {
    id: `${definition.id}.${String(known.length + 1)}`,
    plan: definition.id,
    origin,
    survey,
    anchor,
    n: next.n,
    definition,
    state: "scheduled",
    reason: null,
    opensAt: next.at,
    closesAt: next.at + openMs,
    strata: null,
    slots: null,
    pausedFrom: null,
    createdAt: ctx.now,
    launchedAt: null,
    closedAt: null,
  };
  return { planned, revived: next.revived, row };
}

/** Whether the date of an occurrence has come, and it waits for units to sign it off: nothing is planned in its place. */
const waitsFor = ({ now }: Ctx, { state, reason, closesAt }: WaveRow): boolean =>
  state === "scheduled" && reason === "unsigned" && closesAt > now;

const isSame = (a: WaveRow, b: WaveRow): boolean =>
  a.n === b.n && a.opensAt === b.opensAt && JSON.stringify(a.definition) === JSON.stringify(b.definition);

interface Next {
  readonly n: number;
  readonly at: number;
  /** The occurrence as it was called off or missed before. */
  readonly revived: WaveRow | undefined;
}

/** The occurrence to plan: after all that have had their turn, and no later in the past than may be caught up. */
async function findNext(
  ctx: Ctx,
  rows: Rows,
  definition: WaveDefinition,
  known: readonly WaveRow[],
  planned: WaveRow | undefined,
): Promise<Next | null> {
  const over = known.filter((wave) => wave.state !== "scheduled" && !canReturn(ctx, wave));
  const lastAt = Math.max(-Infinity, ...over.map((wave) => turnOf(definition, wave)));
  let after = Math.max(lastAt, ctx.now - definition.catchUpMs - 1);
  for (;;) {
    const [first, second] = nextOccurrences(definition, after, 2);
    if (!first) return null;
    // Of several that are due, only the latest is caught up.
    const isPassed = first.at <= ctx.now && second !== undefined && second.at <= ctx.now;
    const { survey, anchor } = definition;
    const taken = isPassed ? null : await rows.waves.findOccurrence({ survey, anchor, n: first.n });
    const isFree = taken === null || taken.id === planned?.id || canReturn(ctx, taken);
    if (!isPassed && isFree) {
      const revived = taken !== null && taken.id !== planned?.id && !planned ? taken : undefined;
      return { n: first.n, at: first.at, revived };
    }
    after = first.at;
  }
}

/** Whether an occurrence that did not open may still: called off with its wave, or missed and ahead again. */
const canReturn = (ctx: Ctx, { state, reason, opensAt }: WaveRow): boolean =>
  (state === "closed" && reason === "removed") || (state === "missed" && opensAt > ctx.now);

/** When an occurrence had its turn: as planned, also where it was opened by hand before. */
export function turnOf(definition: WaveDefinition, wave: WaveRow): number {
  const isSameSeries = wave.anchor === definition.anchor;
  const plannedAt = isSameSeries ? occurrenceAt(definition, wave.n) : null;
  return Math.max(wave.opensAt, plannedAt ?? -Infinity);
}

/** Adds a timer of a wave. Each has a key of its own: what it finds when it is due says what is to be done. */
export async function addWaveTimer(
  ctx: Pick<Ctx, "now">,
  rows: Pick<Rows, "timers">,
  kind: WaveTimer,
  wave: Pick<WaveRow, "id">,
  dueAt: number,
  more: object = {},
): Promise<void> {
  await rows.timers.add({
    kind,
    key: `${wave.id}/${newId("tmr")}`,
    dueAt,
    payload: { wave: wave.id, ...more },
    createdAt: ctx.now,
  });
}

/** The kinds of timers of waves. */
export type WaveTimer = "open-wave" | "remind-wave" | "close-wave" | "pause-wave" | "resume-wave";

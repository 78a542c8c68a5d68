import { dayMs, placeOf, reminderTimes } from "@afterword/sdk";
import type { Rows, WaveRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { addWaveTimer, currentDefinition, planNext } from "./plan-waves.ts";

/** Whoever was asked later than others is reminded later: so long after their own mail, unless less was planned. */
const longestRestMs = 2 * dayMs;

/**
 * Begins to open an occurrence: its people are decided about from now on, its reminders and its end are set, and the next
 * occurrence is planned. The caller has taken its turn and locked the row.
 */
export async function beginWave(ctx: Ctx, rows: Rows, wave: WaveRow): Promise<WaveRow> {
  const begun: WaveRow = {
    ...wave,
    state: "launching",
    reason: null,
    slots: null,
    launchedAt: ctx.now,
    closedAt: null,
  };
  await rows.waves.save(begun);
  await addWaveTimer(ctx, rows, "close-wave", begun, begun.closesAt);
  let before = begun.opensAt;
  for (const [n, { at, isLast }] of remindersOf(ctx, begun).entries()) {
    const restMs = Math.min(longestRestMs, at - before);
    await addWaveTimer(ctx, rows, "remind-wave", begun, at, { mail: mailOf(n, isLast), at, restMs });
    before = at;
  }
  await planNext(ctx, rows, currentDefinition(ctx, begun), begun.origin);
  return begun;
}

const mailOf = (at: number, isLast: boolean): string => (isLast ? "last-call" : `reminder-${String(at + 1)}`);

/** When an occurrence reminds, by the clock of its own zone. Each person's mail then waits for their window. */
export function remindersOf(ctx: Pick<Ctx, "project">, { definition, opensAt, closesAt }: WaveRow) {
  const nobody = { timeZone: null, locale: null, attributes: {} };
  const place = placeOf(nobody, ctx.project.project, definition.timeZone);
  return reminderTimes(definition, opensAt, closesAt, place);
}

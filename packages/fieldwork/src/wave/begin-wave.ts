import { placeOf, reminderTimes } from "@afterword/sdk";
import type { Rows, WaveRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { addWaveTimer, currentDefinition, planNext } from "./plan-waves.ts";

/**
 * Begins to open an occurrence: its people are decided about from now on, its reminders and its end are set, and the next
 * occurrence is planned. The caller has taken its turn and locked the row.
 */
export async function beginWave(ctx: Ctx, rows: Rows, wave: WaveRow): Promise<WaveRow> {
  const begun: WaveRow = { ...wave, state: "launching", reason: null, launchedAt: ctx.now, closedAt: null };
  await rows.waves.save(begun);
  await addWaveTimer(ctx, rows, "close-wave", begun, begun.closesAt);
  for (const [at, { at: dueAt, isLast }] of remindersOf(ctx, begun).entries())
    await addWaveTimer(ctx, rows, "remind-wave", begun, dueAt, { mail: mailOf(at, isLast), at: dueAt });
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

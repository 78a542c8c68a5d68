import type { Rows } from "@afterword/store";

const kind = "learn-estimates";
/** How often estimates are learnt by themselves. */
export const learningEveryMs = 7 * 86_400_000;

/** Has estimates learnt in a week, and each week from then on; whoever asked before keeps their time. */
export const planLearning = (rows: Pick<Rows, "timers">, now: number): Promise<void> =>
  rows.timers.add({ kind, key: kind, payload: {}, dueAt: now + learningEveryMs, createdAt: now });

/** Has estimates learnt at once. */
export async function scheduleLearning(rows: Pick<Rows, "timers">, now: number): Promise<void> {
  await planLearning(rows, now);
  await rows.timers.restart(kind, kind, now);
}

import { ProblemError } from "@afterword/sdk";
import type { Rows, WaveRow } from "@afterword/store";

const current = ["launching", "open", "paused"];

/**
 * The occurrence that an id means: itself, or of a wave the one that runs, else the next, else the last.
 *
 * @throws ProblemError `not_found`
 */
export async function findWave(rows: Pick<Rows, "waves">, id: string): Promise<WaveRow> {
  const exact = await rows.waves.find(id);
  if (exact) return exact;
  const all = await rows.waves.listOfPlan(id);
  const running = all.find(({ state }) => current.includes(state));
  const wave = running ?? all.find(({ state }) => state === "scheduled") ?? all[0];
  if (!wave) throw new ProblemError("not_found");
  return wave;
}

import type { Strata, TimerRow, WaveRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { compileAudience } from "./audience.ts";
import { everybody } from "./everybody.ts";
import { drawStrata } from "./strata.ts";

/** How a sample of a fixed size is drawn from the audience as it is now. */
export async function countStrata(
  ctx: Pick<Ctx, "store" | "scope">,
  wave: Pick<WaveRow, "definition" | "n">,
  size: number,
): Promise<Strata> {
  const audience = compileAudience(wave);
  const lots = new Map<string, number[]>();
  for await (const page of everybody(ctx))
    for (const person of page.filter((one) => audience.has(one))) {
      const stratum = audience.stratumOf(person);
      const known = lots.get(stratum);
      if (known) known.push(audience.drawOf(person));
      else lots.set(stratum, [audience.drawOf(person)]);
    }
  return drawStrata(lots, size);
}

/** Keeps how the sample is drawn, once: whoever comes second finds it there. */
export async function saveStrata(ctx: Ctx, timer: TimerRow, wave: WaveRow, size: number): Promise<void> {
  const strata = await countStrata(ctx, wave, size);
  await ctx.store.write(ctx.scope, async (rows) => {
    const current = await rows.waves.find(wave.id, { lock: true });
    if (!(await rows.timers.proceed(timer, { dueAt: wave.opensAt }))) return;
    if (current && current.strata === null) await rows.waves.save({ ...current, strata });
  });
}

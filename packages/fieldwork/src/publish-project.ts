import { fitting } from "@afterword/sdk";
import { note } from "./access/audit.ts";
import { contentHash } from "./canonical.ts";
import { planWatch } from "./indicators/watch-indicators.ts";
import type { Ctx } from "./context.ts";
import { planRetention } from "./retention/retain.ts";
import { checkRollups } from "./rollups/check-rollups.ts";
import { countPairs } from "./rollups/count-pairs.ts";
import { deployedOver, isDeployed, keptAdditions } from "./surveys/read-kept.ts";
import { planWaves } from "./wave/plan-waves.ts";

/**
 * Publishes each survey of the code whose definition is new as its next version, also one that returns to an earlier wording,
 * counts newly declared pairs of segments, and plans the waves and the nights on which what is old goes.
 */
export async function publishProject(ctx: Ctx): Promise<{ readonly survey: string; readonly version: number }[]> {
  const published: { survey: string; version: number }[] = [];
  await ctx.store.write(ctx.scope, async (rows) => {
    published.length = 0;
    for (const { id, definition } of ctx.project.declared) {
      const newest = await rows.surveys.findNewest(id);
      const hash = contentHash(definition);
      if (newest?.contentHash === hash) continue;
      // What was deployed over the code as it is stays, however often that code starts.
      if (newest && isDeployed(newest) && (await deployedOver(rows, id)).includes(hash)) continue;
      const version = (newest?.version ?? 0) + 1;
      const added = (await keptAdditions(rows, id)).map(({ addition }) => addition);
      const whole = fitting(definition, added).survey;
      const row = { survey: id, version, definition: whole, contentHash: hash, publishedAt: ctx.now };
      // Another replica that starts with the same project may have published it meanwhile.
      if (await rows.surveys.addVersion(row)) {
        published.push({ survey: id, version });
        await note(ctx, rows, { action: "surveys.publish", kind: "survey", id });
      }
    }
  });
  for (const mode of ["test", "live"] as const) await countPairs(ctx, { ...ctx.scope, mode });
  await countWhatIsOlder(ctx);
  for (const mode of ["test", "live"] as const)
    if (Object.keys(ctx.project.project.retention).length > 0)
      await ctx.store.write({ ...ctx.scope, mode }, (rows) => planRetention(ctx, rows));
  for (const mode of ["test", "live"] as const)
    await ctx.store.write({ ...ctx.scope, mode }, (rows) => planWatch(ctx, rows));
  await planWaves(ctx);
  return published;
}

/** What bringing an older schema up to date leaves in the settings. */
const recountSetting = "recount";

/** Counts the answers that an older version stored, which kept no sums; a start that is cut short does it again. */
async function countWhatIsOlder(ctx: Ctx): Promise<void> {
  if ((await ctx.store.readAnywhere((rows) => rows.setting(recountSetting))) === null) return;
  for (const mode of ["test", "live"] as const) await checkRollups({ ...ctx, scope: { ...ctx.scope, mode } }, true);
  await ctx.store.writeAnywhere((rows) => rows.removeSetting(recountSetting));
}

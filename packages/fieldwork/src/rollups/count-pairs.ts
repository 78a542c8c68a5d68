import type { Rows, Scope, SegmentPair } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { seriesOf } from "./series-of.ts";

/** Counts the pairs of segments that the project declares as hierarchies together, with all that was answered before. */
export async function countPairs({ project, store }: Pick<Ctx, "project" | "store">, scope: Scope): Promise<void> {
  const unknown = async ({ rollups }: Pick<Rows, "rollups">) => {
    const known = (await rollups.listPairs()).map(nameOf);
    return project.project.hierarchies.filter((pair) => !known.includes(nameOf(pair)));
  };
  if ((await store.read(scope, unknown)).length === 0) return;
  await store.write(
    scope,
    async (rows) => {
      for (const pair of await unknown(rows)) {
        await rows.rollups.addPair(pair);
        await countPair(rows, pair);
      }
    },
    "long",
  );
}

async function countPair(rows: Pick<Rows, "rollups" | "surveys">, by: SegmentPair): Promise<void> {
  for (const { survey } of await rows.surveys.listNewest())
    for (const series of await seriesOf(rows, survey)) {
      const cut = { survey, series, by };
      await rows.rollups.replaceCells(cut, await rows.rollups.recount(cut));
    }
}

const nameOf = (pair: SegmentPair): string => JSON.stringify(pair);

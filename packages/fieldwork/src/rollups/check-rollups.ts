import { isDeepStrictEqual } from "node:util";
import type { Rows, SeriesCut } from "@afterword/store";
import { checkColumns } from "../columns/check-columns.ts";
import type { Ctx } from "../context.ts";
import { factSeries } from "../facts/keep-facts.ts";
import { seriesOf } from "./series-of.ts";

/** What a check of the kept sums found. */
export interface RollupCheck {
  /** How many series were counted anew: a question, responses or people asked, by everybody, a segment or a pair. */
  readonly series: number;
  /** How many sums are kept. */
  readonly sums: number;
  /** How many days and months are kept column by column. */
  readonly parts: number;
  /** The series whose sums are not what is counted, and days or months whose columns are not what was answered. */
  readonly differing: readonly { readonly survey: string; readonly series: string }[];
}

/**
 * Counts all answers of a project anew and compares the sums and columns that figures are read from. Each series is looked at in one
 * moment, so that answers may come in meanwhile.
 *
 * @param isRepaired whether what differs is put right
 */
export async function checkRollups(
  ctx: Ctx,
  isRepaired = false,
  onSurvey: (done: number, of: number) => void = () => undefined,
): Promise<RollupCheck> {
  const found = { series: 0, sums: 0, parts: 0, differing: [] as { survey: string; series: string }[] };
  const surveys = await ctx.store.read(ctx.scope, (rows) => rows.surveys.listNewest());
  const names = surveys.map(({ survey }) => survey);
  const all = [...names, ...factSeries(ctx)];
  // Of each survey the sums are counted, and after all of them what is kept column by column.
  const steps = names.length + all.length;
  for (const [at, survey] of names.entries()) {
    onSurvey(at, steps);
    const cuts = await ctx.store.read(ctx.scope, (rows) => cutsOf(ctx, rows, survey));
    for (const cut of cuts) {
      found.series++;
      const kept = await look(ctx, cut);
      found.sums += kept.sums;
      if (kept.isRight) continue;
      found.differing.push({ survey, series: nameOf(cut) });
      if (isRepaired)
        await ctx.store.write(
          ctx.scope,
          async ({ rollups }) => rollups.replaceCells(cut, await rollups.recount(cut)),
          "long",
        );
    }
  }
  for (const [at, survey] of all.entries()) {
    onSurvey(names.length + at, steps);
    const columns = await checkColumns(ctx, survey, isRepaired);
    found.parts += columns.parts;
    found.differing.push(
      ...columns.differing.map(({ period }) => ({ survey, series: `columns of ${period.slice(1)}` })),
    );
  }
  return found;
}

/** What sums should be kept of, and what else they are kept of. */
async function cutsOf(ctx: Ctx, rows: Rows, survey: string): Promise<SeriesCut[]> {
  const segments = [...ctx.project.segments].map((name) => [name]);
  const bys = [[], ...segments, ...(await rows.rollups.listPairs())];
  const expected = (await seriesOf(rows, survey)).flatMap((series) => bys.map((by) => ({ survey, series, by })));
  const all = [...expected, ...(await rows.rollups.listSeries(survey))];
  return [...new Map(all.map((cut) => [nameOf(cut), cut])).values()];
}

const look = (ctx: Ctx, cut: SeriesCut) =>
  ctx.store.read(
    ctx.scope,
    async ({ rollups }) => {
      const kept = await rollups.listCells(cut);
      return { sums: kept.length, isRight: isDeepStrictEqual(kept, await rollups.recount(cut)) };
    },
    "long",
  );

/** What is counted, and by which segments. */
const nameOf = ({ series: { of }, by }: SeriesCut): string =>
  [typeof of === "string" ? of : `${of.metricKey} (${of.kind})`, ...by].join(", ");

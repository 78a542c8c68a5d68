import { benchmark, report, trend, type Ctx } from "@afterword/fieldwork";
import { benchmarkQuery, check, metricQuery, trendQuery, type FigureFileQuery } from "@afterword/sdk";
import { figuresFile, type FigureFile } from "./figures-file.ts";

/** Reads the rows that a file is asked for, and gives the bytes of the file. @throws ProblemError `invalid_query` */
export async function* readFiguresFile(
  ctx: Ctx,
  { metric, of, query }: FigureFileQuery,
  how: FigureFile,
): AsyncGenerator<Uint8Array> {
  const asked = { metric, ...query };
  if (of === "trend") {
    const { rows } = await trend(ctx, metric, check(trendQuery, query, "invalid_query"));
    yield* figuresFile(ctx, rows, asked, how);
  } else if (of === "benchmark") {
    const { rows } = await benchmark(ctx, metric, check(benchmarkQuery, query, "invalid_query"));
    yield* figuresFile(ctx, rows, asked, how);
  } else {
    const rows = await report(ctx, metric, check(metricQuery, query, "invalid_query"));
    yield* figuresFile(ctx, rows, asked, how);
  }
}

import { benchmark, readCoverage, report, trend, type Ctx } from "@afterword/fieldwork";
import { benchmarkQuery, check, coverageQuery, metricQuery, trendQuery, type FigureFileQuery } from "@afterword/sdk";
import { figuresFile, type FigureFile } from "./figures-file.ts";

/** Reads the rows that a file is asked for, and gives the bytes of the file. @throws ProblemError `invalid_query` */
export async function* readFiguresFile(ctx: Ctx, wanted: FigureFileQuery, how: FigureFile): AsyncGenerator<Uint8Array> {
  if (wanted.of === "coverage") {
    const asked = check(coverageQuery, wanted.query, "invalid_query");
    yield* figuresFile(ctx, await readCoverage(ctx, asked), asked, how);
    return;
  }
  const { metric, of, query } = wanted;
  if (of === "trend") {
    const asked = check(trendQuery, query, "invalid_query");
    const { rows } = await trend(ctx, metric, asked);
    yield* figuresFile(ctx, rows, { metric, ...asked }, how);
  } else if (of === "benchmark") {
    const asked = check(benchmarkQuery, query, "invalid_query");
    const { rows } = await benchmark(ctx, metric, asked);
    yield* figuresFile(ctx, rows, { metric, ...asked }, how);
  } else {
    const asked = check(metricQuery, query, "invalid_query");
    yield* figuresFile(ctx, await report(ctx, metric, asked), { metric, ...asked }, how);
  }
}

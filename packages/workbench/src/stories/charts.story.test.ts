import { gzipSync } from "node:zlib";
import type {
  Figure,
  FunnelRow,
  GroupFigure,
  LeagueRow,
  NpsRow,
  DistributionRow,
  ResponseFunnel,
  TrendRow,
} from "@afterword/charts";
import type { Benchmark, CoverageRow, MetricRow, Trend } from "@afterword/sdk";
import { expect, expectTypeOf, test } from "vitest";
import { builtForBrowser } from "./built-for-browser.ts";

// Charts know nothing of the contract: here is what holds them together, and what they cost in a browser.

test("rows of the API go into charts as they come", () => {
  expectTypeOf<MetricRow>().toExtend<Figure>();
  expectTypeOf<MetricRow>().toExtend<GroupFigure & NpsRow & DistributionRow>();
  expectTypeOf<Trend["rows"][number]>().toExtend<TrendRow>();
  expectTypeOf<Benchmark["rows"][number]>().toExtend<FunnelRow & LeagueRow>();
  expectTypeOf<CoverageRow["withheld"]>().toExtend<NonNullable<ResponseFunnel["withheld"]> | null>();
});

/** The scripts that a browser would load of a module: what is loaded at once first, then what may be loaded later. */
async function bundled(source: string): Promise<[first: string, ...later: string[]]> {
  const [first, ...later] = await builtForBrowser(source);
  if (!first) throw new Error("There is no bundle.");
  return [first.text, ...later.map(({ text }) => text)];
}

const size = (code: string): number => gzipSync(code, { level: 9 }).length;

test("all charts with what they draw with are at most 22 KB, and need neither Node.js nor a page", async () => {
  const [code, ...later] = await bundled(`export * from "@afterword/charts";`);
  console.log(`all charts: ${String(size(code))} bytes`);
  expect(later).toEqual([]);
  expect(size(code)).toBeLessThanOrEqual(22 * 1024);
  expect(code).not.toMatch(/from\s*"node:|\b(document|window|process|Buffer)\.|no answers|aucune/);
});

test("one chart costs less than all", async () => {
  const [code] = await bundled(`export { scoreCard } from "@afterword/charts";`);
  expect(size(code)).toBeLessThan(9 * 1024);
});

test("a browser loads what charts say in one language", async () => {
  const [code, ...later] = await bundled(`export { loadChartWords } from "@afterword/language/charts";`);
  const words = later.filter((chunk) => chunk.includes("chart.none"));
  expect(code).not.toContain("chart.none");
  expect(words).toHaveLength(6);
  expect(Math.max(...words.map(size))).toBeLessThan(4 * 1024);
});

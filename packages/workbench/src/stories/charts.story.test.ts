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
import { build } from "vite";

// Charts know nothing of the contract: here is what holds them together, and what they cost in a browser.

test("rows of the API go into charts as they come", () => {
  expectTypeOf<MetricRow>().toExtend<Figure>();
  expectTypeOf<MetricRow>().toExtend<GroupFigure & NpsRow & DistributionRow>();
  expectTypeOf<Trend["rows"][number]>().toExtend<TrendRow>();
  expectTypeOf<Benchmark["rows"][number]>().toExtend<FunnelRow & LeagueRow>();
  expectTypeOf<CoverageRow["withheld"]>().toExtend<NonNullable<ResponseFunnel["withheld"]> | null>();
});

/** The bytes of a module for a browser, compressed, with everything but the languages in it. */
async function bundled(source: string): Promise<string> {
  const entry = "\0entry";
  const bundle = await build({
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@afterword/source", "browser", "import"] },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: {
      write: false,
      target: "es2022",
      minify: "oxc",
      rolldownOptions: {
        input: "entry",
        external: ["@afterword/language"],
        output: { format: "es" },
        preserveEntrySignatures: "strict",
      },
    },
  });
  const chunks = [bundle].flat().flatMap((one) => ("output" in one ? one.output : []));
  const [chunk] = chunks;
  if (chunk?.type !== "chunk" || chunks.length > 1) throw new Error("The charts are not one piece.");
  return chunk.code;
}

const size = (code: string): number => gzipSync(code, { level: 9 }).length;

test("all charts with what they draw with are at most 22 KB, and need neither Node.js nor a page", async () => {
  const code = await bundled(`export * from "@afterword/charts";`);
  console.log(`all charts: ${String(size(code))} bytes`);
  expect(size(code)).toBeLessThanOrEqual(22 * 1024);
  expect(code).not.toMatch(/from\s*"node:|\b(document|window|process|Buffer)\./);
});

test("one chart costs less than all", async () => {
  const code = await bundled(`export { scoreCard } from "@afterword/charts";`);
  expect(size(code)).toBeLessThan(14 * 1024);
});

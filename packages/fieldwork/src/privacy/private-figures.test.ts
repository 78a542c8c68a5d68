import type { CheckedMetricQuery, MetricRow } from "@afterword/sdk";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ctx } from "../context.ts";
import { report } from "../report.ts";
import { benchmark } from "../results/benchmark.ts";
import { trend } from "../results/trend.ts";
import { answers, cuts, storeWith } from "./answered-store.test.helper.ts";

test("a comparison is made of rows that are shown, and tells no more than they do", async () => {
  await fc.assert(
    fc.asyncProperty(answers, fc.constantFrom("csat", "nps"), async (all, question) => {
      const ctx = await storeWith(all);
      for (const cut of cuts.filter(({ by }) => by !== undefined)) {
        const query = { survey: "s", question, by: [], where: {}, ...cut };
        await expectRestOfShown(ctx, query);
        await expectRestOfShown(ctx, { ...query, period: "month" });
        await expectPreviousShown(ctx, { ...query, period: "month" }, { "2027-04": "2027-03" });
        await expectPreviousShown(ctx, { ...query, period: "quarter" }, { "2027-Q2": "2027-Q1" });
      }
      await ctx.store.close();
    }),
    { numRuns: 20 },
  );
});

/** Whatever is said of the rest follows from the other rows of the same reply. */
async function expectRestOfShown(ctx: Ctx, query: CheckedMetricQuery): Promise<void> {
  const plain = await report(ctx, "mean", query);
  const rest = await report(ctx, "mean", { ...query, compare: "rest" });
  const figures = (rows: readonly MetricRow[]) => rows.map(({ value, n, withheld }) => [value, n, withheld]);
  expect(figures(rest)).toEqual(figures(plain));
  for (const row of rest) {
    const others = plain.filter((one) => one.period === row.period && one.value !== null && !isSameGroup(one, row));
    const n = others.reduce((sum, one) => sum + (one.n ?? 0), 0);
    const sum = others.reduce((total, one) => total + (one.value ?? 0) * (one.n ?? 0), 0);
    if (row.withheld || n === 0) expect(row.comparison?.value ?? null).toBeNull();
    else expect(row.comparison).toMatchObject({ n, value: expect.closeTo(sum / n, 9) });
  }
}

/** What is said of the period before is its row, or nothing. */
async function expectPreviousShown(
  ctx: Ctx,
  query: CheckedMetricQuery,
  before: Readonly<Record<string, string>>,
): Promise<void> {
  const plain = await report(ctx, "mean", query);
  for (const row of await report(ctx, "mean", { ...query, compare: "previous" })) {
    const other = plain.find((one) => one.period === before[row.period ?? ""] && isSameGroup(one, row));
    if (row.withheld || !other || other.withheld) expect(row.comparison).toBeNull();
    else expect(row.comparison).toMatchObject({ value: other.value, n: other.n });
  }
}

const isSameGroup = (one: MetricRow, other: MetricRow) => JSON.stringify(one.group) === JSON.stringify(other.group);

test("where k is above 1, what was before has to be told by periods or by two months", async () => {
  const ctx = await storeWith([]);
  const query: CheckedMetricQuery = { survey: "s", question: "csat", by: [], where: {}, compare: "previous" };
  for (const over of [{ last: "90d" }, { from: "2027-03-01" }])
    await expect(report(ctx, "csat", { ...query, ...over })).rejects.toMatchObject({
      errors: [{ path: "compare", code: "not_shown" }],
    });
  const [row] = await report(ctx, "csat", { ...query, from: "2027-03-01", to: "2027-05-01" });
  expect(row?.comparison).toMatchObject({ period: "2027-01-01/2027-03-01", value: null, n: 0 });
  await ctx.store.close();
});

test("a trend has the rows of its periods and no other: what is hidden is a gap", async () => {
  await fc.assert(
    fc.asyncProperty(answers, fc.constantFrom("csat", "nps"), async (all, question) => {
      const ctx = await storeWith(all);
      for (const { where = {} } of cuts.filter(({ by }) => by === undefined))
        for (const bounds of [{}, { from: "2027-01-01" }, { from: "2027-02-01", to: "2027-06-01" }])
          await expectTrendOfRows(ctx, { survey: "s", question, where }, bounds);
      await ctx.store.close();
    }),
    { numRuns: 10 },
  );
});

async function expectTrendOfRows(
  ctx: Ctx,
  query: Pick<CheckedMetricQuery, "survey" | "question" | "where">,
  bounds: { readonly from?: string; readonly to?: string },
): Promise<void> {
  const { chart, rows } = await trend(ctx, "mean", { ...query, ...bounds, period: "month", baseline: 12 });
  expect(chart.baseline.periods).toBe(rows.filter(({ value }) => value !== null).length);
  for (const { center: _, lower: _l, upper: _u, signals, ...row } of rows) {
    const month = row.period ?? "";
    const [plain] = await report(ctx, "mean", { ...query, by: [], from: `${month}-01`, to: nextMonth(month) });
    expect(row).toEqual({ ...plain, period: month });
    if (row.value === null) expect(signals).toEqual([]);
  }
}

const nextMonth = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)))).toISOString().slice(0, 10);

test("a benchmark is made of rows that are shown, its target too", async () => {
  await fc.assert(
    fc.asyncProperty(answers, fc.constantFrom("dept", "team", "site"), async (all, segment) => {
      const ctx = await storeWith(all);
      const query = { survey: "s", question: "csat", by: [segment], where: {} };
      const plain = await report(ctx, "mean", query);
      const { target, n, warnings, rows } = await benchmark(ctx, "mean", { ...query, limits: "plain" });
      const shown = plain.filter(({ n }) => (n ?? 0) > 0);
      const sum = (of: (row: MetricRow) => number) => shown.reduce((total, row) => total + of(row), 0);
      expect(n).toBe(sum((row) => row.n ?? 0));
      expect(target).toEqual(n === 0 ? null : expect.closeTo(sum((row) => (row.value ?? 0) * (row.n ?? 0)) / n, 9));
      expect(warnings).toEqual(plain.some(({ withheld }) => withheld) ? ["groups_withheld"] : []);
      expect(rows).toMatchObject(plain);
      const nothing = {
        limits95: null,
        limits998: null,
        verdict: null,
        rank: null,
        pooled: null,
        pooledInterval: null,
      };
      for (const row of rows.filter(({ withheld }) => withheld)) expect(row).toMatchObject(nothing);
      await ctx.store.close();
    }),
    { numRuns: 30 },
  );
});

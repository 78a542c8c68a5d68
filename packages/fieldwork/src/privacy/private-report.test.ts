import type { CheckedMetricQuery, MetricRow } from "@afterword/sdk";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ctx } from "../context.ts";
import { listResponses } from "../list-responses.ts";
import { report } from "../report.ts";
import { answers, cuts, k, months, segmentsOf, storeWith, survey, type Answer } from "./answered-store.test.helper.ts";

const where = ({ group }: MetricRow, cut: Partial<CheckedMetricQuery>) => ({ ...cut.where, ...group });

const isIn = (answer: Answer, wanted: Record<string, string | null>) =>
  Object.entries(wanted).every(([name, value]) => (segmentsOf(answer)[name] ?? null) === value);

test(
  "no sums and differences of all figures that can be asked for tell about fewer than k people",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(answers, fc.constantFrom("csat", "nps"), async (all, question) => {
        const ctx = await storeWith(all);
        for (const month of months) {
          const given = all.filter((one) => one.month === month && (question === "csat" || one.nps !== null));
          expect(isolated(given, await everythingShown(ctx, given, { question, month }))).toEqual([]);
        }
        await ctx.store.close();
      }),
      { numRuns: 60 },
    );
  },
);

test("several months together are the sum of what is shown of each", async () => {
  await fc.assert(
    fc.asyncProperty(answers, async (all) => {
      const ctx = await storeWith(all);
      for (const cut of cuts) {
        const query = { survey: "s", question: "csat", by: [], where: {}, ...cut };
        const together = await report(ctx, "distribution", query);
        const apart = await report(ctx, "distribution", { ...query, period: "month", to: "2027-06-01" });
        for (const row of together) {
          const parts = apart.filter(({ group }) => JSON.stringify(group) === JSON.stringify(row.group));
          const n = parts.reduce((sum, part) => sum + (part.n ?? 0), 0);
          expect(row.n ?? 0).toBe(n);
          expect(row.warnings.includes("periods_withheld")).toBe(
            row.n !== null && parts.some((part) => part.n === null),
          );
        }
      }
      await ctx.store.close();
    }),
    { numRuns: 20 },
  );
});

test("a later version that promises less weakens nothing that was promised", async () => {
  const ctx = await storeWith(
    Array.from({ length: 2 }, (_, who) => ({ who, team: "A1", site: "HQ", month: "2027-03", nps: 5 }) as const),
  );
  const definition = { ...survey.definition, privacy: "identified", k: 1 } as const;
  await ctx.store.write(ctx.scope, (rows) =>
    rows.surveys.addVersion({ survey: "s", version: 2, definition, contentHash: "h2", publishedAt: 0 }),
  );
  const query = { survey: "s", question: "csat", by: [], where: {} };
  expect(await report(ctx, "csat", query)).toMatchObject([{ n: null, withheld: { reason: "below_k", k } }]);
  expect((await listResponses(ctx, { limit: 10 })).items).toEqual([]);
  await ctx.store.close();
});

/** Asks for every cut of a month; gives for each figure that is shown which of the answers it is made of. */
async function everythingShown(
  ctx: Ctx,
  given: readonly Answer[],
  { question, month }: { question: string; month: string },
): Promise<number[][]> {
  const to = month === "2027-03" ? "2027-04-01" : "2027-05-01";
  const seen: number[][] = [];
  for (const cut of cuts) {
    const query = { survey: "s", question, by: [], where: {}, from: `${month}-01`, to, ...cut };
    const rows = await report(ctx, "distribution", query);
    const nothing = { value: null, n: null, missing: null, withheld: { k } };
    for (const row of rows.filter(({ withheld }) => withheld !== null)) expect(row).toMatchObject(nothing);
    for (const row of rows.filter(({ withheld }) => withheld === null)) {
      const within = given.filter((one) => isIn(one, where(row, cut)));
      const people = new Set(within.map(({ who }) => who)).size;
      expect([row.n, people === 0 || people >= k]).toEqual([within.length, true]);
      seen.push(given.map((one) => (within.includes(one) ? 1 : 0)));
    }
  }
  return seen;
}

/** Groups of 1 to k − 1 people in the span of what was seen; answers that are always seen together are one. */
function isolated(given: readonly Answer[], seen: readonly number[][]): string[] {
  const columns = [...Map.groupBy(given.keys(), (at) => seen.map((row) => row[at]).join("")).values()];
  const rows = seen.map((row) => columns.map(([at = 0]) => row[at] ?? 0));
  const basis = reduce(rows);
  const found: string[] = [];
  for (let subset = 1; subset < 2 ** columns.length; subset++) {
    const chosen = columns.map((_, at) => Math.floor(subset / 2 ** at) % 2);
    const people = new Set(columns.flatMap((own, at) => (chosen[at] === 1 ? own.map((one) => given[one]?.who) : [])));
    if (people.size < k && left(basis, chosen).every((value) => Math.abs(value) < 1e-9)) found.push([...people].join());
  }
  return found;
}

function reduce(rows: readonly number[][]): [pivot: number, row: number[]][] {
  const basis: [number, number[]][] = [];
  for (const row of rows) {
    const rest = left(basis, row);
    const pivot = rest.findIndex((value) => Math.abs(value) > 1e-9);
    if (pivot >= 0) basis.push([pivot, rest.map((value) => value / (rest[pivot] ?? 1))]);
  }
  return basis;
}

const left = (basis: readonly (readonly [number, readonly number[]])[], row: readonly number[]): number[] =>
  basis.reduce<number[]>(
    (rest, [pivot, one]) => {
      const times = rest[pivot] ?? 0;
      return rest.map((value, at) => value - times * (one[at] ?? 0));
    },
    [...row],
  );

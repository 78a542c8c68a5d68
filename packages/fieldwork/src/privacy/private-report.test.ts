import { defineProject, defineSurvey, q, type CheckedMetricQuery, type MetricRow } from "@afterword/sdk";
import { openStore, type Store } from "@afterword/store";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { compileProject } from "../compile-project.ts";
import type { Ctx } from "../context.ts";
import { listResponses } from "../list-responses.ts";
import { report } from "../report.ts";
import { secretFrom } from "../secret.ts";

const survey = defineSurvey("s", { csat: q.csat("?"), nps: q.nps("?").optional() }, { privacy: "confidential", k: 3 });
const k = 3;
const project = compileProject(
  defineProject({ surveys: [survey], segments: ["dept", "team", "site"], hierarchies: [["dept", "team"]] }),
);
const now = Date.UTC(2027, 5, 15);
const months = ["2027-03", "2027-04"];

/** One answer: who gave it, where they belong, when, and what they said. */
const answers = fc.array(
  fc.record({
    who: fc.integer({ min: 1, max: 25 }),
    team: fc.constantFrom("A1", "A2", "B1", null),
    site: fc.constantFrom("HQ", "Field"),
    month: fc.constantFrom(...months),
    nps: fc.option(fc.integer({ min: 0, max: 10 })),
  }),
  { minLength: 1, maxLength: 40 },
);
type Answer = typeof answers extends fc.Arbitrary<(infer T)[]> ? T : never;

const stores: Store[] = [];
afterAll(async () => {
  for (const store of stores) await store.close();
});

async function storeWith(all: readonly Answer[]): Promise<Ctx> {
  const store = await openStore("file::memory:", () => now);
  stores.push(store);
  const scope = { unit: "org", mode: "live" } as const;
  await store.write(scope, async (rows) => {
    const { definition } = survey;
    await rows.surveys.addVersion({ survey: "s", version: 1, definition, contentHash: "h", publishedAt: 0 });
    for (const [at, { who, month, nps, ...values }] of all.entries()) {
      const id = `rsp_${String(at)}`;
      const submittedAt = Date.parse(`${month}-10T00:00:00Z`);
      const nothing = { invitation: null, source: null, event: null, subject: null, wave: null, locale: null };
      const origin = { origin: "import", externalId: id, survey: "s", version: 1, channel: "email" } as const;
      await rows.responses.add({ ...nothing, ...origin, id, person: `p${String(who)}`, submittedAt });
      await rows.segments.add(id, segmentsOf(values));
      const measure = { response: id, survey: "s", choice: "", submittedAt };
      // Each answer has a value of its own, so that a figure tells which it is made of.
      await rows.measures.add([{ ...measure, metricKey: "csat", kind: "csat", value: 1 + (at % 5) }]);
      if (nps !== null) await rows.measures.add([{ ...measure, metricKey: "nps", kind: "nps", value: nps }]);
    }
  });
  const actor = { kind: "host", id: "host" } as const;
  const delivery = {} as Ctx["delivery"];
  return { actor, scope, now, store, delivery, project, secret: secretFrom("x".repeat(32)), publicUrl: "" };
}

const segmentsOf = ({ team, site }: Pick<Answer, "team" | "site">): Record<string, string> => ({
  site,
  ...(team === null ? {} : { team, dept: team.slice(0, 1) }),
});

/** Every cut that is allowed, each of which a caller can ask for. */
const cuts: Partial<CheckedMetricQuery>[] = [
  {},
  ...["dept", "team", "site"].map((segment) => ({ by: [segment] })),
  { by: ["dept", "team"] },
  { by: ["team", "dept"] },
  { where: { dept: "A" } },
  { where: { team: "B1" } },
  { where: { site: "HQ" } },
  { by: ["team"], where: { dept: "A" } },
  { by: ["dept"], where: { team: "A1" } },
];

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
        stores.pop();
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
      stores.pop();
    }),
    { numRuns: 20 },
  );
});

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
      stores.pop();
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

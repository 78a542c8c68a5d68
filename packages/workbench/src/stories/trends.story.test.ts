import type { MetricRow, Trend } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientOf, drawn, expectNamed, service, serveAnswers, type Given } from "./report-project.ts";
import type { Served } from "./served.ts";

const random = drawn(11);
const pick = (...values: number[]) => values[Math.floor(values.length * random())] ?? 0;

const months = Array.from({ length: 26 }, (_, at) => new Date(Date.UTC(2021, at)).toISOString().slice(0, 7));
/** Nobody answered in this month, and from the other one on nearly everybody is happy. */
const [empty, step] = ["2021-05", "2022-06"];
const answers: Given[] = months
  .filter((month) => month !== empty)
  .flatMap((month) =>
    Array.from({ length: 8 }, (): Given => {
      const isHappy = random() < (month >= step ? 0.97 : 0.55);
      return {
        site: pick(1, 2) === 1 ? "A" : "B",
        day: `${month}-${String(10 + Math.floor(15 * random()))}`,
        nps: isHappy ? pick(9, 10) : pick(2, 6, 7, 8),
        csat: isHappy ? pick(4, 5) : pick(1, 2, 3),
        speed: isHappy ? pick(5, 6, 7) : pick(2, 3, 4),
      };
    }),
  );

let aw: Served;
beforeAll(async () => {
  aw = await serveAnswers(answers);
}, 60_000);
afterAll(() => aw.stop());

const read = async (metric: string, query: string): Promise<Trend> => {
  const question = metric === "mean" ? "speed" : metric;
  const reply = await aw.call("GET", `/v1/metrics/${metric}/trend?survey=service&question=${question}&${query}`);
  expect(reply.status, reply.text).toBe(200);
  return reply.json as unknown as Trend;
};
const given = (month: string, question: "nps" | "csat" | "speed") =>
  answers.filter(({ day }) => day.startsWith(month)).map((one) => one[question] ?? 0);
const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const npsOf = (all: readonly number[]) => 100 * average(all.map((one) => (one >= 9 ? 1 : one >= 7 ? 0 : -1)));

/** Which points are beyond their limits, and which end eight in a row on one side; gaps are passed over. */
function signalsOf(values: readonly (number | null)[], center: number, limits: (at: number) => [number, number]) {
  const last: boolean[] = [];
  return values.map((value, at) => {
    if (value === null) return [];
    last.push(value > center);
    const eight = last.slice(-8);
    const [lower, upper] = limits(at);
    return [
      ...(value < lower || value > upper ? ["outside"] : []),
      ...(eight.length === 8 && eight.every((one) => one === eight[0]) ? ["run_of_eight"] : []),
    ];
  });
}

test("NPS by month is an XmR chart whose limits are those of the first twelve months with answers", async () => {
  const { chart, rows } = await read("nps", "period=month");
  const values = months.map((month) => (month === empty ? null : npsOf(given(month, "nps"))));
  const baseline = values.slice(0, 13);
  const known = baseline.filter((value) => value !== null);
  const moves = baseline.flatMap((value, at) => {
    const before = baseline[at - 1] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  const center = average(known);
  const half = 3 * (average(moves) / 1.128);
  expect([known.length, moves.length]).toEqual([12, 10]);
  expect(chart).toEqual({
    kind: "xmr",
    baseline: { periods: 12, isProvisional: false },
    center: expect.closeTo(center, 9),
    lower: expect.closeTo(center - half, 9),
    upper: expect.closeTo(center + half, 9),
  });
  expect(rows.map(({ period }) => period)).toEqual(months);
  for (const [at, value] of values.entries())
    expect(rows[at]?.value).toEqual(value === null ? null : expect.closeTo(value, 9));
  const signals = signalsOf(values, center, () => [center - half, center + half]);
  expect(rows.map((row) => row.signals)).toEqual(signals);
  // The planted step is seen, and nothing before it.
  expect(signals.findIndex((one) => one.length > 0)).toBeGreaterThanOrEqual(months.indexOf(step));
  expect(signals.flat()).toContain("run_of_eight");
  expect(rows[months.indexOf(empty)]).toEqual({
    group: {},
    period: empty,
    value: null,
    n: 0,
    interval: null,
    missing: 0,
    invalid: 0,
    withheld: null,
    warnings: [],
    center: chart.center,
    lower: chart.lower,
    upper: chart.upper,
    signals: [],
  });
});

test("CSAT by month is a p-chart, with limits by how many answered", async () => {
  const { chart, rows } = await read("csat", "period=month");
  const isTop = (answer: number) => answer >= 4;
  const first = months.filter((month) => month !== empty).slice(0, 12);
  const base = first.flatMap((month) => given(month, "csat"));
  const center = base.filter(isTop).length / base.length;
  const limits = (at: number): [number, number] => {
    const half = 3 * Math.sqrt((center * (1 - center)) / given(months[at] ?? "", "csat").length);
    return [100 * Math.max(0, center - half), 100 * Math.min(1, center + half)];
  };
  const values = months.map((month) =>
    month === empty ? null : 100 * average(given(month, "csat").map((answer) => (isTop(answer) ? 1 : 0))),
  );
  expect(chart).toEqual({
    kind: "p",
    baseline: { periods: 12, isProvisional: false },
    center: expect.closeTo(100 * center, 9),
  });
  for (const [at, row] of rows.entries()) {
    const [lower, upper] = limits(at);
    const isGap = months[at] === empty;
    expect([row.lower, row.upper]).toEqual(isGap ? [null, null] : [expect.closeTo(lower, 9), expect.closeTo(upper, 9)]);
  }
  expect(rows.map((row) => row.signals)).toEqual(signalsOf(values, 100 * center, limits));
});

test("a baseline of fewer than twelve is provisional, whether asked for or for want of periods", async () => {
  const few = await read("mean", "period=month&baseline=6");
  expect(few.chart).toMatchObject({ kind: "xmr", baseline: { periods: 6, isProvisional: true } });
  const means = months.filter((month) => month !== empty).slice(0, 6);
  expect(few.chart.center).toBeCloseTo(average(means.map((month) => average(given(month, "speed")))), 9);
  const years = await read("mean", "period=year&fiscalYearStart=7");
  expect(years.chart.baseline).toEqual({ periods: 3, isProvisional: true });
  expect(years.rows.map(({ period }) => period)).toEqual(["FY2021", "FY2022", "FY2023"]);
});

test("bounds say from when to when, also where nobody answered; the rows are those of the plain figure", async () => {
  const { rows } = await read("nps", "period=week&from=2020-12-30&to=2021-03-01");
  expect(rows.map(({ period }) => period)).toEqual([
    ...["2020-W53"],
    ...Array.from({ length: 8 }, (_, at) => `2021-W0${String(at + 1)}`),
  ]);
  const reply = await aw.call("GET", "/v1/metrics/nps?survey=service&question=nps&period=week&to=2021-03-01");
  const plain = reply.json["rows"] as MetricRow[];
  const answered = rows
    .filter(({ n }) => n !== 0)
    .map(({ center: _, lower: _l, upper: _u, signals: _s, ...row }) => row);
  expect(answered).toEqual(plain);
  const all = await read("nps", "period=month&from=2021-01-01");
  expect(all.rows.at(-1)?.period).toBe(new Date(aw.parts.clock.now()).toISOString().slice(0, 7));
  const none = await read("nps", "period=month&where[site]=Nowhere");
  expect(none).toEqual({
    chart: { kind: "xmr", baseline: { periods: 0, isProvisional: true }, center: null },
    rows: [],
  });
});

test("SDK and HTTP give the same", async () => {
  const typed = await clientOf(aw)
    .results(service)
    .score("csat")
    .where({ site: "A" })
    .trend("quarter", { baseline: 8 });
  expect(typed).toEqual(await read("csat", "period=quarter&baseline=8&where[site]=A"));
  const rows = typed.rows.map(({ n }) => n ?? 0);
  expect(rows.reduce((sum, n) => sum + n, 0)).toBe(answers.filter(({ site }) => site === "A").length);
});

test.each([
  ["no period", "nps/trend?survey=service&question=nps", "period"],
  ["days", "nps/trend?survey=service&question=nps&period=day", "period"],
  ["groups", "nps/trend?survey=service&question=nps&period=month&by=site", "by"],
  ["a comparison", "nps/trend?survey=service&question=nps&period=month&compare=previous", "compare"],
  ["a baseline of one", "nps/trend?survey=service&question=nps&period=month&baseline=1", "baseline"],
  ["a distribution", "distribution/trend?survey=service&question=nps&period=month", "metric"],
  ["a comment", "nps/trend?survey=service&question=why&period=month", "question"],
  ["a survey that isn't there", "nps/trend?survey=none&question=nps&period=month", "survey"],
  [
    "a segment that isn't there",
    "nps/trend?survey=service&question=nps&period=month&where[mission]=X",
    "where.mission",
  ],
  ["too many weeks", "nps/trend?survey=service&question=nps&period=week&from=1066-10-14", "from"],
])("a trend of %s is a problem that names it", (_, path, named) => expectNamed(aw, path, named));

test("in a program what has no trend is refused by its name", async () => {
  const query = clientOf(aw).results(service);
  // Types don't let it through; a program without types is told.
  const counts = query.count("nps") as ReturnType<typeof query.score>;
  await expect(counts.trend("month")).rejects.toMatchObject({ errors: [{ path: "metric" }] });
  await expect(query.score("nps").by("site").trend("month")).rejects.toMatchObject({ errors: [{ path: "by" }] });
});

import type { Benchmark } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientOf, drawn, expectNamed, service, serveAnswers, type Given } from "./report-project.ts";
import type { Served } from "./served.ts";

const random = drawn(23);
const pick = (...values: number[]) => values[Math.floor(values.length * random())] ?? 0;

/** How many answered at a site, and how many of ten are happy there. */
const sites: Readonly<Record<string, [size: number, happy: number]>> = {
  A: [60, 0.6],
  B: [40, 0.6],
  C: [80, 0.95],
  D: [50, 0.15],
  E: [12, 0.6],
  F: [35, 0.7],
};
const answers = Object.entries(sites).flatMap(([site, [size, happy]]) =>
  Array.from({ length: size }, (_, at): Given => {
    const isHappy = at < Math.round(size * happy);
    return {
      site,
      // Of the last seven teams nobody is happy.
      team: `T${String(at % (isHappy ? 5 : 12))}`,
      day: "2023-05-10",
      nps: isHappy ? pick(9, 10) : pick(3, 7, 8),
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

const read = async (metric: string, query = "by=site"): Promise<Benchmark> => {
  const question = metric === "mean" ? "speed" : metric;
  const reply = await aw.call("GET", `/v1/metrics/${metric}/benchmark?survey=service&question=${question}&${query}`);
  expect(reply.status, reply.text).toBe(200);
  return reply.json as unknown as Benchmark;
};
const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const names = Object.keys(sites);

/** The answers as the figure takes them: of NPS −100, 0 or 100, of CSAT 0 or 100, of a mean as they are. */
const score = {
  nps: ({ nps = 0 }: Given) => (nps >= 9 ? 100 : nps >= 7 ? 0 : -100),
  csat: ({ csat = 0 }: Given) => (csat >= 4 ? 100 : 0),
  mean: ({ speed = 0 }: Given) => speed,
};
const ends = { nps: [-100, 100], csat: [0, 100], mean: [1, 7] } as const;

test.each(["nps", "csat", "mean"] as const)("%s of each group lies in a funnel around that of all", async (metric) => {
  const { target, n, interval, rows, warnings } = await read(metric);
  const all = answers.map(score[metric]);
  const center = average(all);
  const squares = all.reduce((sum, value) => sum + (value - center) ** 2, 0);
  const sd = Math.sqrt(squares / (metric === "mean" ? all.length - 1 : all.length));
  expect([target, n, warnings]).toEqual([expect.closeTo(center, 9), answers.length, []]);
  expect([interval?.lower, interval?.upper].every((bound) => Math.abs((bound ?? NaN) - center) < 15)).toBe(true);
  expect(rows.map(({ group }) => group["site"])).toEqual(names);
  const [least, most] = ends[metric];
  for (const [at, site] of names.entries()) {
    const own = answers.filter((one) => one.site === site).map(score[metric]);
    const limits = (z: number) => ({
      lower: expect.closeTo(Math.max(least, center - (z * sd) / Math.sqrt(own.length)), 8),
      upper: expect.closeTo(Math.min(most, center + (z * sd) / Math.sqrt(own.length)), 8),
    });
    expect(rows[at]).toMatchObject({
      value: expect.closeTo(average(own), 9),
      n: own.length,
      limits95: limits(1.959963984540054),
      limits998: limits(3.090232306167813),
    });
  }
  // Two are planted far out, the one of twelve answers is too small to be judged.
  expect(rows.map(({ verdict }) => verdict)).toEqual([
    "within",
    "within",
    "far_above",
    "far_below",
    "too_few",
    "within",
  ]);
});

test.each(["nps", "csat", "mean"] as const)(
  "limits of %s are as wide as groups differ, where asked",
  async (metric) => {
    const all = answers.map(score[metric]);
    const center = average(all);
    const squares = all.reduce((sum, value) => sum + (value - center) ** 2, 0);
    const sd = Math.sqrt(squares / (metric === "mean" ? all.length - 1 : all.length));
    const plain = await read(metric, "by=team");
    const teams = plain.rows.map(({ group }) => answers.filter(({ team }) => team === group["team"]));
    expect(teams.length).toBe(12);
    const errors = teams.map((own) => sd / Math.sqrt(own.length));
    const far = teams.map((own, at) => (average(own.map(score[metric])) - center) / (errors[at] ?? 0));
    const sorted = far.toSorted((a, b) => a - b);
    // Of 12 sorted values a tenth lies a tenth of the way from the second to the third.
    const [low, high] = [sorted[1]! + 0.1 * (sorted[2]! - sorted[1]!), sorted[10]! - 0.1 * (sorted[10]! - sorted[9]!)];
    const dispersion = average(far.map((one) => Math.min(high, Math.max(low, one)) ** 2));
    expect(dispersion).toBeGreaterThan(2);
    const adjusted = await read(metric, "by=team&limits=adjusted");
    expect([plain.limits, adjusted.limits]).toEqual(["plain", "adjusted"]);
    expect([plain.dispersion, adjusted.dispersion]).toEqual([
      expect.closeTo(dispersion, 8),
      expect.closeTo(dispersion, 8),
    ]);
    const [least, most] = ends[metric];
    for (const [at, { limits95, limits998 }] of adjusted.rows.entries()) {
      const half = (errors[at] ?? 0) * Math.sqrt(dispersion);
      for (const [bounds, z] of [
        [limits95, 1.959963984540054],
        [limits998, 3.090232306167813],
      ] as const) {
        expect(bounds?.lower).toBeCloseTo(Math.max(least, center - z * half), 8);
        expect(bounds?.upper).toBeCloseTo(Math.min(most, center + z * half), 8);
      }
    }
    expect(plain.rows.map(({ value, pooled }) => [value, pooled])).toEqual(
      adjusted.rows.map(({ value, pooled }) => [value, pooled]),
    );
    // Six are too few to tell.
    const six = await read(metric, "by=site&limits=adjusted");
    expect(six).toEqual({ ...(await read(metric)), limits: "adjusted" });
    expect(six.dispersion).toBeNull();
    const typed = await clientOf(aw).results(service).score("csat").benchmark("team", { limits: "adjusted" });
    if (metric === "csat") expect(typed).toEqual(adjusted);
  },
);

test("ranks are intervals: certain only where a group stands apart, and none below 30 answers", async () => {
  const { rows } = await read("nps");
  const ranks = rows.map(({ rank }) => rank && [rank.lower, rank.upper]);
  expect([ranks[2], ranks[3], ranks[4]]).toEqual([[1, 1], [5, 5], null]);
  for (const at of [0, 1, 5]) {
    const [lower = 0, upper = 0] = ranks[at] ?? [];
    expect([lower >= 2, upper <= 4, upper > lower]).toEqual([true, true, true]);
  }
  expect(await read("nps")).toEqual(await read("nps"));
});

test.each(["nps", "csat", "mean"] as const)(
  "%s is drawn to the others by as much as it is uncertain",
  async (metric) => {
    const { rows } = await read(metric);
    const groups = names.map((site) => answers.filter((one) => one.site === site).map(score[metric]));
    const squares = groups.map((own) => own.reduce((sum, value) => sum + (value - average(own)) ** 2, 0));
    const within = squares.reduce((sum, one) => sum + one, 0) / (answers.length - groups.length);
    const units = groups.map((own) => ({ mean: average(own), variance: within / own.length }));
    // DerSimonian and Laird's variance between units, and Morris's weights.
    const weights = units.map(({ variance }) => 1 / variance);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const fixed = units.reduce((sum, { mean, variance }) => sum + mean / variance, 0) / total;
    const q = units.reduce((sum, { mean, variance }) => sum + (mean - fixed) ** 2 / variance, 0);
    const ofSquares = weights.reduce((sum, weight) => sum + weight ** 2, 0);
    const between = Math.max(0, (q - (units.length - 1)) / (total - ofSquares / total));
    const random = units.map(({ variance }) => 1 / (variance + between));
    const center =
      units.reduce((sum, { mean }, at) => sum + mean * (random[at] ?? 0), 0) /
      random.reduce((sum, one) => sum + one, 0);
    const trust = (units.length - 3) / (units.length - 1);
    for (const [at, { mean, variance }] of units.entries()) {
      const drawnIn = (trust * variance) / (variance + between);
      expect(rows[at]?.pooled).toBeCloseTo(mean + drawnIn * (center - mean), 9);
      expect(rows[at]?.pooledInterval?.method).toBe("empirical_bayes");
    }
  },
);

test("SDK and HTTP give the same, and its groups are typed", async () => {
  const typed = await clientOf(aw).results(service).score("csat").from("2023-01-01").benchmark("site");
  expect(typed).toEqual(await read("csat", "by=site&from=2023-01-01"));
  expect(typed.rows.map(({ group }) => group.site)).toEqual(names);
});

test("without answers there is nothing to hold groups against", async () => {
  expect(await read("nps", "by=site&to=2000-01-01")).toEqual({
    target: null,
    n: 0,
    interval: null,
    limits: "plain",
    dispersion: null,
    warnings: [],
    rows: [],
  });
});

test.each([
  ["no segment", "nps/benchmark?survey=service&question=nps", "by"],
  ["two segments", "nps/benchmark?survey=service&question=nps&by=site,team", "by"],
  ["an undeclared segment", "nps/benchmark?survey=service&question=nps&by=mission", "by"],
  ["limits of another kind", "nps/benchmark?survey=service&question=nps&by=site&limits=wide", "limits"],
  ["periods", "nps/benchmark?survey=service&question=nps&by=site&period=month", "period"],
  ["a distribution", "distribution/benchmark?survey=service&question=nps&by=site", "metric"],
])("a benchmark of %s is a problem that names it", (_, path, named) => expectNamed(aw, path, named));

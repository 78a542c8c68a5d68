import { createClient, type Trend } from "@afterword/sdk";
import { expect } from "vitest";
import { near, play, read, refused, tell } from "./facts-figures.ts";
import project, { care } from "./facts-project.ts";
import type { Served } from "./served.ts";

// Figures of events followed over time, and answers split by facts; every one was worked out by hand.

/** Medians and shares of events month by month, in which nothing happened in May and everything took long in June. */
export async function expectTrends(aw: Served): Promise<void> {
  const monthly: [month: string, hours: number[]][] = [
    ["2025-01", [4, 6, 20]],
    ["2025-02", [8, 8]],
    ["2025-03", [4, 7, 9]],
    ["2025-04", [7, 9]],
    ["2025-06", [30, 40]],
  ];
  await play(
    aw,
    ...monthly.flatMap(([month, all]) =>
      all.map((hours, at) => ({
        id: `${month}-${String(at)}`,
        at: `${month}-10T09:00:00Z`,
        data: { hours, target: 8, first: at === 0 },
      })),
    ),
    { id: "other", team: "HR", at: "2025-04-10T09:00:00Z", data: { hours: 1_000, target: 1 } },
    { id: "unknown", at: "2025-04-11T09:00:00Z" },
  );
  const follow = async (metric: string, query: string) => {
    const { status, json, text } = await aw.call("GET", `/v1/metrics/${metric}/trend?period=month&${query}`);
    expect(status, text).toBe(200);
    return json as unknown as Trend;
  };
  const ict = "survey=care&where[team]=ICT&baseline=4";
  const hours = await follow("turnaround", ict);
  expect(hours.rows.map(({ period, value, n, missing }) => [period, value, n, missing])).toEqual([
    ["2025-01", 6, 3, 0],
    ["2025-02", 8, 2, 0],
    ["2025-03", 7, 3, 0],
    ["2025-04", 8, 2, 1],
    ["2025-05", null, 0, 0],
    ["2025-06", 35, 2, 0],
  ]);
  // The median moves by 2, 1 and 1, in the mean by 4/3; 3 / 1.128 of that on either side of 7.25.
  expect(hours.chart).toMatchObject({ kind: "xmr", center: 7.25, baseline: { periods: 4, isProvisional: true } });
  expect(hours.chart.upper).toBeCloseTo(7.25 + 4 / 1.128, 9);
  expect(hours.rows.map(({ signals }) => signals.length)).toEqual([0, 0, 0, 0, 0, 1]);
  expect(hours.rows[5]).toMatchObject({ p90: 39, signals: ["outside"] });

  const met = await follow("sla", ict);
  expect(met.chart).toMatchObject({ kind: "p", center: near(70) });
  expect(met.rows.map(({ value }) => value)).toEqual([near(200 / 3), 100, near(200 / 3), 50, null, 0]);
  expect((await follow("sla", `event=request.closed&where[team]=ICT&baseline=4`)).rows).toEqual(met.rows);
  const first = await follow("fcr", ict);
  expect(first.rows.map(({ n, source }) => [n, source])).toEqual([3, 2, 3, 2, 0, 2].map((n) => [n, "measured"]));
  const asked = await follow("fcr", "survey=care&question=solved&from=2026-02-01");
  expect(asked.rows.map(({ value, source }) => [value, source])).toEqual([
    [null, "asked"],
    [null, "asked"],
  ]);
  const typed = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project }).results(care);
  expect(await typed.turnaround().where({ team: "ICT" }).trend("month", { baseline: 4 })).toEqual(hours);
  for (const [metric, query, path, code] of [
    ["sla/trend", "period=month", "survey", "custom"],
    ["turnaround/trend", "period=month&survey=care&question=csat", "question", "not_taken"],
    ["nps/trend", "period=month&survey=care&question=csat&event=request.closed", "event", "not_taken"],
    ["sla/trend", "period=month&survey=care&by=team", "by", "unrecognized_keys"],
  ] as const)
    expect(await refused(aw, metric, query), `${metric}?${query}`).toEqual([path, code]);
}

/** Scores split and filtered by what is known of the request, alone and together with a segment. */
export async function expectSplit(aw: Served): Promise<void> {
  await play(
    aw,
    { id: "A", data: { hours: 4, target: 8, first: true }, answers: { csat: 5, solved: true } },
    { id: "B", data: { hours: 8, target: 8, first: true }, answers: { csat: 3, solved: true } },
    { id: "C", data: { hours: 9, target: 8, first: false }, answers: { csat: 1, solved: false } },
    { id: "D", team: "HR", data: { hours: 3, first: true }, answers: { csat: 4 } },
    { id: "E", team: "HR", answers: { csat: 2, solved: true } },
  );
  await tell(aw, "E", "resolvedFirstContact", false, "2026-03-04T00:00:00Z");
  const query = "survey=care&question=csat";
  const figures = async (metric: string, rest: string) =>
    (await read(aw, metric, `survey=care&${rest}`)).map((row) => [
      Object.values(row["group"] as object),
      row["value"],
      row["n"],
      row["missing"],
    ]);
  const first = "fact:resolvedFirstContact";
  expect((await read(aw, "csat", `${query}&by=${first}`)).map(({ group }) => group)).toEqual([
    { [first]: "false" },
    { [first]: "true" },
  ]);
  expect(await figures("csat", `question=csat&by=${first}`)).toEqual([
    [["false"], 0, 2, 0],
    [["true"], near(200 / 3), 3, 0],
  ]);
  expect(await figures("mean", "question=csat&by=fact:sla")).toEqual([
    [["false"], 1, 1, 0],
    [["true"], 4, 2, 0],
    [[null], 3, 2, 0],
  ]);
  expect(await figures("mean", "question=csat&by=fact:turnaround")).toEqual([
    [["0-0.5"], 5, 1, 0],
    [["0.5-1"], 3, 1, 0],
    [["1-1.5"], 1, 1, 0],
    [[null], 3, 2, 0],
  ]);
  expect(await figures("mean", "question=csat&where[fact:turnaround]=0.5-1")).toEqual([[[], 3, 1, 0]]);
  expect(await figures("mean", `question=csat&by=team,${first}`)).toEqual([
    [["HR", "false"], 2, 1, 0],
    [["HR", "true"], 4, 1, 0],
    [["ICT", "false"], 1, 1, 0],
    [["ICT", "true"], 4, 2, 0],
  ]);
  expect(await figures("mean", `question=csat&where[${first}]=true&where[team]=ICT&period=month`)).toEqual([
    [[], 4, 2, 0],
  ]);
  expect(await figures("distribution", `question=solved&by=${first}`)).toEqual([
    [["false"], 2, 2, 0],
    [["true"], 2, 2, 1],
  ]);
  expect(await figures("fcr", `question=solved&by=${first}`)).toEqual([
    [["false"], 50, 2, 0],
    [["true"], 100, 2, 1],
  ]);
  const compared = await read(aw, "mean", `${query}&by=${first}&compare=rest`);
  expect(compared.map(({ comparison }) => comparison)).toMatchObject([
    { value: 4, n: 3 },
    { value: 1.5, n: 2 },
  ]);
  const typed = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project }).results(care);
  const [row] = await typed.mean("csat").by(first, "team").where({ "fact:sla": "false" });
  expect(row).toMatchObject({ group: { [first]: "false", team: "ICT" }, value: 1 });
  for (const [metric, rest, path, code] of [
    ["csat", `${query}&by=fact:cost`, "by", "unknown"],
    ["csat", `${query}&by=${first},${first}`, "by", "unknown"],
    ["csat", `${query}&by=${first},mission`, "by", "unknown"],
    ["csat", `${query}&where[${first}]=yes`, `where.${first}`, "unknown"],
    ["csat", `${query}&where[fact:turnaround]=true`, "where.fact:turnaround", "unknown"],
    ["response-rate", `survey=care&by=${first}`, "by", "not_possible"],
    ["sla", `survey=care&by=${first}`, "by", "unknown"],
    ["csat", `survey=in-confidence&question=csat&by=${first}`, "by", "not_shown"],
    ["csat", `survey=in-confidence&question=csat&where[fact:sla]=true`, "by", "not_shown"],
    ["csat/trend", `survey=in-confidence&question=csat&period=month&where[fact:sla]=true`, "by", "not_shown"],
    ["csat/benchmark", `survey=in-confidence&question=csat&by=fact:sla`, "by", "not_shown"],
    ["fcr", `survey=in-confidence&question=solved&by=fact:sla`, "by", "not_shown"],
  ] as const)
    expect(await refused(aw, metric, rest), `${metric}?${rest}`).toEqual([path, code]);
}

import { createClient, writeMetricQuery, type AfterwordApi, type MetricRow } from "@afterword/sdk";
import { parse } from "csv-parse/sync";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import facts, { care, inConfidence } from "./facts-project.ts";
import { newFolder, run } from "./program.ts";
import { serve, type Served } from "./served.ts";

// Whichever way a figure is read, it is the same figure: to the last digit.

type Api = AfterwordApi<typeof facts>;
type Query = Readonly<Record<string, unknown>> & { readonly by?: string[]; readonly where?: Record<string, string> };
const begin = Date.parse("2024-03-04T09:00:00Z");
const database = `file:${join(newFolder(), "same.db")}`;
let served: Served;

/** Three months of requests in three teams, whose answers are drawn with what is known of them. */
beforeAll(async () => {
  let now = begin;
  served = await serve(database, facts, { clock: () => now });
  for (let at = 0; at < 180; at++) {
    now = begin + at * 10 * 3_600_000;
    const team = ["ICT", "HR", '=Travel, "field"'][at % 3] ?? "";
    const data = { id: `R-${String(at)}`, team, hours: (at * 7) % 23, target: 12, first: at % 4 > 0 };
    const isQuiet = at % 5 === 0;
    const type = isQuiet ? "request.audited" : "request.closed";
    const body = { id: `e-${String(at)}`, type, person: { id: `p-${String(at)}` }, data };
    const { json } = await served.call("POST", "/v1/events", body);
    await served.parts.worker.drain();
    const [result] = json["results"] as { decisions: { invitationId: string }[] }[];
    const speed = 1 + ((at * 3) % 5);
    const scores = {
      csat: Math.max(1, Math.min(5, speed + ((at * 5) % 3) - 1)),
      ...{ speed, ...(isQuiet || at % 7 > 0 ? { solved: at % 3 > 0 } : {}) },
    };
    const answers = isQuiet
      ? scores
      : { ...scores, how: ["yes", "partly", "no"][(at * 11) % 3], clarity: 1 + (Math.floor(at / 5) % 5) };
    const token = served.afterword.token(result?.decisions[0]?.invitationId ?? "");
    const reply = await served.call("POST", `/r/${token}`, { answers, submissionId: "s" });
    expect(reply.status, reply.text).toBe(201);
  }
  // By now nothing of it can change any more, so that what needs several people is shown.
  now = Date.parse("2024-08-01T00:00:00Z");
}, 60_000);
afterAll(() => served.stop());

const time = { from: "2024-03-01", to: "2024-05-18" };
const [from, to] = [time.from, time.to];
const query = { survey: "care", ...time };
const csat = { ...query, question: "csat" };

/** A figure: how the typed interface asks for it, its metric, and its query. */
const cases: readonly (readonly [
  name: string,
  ask: (aw: Api) => PromiseLike<unknown>,
  metric: string,
  query: Query,
])[] = [
  ["a share", (aw) => aw.results(care).score("csat").from(from).to(to), "csat", csat],
  [
    "groups by month",
    (aw) => aw.results(care).score("csat").by("team").every("month").from(from).to(to),
    "csat",
    { ...csat, by: ["team"], period: "month" },
  ],
  [
    "a month beside the one before",
    (aw) => aw.results(care).score("csat").every("month").from(from).to(to).compare("previous"),
    "csat",
    { ...csat, period: "month", compare: "previous" },
  ],
  [
    "a group beside the rest",
    (aw) => aw.results(care).score("speed").by("team").from(from).to(to).compare("rest"),
    "mean",
    { ...query, question: "speed", by: ["team"], compare: "rest" },
  ],
  [
    "a fiscal quarter of one group",
    (aw) => aw.results(care).score("csat").where({ team: "HR" }).every("quarter").fiscalYearStart(4).from(from).to(to),
    "csat",
    { ...csat, where: { team: "HR" }, period: "quarter", fiscalYearStart: 4 },
  ],
  [
    "a distribution",
    (aw) => aw.results(care).count("how").by("team").from(from).to(to),
    "distribution",
    { ...query, question: "how", by: ["team"] },
  ],
  [
    "a response rate",
    (aw) => aw.results(care).responseRate().by("team").from(from).to(to),
    "response-rate",
    { ...query, by: ["team"] },
  ],
  [
    "a share within its target",
    (aw) => aw.results(care).sla().every("month").from(from).to(to),
    "sla",
    { ...query, period: "month" },
  ],
  [
    "turn-around",
    (aw) => aw.results(care).turnaround().by("team").from(from).to(to),
    "turnaround",
    { ...query, by: ["team"] },
  ],
  ["first contact, measured", (aw) => aw.results(care).fcr().from(from).to(to), "fcr", query],
  [
    "first contact, asked",
    (aw) => aw.results(care).fcr("how", ["yes", "partly"]).from(from).to(to),
    "fcr",
    { ...query, question: "how", solved: ["yes", "partly"] },
  ],
  [
    "a correlation within strata",
    (aw) => aw.results(care).correlation("csat", "turnaroundHours", { within: "team" }).from(from).to(to),
    "correlation",
    { ...csat, fact: "turnaroundHours", within: "team" },
  ],
  [
    "drivers",
    (aw) => aw.results(care).drivers("csat", ["speed", "clarity"]).from(from).to(to),
    "drivers",
    { ...csat, drivers: ["speed", "clarity"] },
  ],
  [
    "an interval with clusters",
    (aw) => aw.results(care).score("csat").by("team").from(from).to(to).clusters("person"),
    "csat",
    { ...csat, by: ["team"], clusters: "person" },
  ],
  [
    "what needs five people",
    (aw) => aw.results(inConfidence).score("csat").by("team").every("month").from(from).to("2024-06-01"),
    "csat",
    { survey: "in-confidence", question: "csat", from, to: "2024-06-01", by: ["team"], period: "month" },
  ],
  [
    "a trend",
    (aw) => aw.results(care).score("csat").from(from).to(to).trend("week", { baseline: 6 }),
    "csat/trend",
    { ...csat, period: "week", baseline: 6 },
  ],
  [
    "a benchmark",
    (aw) => aw.results(care).score("csat").from(from).to(to).benchmark("team"),
    "csat/benchmark",
    { ...csat, by: ["team"] },
  ],
];

test.each(cases)(
  "%s is the same in process, over HTTP, from the program and as a file",
  async (_, ask, metric, query) => {
    const client = createClient({ url: `${served.base}/feedback`, apiKey: served.key, project: facts });
    const inProcess = await ask(served.afterword);
    const rowsOf = (reply: unknown) => (Array.isArray(reply) ? { rows: reply } : (reply as { rows: MetricRow[] }));
    const figures = rowsOf(JSON.parse(JSON.stringify(inProcess)));
    expect(figures.rows.length).toBeGreaterThan(0);
    expect(figures.rows.some(({ value }) => value !== null)).toBe(true);
    expect(rowsOf(await ask(client))).toEqual(figures);

    const path = `/v1/metrics/${metric}?${writeMetricQuery(query).toString()}`;
    const http = await served.call("GET", path);
    expect([http.status, http.json]).toEqual([200, figures]);

    const command = argumentsOf(metric, query);
    const environment = {
      AFTERWORD_DATABASE_URL: database,
      AFTERWORD_CONFIG: resolve(import.meta.dirname, "facts-project.ts"),
    };
    const json = await run([...command, "--json"], environment);
    expect([json.code, json.stderr, JSON.parse(json.stdout)]).toEqual([0, "", figures]);

    const file = await served.call("GET", path, undefined, { accept: "text/csv" });
    expect([file.status, file.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    expectSame(file.text, figures.rows);
    if ("compare" in query || metric === "distribution")
      expect((await run([...command, "--csv"], environment)).stdout).toBe(file.text);
  },
);

/** The same query as flags of the program. */
function argumentsOf(metric: string, { by = [], where = {}, ...rest }: Query): string[] {
  const [name = "", chart] = metric.split("/");
  const { period, ...others } = rest;
  const flags = Object.entries({ ...others, period }).filter(([, value]) => value !== undefined);
  return [
    ...["results", name, ...(chart === undefined ? [] : [`--${chart}`])],
    ...flags.flatMap(([flag, value]) => [
      `--${flag.replaceAll(/[A-Z]/g, (one) => `-${one.toLowerCase()}`)}`,
      String(value),
    ]),
    ...by.flatMap((segment) => ["--by", segment]),
    ...Object.entries(where).flatMap(([segment, value]) => ["--where", `${segment}=${value}`]),
  ];
}

/** What a file says is what the rows say: every number in full, and text that is not run by a spreadsheet. */
function expectSame(file: string, rows: readonly MetricRow[]): void {
  const lines = parse<Record<string, string>>(file, { columns: true });
  const expected = rows.flatMap((row) => row.answers?.map(() => row) ?? [row]);
  expect(lines.length).toBe(expected.length);
  for (const [at, row] of expected.entries()) {
    const line = lines[at] ?? {};
    const number = (name: string) => (line[name] === "" || line[name] === undefined ? null : Number(line[name]));
    expect([number("value"), number("n"), number("missing")]).toEqual([row.value, row.n, row.missing]);
    expect([number("interval.lower"), number("interval.upper")]).toEqual([
      row.interval?.lower ?? null,
      row.interval?.upper ?? null,
    ]);
    const adjusted = row.comparison?.adjustedP ?? null;
    expect([number("comparison.adjustedP"), line["comparison.verdict"] ?? ""]).toEqual([
      adjusted,
      row.comparison?.verdict ?? "",
    ]);
    const { team } = row.group;
    if (team !== undefined) expect(line["group.team"]).toBe(team?.startsWith("=") ? `'${team}` : (team ?? ""));
  }
}

test("the program says a figure in words, and names what it can't", async () => {
  const environment = {
    AFTERWORD_DATABASE_URL: database,
    AFTERWORD_CONFIG: resolve(import.meta.dirname, "facts-project.ts"),
  };
  const said = await run(["results", "csat", "--survey", "care", "--question", "csat", "--by", "team"], environment);
  expect(said.stdout).toMatch(/^=Travel, "field" +\d+\.\d\d +\d+\.\d\d to \d+\.\d\d +n 48\n/);
  const wrong = await run(["results", "csat", "--survey", "care", "--question", "why"], environment);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("question")]);
  const both = await run(["results", "csat", "--survey", "care", "--where", "team"], environment);
  expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('"team" is not segment=value.')]);
});

import {
  benchmarkQuery,
  createClient,
  metricQuery,
  trendQuery,
  writeMetricQuery,
  type MetricRow,
} from "@afterword/sdk";
import { parse } from "csv-parse/sync";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newFolder, run } from "./program.ts";
import { cases, type Query } from "./same-figures.ts";
import project from "./same-project.ts";
import { serve, type Served } from "./served.ts";

// Whichever way a figure is read, it is the same figure: to the last digit.

const begin = Date.parse("2024-03-04T09:00:00Z");
const database = `file:${join(newFolder(), "same.db")}`;
let served: Served;
let answered = 0;

/**
 * Three months of requests in three teams and at two sites, whose answers are drawn with what is known of them. One in
 * eleven does not answer, nor anybody at a third site; people answer again and again.
 */
beforeAll(async () => {
  let now = begin;
  served = await serve(database, project, { clock: () => now });
  for (let at = 0; at < 180; at++) {
    now = begin + at * 10 * 3_600_000;
    const isQuiet = at % 5 === 0;
    const isSilent = !isQuiet && at % 11 === 4;
    const team = ["ICT", "HR", '=Travel, "field"'][at % 3] ?? "";
    const site = isSilent && at % 2 === 0 ? "Remote" : at % 7 < 3 ? "HQ" : "Field";
    const data = { id: `R-${String(at)}`, team, site, hours: (at * 7) % 23, target: 12, first: at % 4 > 0 };
    const type = isQuiet ? "request.audited" : "request.closed";
    const body = { id: `e-${String(at)}`, type, person: { id: `p-${String(at % 90)}` }, data };
    const { json } = await served.call("POST", "/v1/events", body);
    await served.parts.worker.drain();
    const [result] = json["results"] as { decisions: { invitationId: string }[] }[];
    const token = served.afterword.token(result?.decisions[0]?.invitationId ?? "");
    if (isSilent) continue;
    const speed = 1 + ((at * 3) % 5);
    const csat = Math.max(1, Math.min(5, speed + ((at * 5) % 3) - 1));
    const other = {
      ...{ nps: (at * 7) % 11, ces: 1 + ((at * 3) % 5), how: ["yes", "partly", "no"][(at * 11) % 3] },
      ...{ speed, clarity: 1 + (Math.floor(at / 5) % 5) },
      ...(at % 4 === 0 ? {} : { why: ["Too slow.", "The portal crashed.", "Nothing."][at % 3] }),
    };
    const answers = isQuiet ? { csat } : { csat, ...other };
    const reply = await served.call("POST", `/r/${token}`, { answers, submissionId: "s" });
    expect(reply.status, reply.text).toBe(201);
    answered += 1;
  }
  // By now nothing of it can change any more, so that what needs several people is shown.
  now = Date.parse("2024-08-01T00:00:00Z");
  await served.parts.worker.drain();
}, 60_000);
afterAll(() => served.stop());

test.each(cases)(
  "%s is the same in process, over HTTP, from the program and as a file",
  async (_, ask, metric, query) => {
    const client = createClient({ url: `${served.base}/feedback`, apiKey: served.key, project });
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
      AFTERWORD_CONFIG: resolve(import.meta.dirname, "same-project.ts"),
    };
    const says = isNewToProgram(command) || process.env.AFTERWORD_PROOF === "numbers";
    if (says) {
      const json = await run([...command, "--json"], environment);
      expect([json.code, json.stderr, JSON.parse(json.stdout)]).toEqual([0, "", figures]);
    }

    const file = await served.call("GET", path, undefined, { accept: "text/csv" });
    expect([file.status, file.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    expectSame(file.text, figures.rows);
    expect(file.text.split("\r\n")[0]).toMatch(/,asked\.metric,asked\.survey,.*,asked\.k,asked\.definitions$/);
    const isNested =
      ["compare", "weight", "rate"].some((name) => name in query) || ["distribution", "themes"].includes(metric);
    if (isNested && says) expect((await run([...command, "--csv"], environment)).stdout).toBe(file.text);
  },
);

const asked = new Set<string>();

/** Whether a command has a figure or a flag that none before it had: to start the program takes longer than all else.
 * `npm run prove -- numbers` asks it for each. */
function isNewToProgram([results, figure, ...flags]: readonly string[]): boolean {
  const parts = [`${results} ${figure}`, ...flags.filter((flag) => flag.startsWith("--"))];
  const isNew = parts.some((part) => !asked.has(part));
  for (const part of parts) asked.add(part);
  return isNew;
}

/** The same query as flags of the program. */
function argumentsOf(metric: string, { by = [], where = {}, trim, ...rest }: Query): string[] {
  const [name = "", chart] = metric.split("/");
  const flags = Object.entries(rest).filter(([, value]) => value !== undefined);
  return [
    ...["results", name, ...(chart === undefined ? [] : [`--${chart}`]), ...(trim === undefined ? [] : ["--trim"])],
    ...flags.flatMap(([flag, value]) => [flagOf(flag), String(value)]),
    ...by.flatMap((segment) => ["--by", segment]),
    ...Object.entries(where).flatMap(([segment, value]) => ["--where", `${segment}=${value}`]),
  ];
}

const flagOf = (name: string): string => `--${name.replaceAll(/[A-Z]/g, (one) => `-${one.toLowerCase()}`)}`;

/** What a file says is what the rows say, column by column: every number in full, and text that no spreadsheet runs. */
function expectSame(file: string, rows: readonly MetricRow[]): void {
  const lines = parse<Record<string, string>>(file, { columns: true });
  const expected = rows.flatMap(({ answers, ...row }) =>
    answers === undefined || answers.length === 0
      ? [cellsOf(row)]
      : answers.map(({ answer, ...of }) => ({ ...cellsOf(row), answer, ...cellsOf(of, "answer.") })),
  );
  // What was asked stands after it.
  const ofRow = ([name, cell]: readonly [string, string]) => cell !== "" && !name.startsWith("asked.");
  const filled = lines.map((line) => Object.fromEntries(Object.entries(line).filter(ofRow)));
  expect(filled).toEqual(expected);
}

/** What is not empty in a row, by the names of its columns. */
function cellsOf(value: object, before = ""): Record<string, string> {
  const parts = Object.entries(value).map(([key, one]: [string, unknown]): Record<string, string> => {
    const name = before + key;
    if (one === null || one === "") return {};
    if (key === "mix")
      return Object.assign(
        {},
        ...(one as { segment: string }[]).map(({ segment, ...of }) => cellsOf(of, `mix.${segment}.`)),
      );
    if (key === "merged") return cellsOf({ [name]: mergedOf(one as object[]) });
    if (Array.isArray(one)) return cellsOf({ [name]: one.join(" ") });
    if (typeof one === "object") return cellsOf(one, `${name}.`);
    if (typeof one !== "string") return { [name]: JSON.stringify(one) };
    return { [name]: one.startsWith("=") ? `'${one}` : one };
  });
  return Object.assign({}, ...parts) as Record<string, string>;
}

const mergedOf = (merged: readonly { segment?: string; value?: string; into?: string }[]): string =>
  merged.map(({ segment = "", value = "", into = "" }) => `${segment}:${value}>${into}`).join("; ");

test("all that was asked for is in the rows that were compared", async () => {
  const rowsOf = async (metric: string, query: string) =>
    (await served.call("GET", `/v1/metrics/${metric}?${query}`)).json["rows"] as MetricRow[];
  const [weighted] = await rowsOf("csat", "survey=care&question=csat&weight=team,site&trim=true");
  expect(weighted?.weighted?.merged).toEqual([{ segment: "site", value: "Remote", into: expect.any(String) }]);
  const [rate] = await rowsOf("response-rate", "survey=care&rate=RR1");
  expect(rate?.mix?.map(({ segment }) => segment)).toEqual(["site", "team"]);
  const groups = await rowsOf("nps", "survey=care&question=nps&by=team&compare=group&against=HR&within=site");
  expect(groups.map(({ comparison }) => comparison?.within?.strata)).toEqual([2, undefined, 2]);
});

test("the program codes all comments anew and changes nothing by that, and takes a codebook as it prints it", async () => {
  const environment = {
    AFTERWORD_DATABASE_URL: database,
    AFTERWORD_CONFIG: resolve(import.meta.dirname, "same-project.ts"),
  };
  const themes = async () => (await served.call("GET", "/v1/metrics/themes?survey=care")).json;
  const before = await themes();
  const recoded = await run(["recode", "--json"], environment);
  expect([recoded.code, JSON.parse(recoded.stdout)]).toEqual([0, { answers: answered }]);
  expect(await themes()).toEqual(before);
  const agreement = await run(["agreement", "--json"], environment);
  expect(JSON.parse(agreement.stdout)).toEqual((await served.call("GET", "/v1/comments/agreement")).json);
  const labels = await run(["labels", "--csv"], environment);
  expect(labels.stdout).toBe("quarter,language,survey,response,question,coder,sentiment,themes,labelledAt\r\n");
  const book = await run(["codebook"], environment);
  const file = join(newFolder(), "codebook.json");
  writeFileSync(file, book.stdout);
  const dry = await run(["codebook", "--replace", file, "--dry-run"], environment);
  expect(dry.stdout).toMatch(
    /^Of the \d+ newest comments [\d.]+ % would have a theme; now [\d.]+ % have one\.\nNo theme would change\.\n$/,
  );
  const learnt = await run(["learn"], environment);
  expect(learnt.stdout.split("\n")[1]).toMatch(
    /^en  not estimated; not checked on labels: fewer than 20; \d+ positive and \d+ negative: too few to learn from\.$/,
  );
  const [commented] = (await served.call("GET", "/v1/responses?survey=care&written=true&limit=1")).json["items"] as {
    id: string;
  }[];
  const of = ["--survey", "care", "--question", "why", "--language", "fr", "--text", "Trop lent."];
  const translated = await run(["comments", "translate", commented?.id ?? "", ...of], environment);
  expect([translated.stderr, translated.stdout]).toEqual(["", "fr  Trop lent.\n"]);
  expect((await served.call("GET", "/v1/responses?survey=care&written=true&limit=1")).json["items"]).toMatchObject([
    { id: commented?.id, translations: [{ language: "fr", text: "Trop lent.", by: "host comments translate" }] },
  ]);
  const lines = await run(["codebook", "--csv"], environment);
  expect(lines.stdout).toMatch(/^theme,language,term\r\ntimeliness,/);
  const changed = await run(["codebook", "--replace", file, "--json"], environment);
  expect(JSON.parse(changed.stdout)).toMatchObject({ version: 1, changedBy: "host codebook" });
  const late = await run(["codebook", "--replace", file], environment);
  expect([late.code, late.stderr]).toEqual([2, expect.stringContaining("changed the codebook")]);
});

test("whatever figures can be asked for over HTTP can be asked of the program", async () => {
  const { stdout } = await run(["results", "--help"]);
  const known = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, flag]) => flag);
  const names = [
    ...Object.keys(metricQuery.shape),
    ...Object.keys(trendQuery.shape),
    ...Object.keys(benchmarkQuery.shape),
  ];
  expect([...new Set(names.map(flagOf))].filter((flag) => !known.includes(flag))).toEqual([]);
});

test("the program says a figure in words, and names what it can't", async () => {
  const environment = {
    AFTERWORD_DATABASE_URL: database,
    AFTERWORD_CONFIG: resolve(import.meta.dirname, "same-project.ts"),
  };
  const said = await run(["results", "csat", "--survey", "care", "--question", "csat", "--by", "team"], environment);
  expect(said.stdout).toMatch(
    /^=Travel, "field" +\d+\.\d\d +\d+\.\d\d to \d+\.\d\d +n 4\d +worth \d+\.\d\d answers +repeated_people\n/,
  );
  const wrong = await run(["results", "csat", "--survey", "care", "--question", "why"], environment);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("question")]);
  const both = await run(["results", "csat", "--survey", "care", "--where", "team"], environment);
  expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('"team" is not segment=value.')]);
});

import { expect } from "vitest";
import { privateProject } from "./private-project.ts";
import { serve, type Served } from "./served.ts";
import { makeMember, makeOwner } from "./signing-in.ts";

/** A row as a dump shows it, with where it lies and, where the engine tells, which transaction wrote it. */
export interface Dumped {
  readonly place: number;
  readonly writer: number;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Reads a whole table of the service's database beside the service. */
export type Dump = (table: string) => Promise<Dumped[]>;

/** Tables that an anonymous answer may leave something in. */
const answerTables = ["responses", "response_versions", "measures", "segments", "ballots"];
/** Tables that know people, or what they did. */
const peopleTables = [
  "people",
  "invitations",
  "messages",
  "message_attempts",
  "spent_links",
  "timers",
  "wave_people",
  "events",
  "decisions",
  "opt_outs",
  "locks",
];

const asked = 150;

/** Opens a wave of an anonymous survey; gives the links of the people in the order in which they were asked. */
async function openWave(served: Served): Promise<string[]> {
  const people = Array.from({ length: asked }, (_, at) => {
    const id = `p${String(at).padStart(4, "0")}`;
    return { id, email: `${id}@example.org`, attributes: { dept: "A", team: at % 2 === 0 ? "A1" : "A2" } };
  });
  await served.call("POST", "/v1/people", people);
  const anchor = new Date(served.parts.clock.now() + 60_000).toISOString().slice(0, 16);
  const window = { hours: "00:00-24:00", days: "any" };
  const wave = {
    id: "spring",
    survey: "staff",
    every: "once",
    anchor,
    timeZone: "UTC",
    audience: { everyone: true },
    open: "20d",
    remind: [],
    window,
    k: 5,
  };
  const reply = await served.call("POST", "/v1/waves", wave);
  expect(reply.status, reply.text).toBeLessThan(300);
  await served.call("POST", "/dev/clock", { advance: "2h" });
  const mails = (await served.call("GET", "/dev/mail.json")).json as unknown as { to: string; text: string }[];
  const links = new Map(mails.map(({ to, text }) => [to.slice(0, 5), /\/r\/([0-9A-Za-z]{27})/.exec(text)?.[1] ?? ""]));
  return people.map(({ id }) => links.get(id) ?? "");
}

/** What leaves the service about the answers names nobody, and what leaves to people has none of their words. */
async function leavesNobody(served: Served): Promise<void> {
  const formats = ["csv", "ndjson"].map((format) => `/v1/exports/responses?survey=staff&format=${format}`);
  let words = 0;
  for (const path of [...formats, "/v1/responses?survey=staff&limit=500", "/v1/cases", "/v1/exports/cases"]) {
    const { status, text } = await served.call("GET", path);
    expect(status, text).toBe(200);
    expect(text, path).not.toMatch(/p\d{4}\b|@example\.org/);
    words += text.match(/word-\d+/g)?.length ?? 0;
  }
  // What was looked through has answers in it.
  expect(words).toBeGreaterThan(asked / 2);
  const mails = await served.call("GET", "/dev/mail.json");
  expect(mails.text).toContain("p0001@example.org");
  expect(mails.text).not.toMatch(/word-\d/);
  await tellsOthersNobody(served);
}

/** What others are told of it has figures, and nobody: a report with its mail and files, an aggregate for other organisations, the audit. */
async function tellsOthersNobody(served: Served): Promise<void> {
  await makeOwner(served);
  const max = await makeMember(served, "max", [{ role: "manager" }]);
  const { json: wave } = await served.call("GET", "/v1/waves/spring.1");
  const period = String(wave["closesAt"]).slice(0, 7);
  const ordered = { kind: "monthly", survey: "staff", reader: max.id, by: "team", language: "en" };
  const report = String((await served.call("POST", "/v1/reports", ordered)).json["id"]);
  const made = await served.call("POST", `/v1/reports/${report}/editions`, { period });
  expect(made.status, made.text).toBe(201);
  await served.call("POST", "/dev/clock", { advance: "4d" });
  const edition = String(made.json["id"]);
  const next = new Date(Date.parse(`${period}-15`) + 30 * 86_400_000).toISOString().slice(0, 7);
  const of = { organisation: "Us", survey: "staff", question: "csat", metric: "csat" };
  const aggregate = { ...of, from: `${period}-01`, to: `${next}-01` };
  const told = [
    made,
    await served.call("GET", `/v1/editions/${edition}`),
    await served.call("GET", `/v1/editions/${edition}/page.html`),
    await served.call("GET", `/v1/exports/editions/${edition}`),
    await served.call("GET", `/dev/mail.json?to=${max.email}`),
    await served.call("POST", "/v1/aggregates", aggregate),
    await served.call("GET", "/v1/audit"),
  ];
  for (const { status, text } of told) {
    expect(status, text).toBeLessThan(300);
    expect(text.length).toBeGreaterThan(100);
    expect(text).not.toMatch(/p\d{4}\b|word-\d/);
  }
  // What was looked through has figures of everybody in it.
  expect(told[2]?.text).toContain("150");
  expect(told[5]?.text).toContain("150");
}

/**
 * People answer an anonymous wave one after another, in the order in which they were asked, each with words of their own;
 * then everything that is stored is read, and nothing may lead from the words to the person: no value that both sides
 * share, and no order, of place or of time, in which both run.
 */
export async function expectNoTrace(database: string, dumpOf: () => Promise<Dump>): Promise<void> {
  const served = await serve(database, privateProject);
  const links = await openWave(served);
  for (const [at, token] of links.entries()) {
    const answers = { csat: 3 + (at % 3), why: `word-${String(at)}` };
    expect((await served.call("POST", `/r/${token}`, { answers, submissionId: `sub-${String(at)}` })).status).toBe(201);
    await served.parts.worker.drain();
  }
  const dump = await dumpOf();
  const tables = new Map<string, Dumped[]>();
  for (const table of [...answerTables, ...peopleTables]) tables.set(table, await dump(table));
  // What is told of the wave once it and its months are over.
  await served.call("POST", "/dev/clock", { advance: "60d" });
  await leavesNobody(served);
  await served.stop();

  // The wave was open: most were released, at least k wait.
  const of = (table: string) => tables.get(table) ?? [];
  expect(of("ballots").length).toBeGreaterThanOrEqual(5);
  expect(of("responses").length).toBeGreaterThan(asked / 2);
  expect(of("responses").length + of("ballots").length).toBe(asked);
  expect(of("spent_links").length).toBe(asked);
  sharesNothing(of);

  // Where a word lies, and who wrote it, against the turn of the person whose word it is.
  const turnOf = (answers: unknown) => Number(/word-(\d+)/.exec(String(answers))?.[1]);
  const turns = new Map(of("response_versions").map(({ row }) => [String(row["response"]), turnOf(row["answers"])]));
  const runs = (rows: readonly Dumped[], turn: (row: Dumped["row"]) => number | undefined) =>
    [(one: Dumped) => one.place, (one: Dumped) => one.writer].map((by) =>
      correlation(rows.flatMap((one) => (turn(one.row) === undefined ? [] : [[by(one), turn(one.row) ?? 0] as const]))),
    );
  const found = [
    ...runs(of("responses"), (row) => turns.get(String(row["id"]))),
    ...runs(of("response_versions"), (row) => turns.get(String(row["response"]))),
    ...runs(of("measures"), (row) => turns.get(String(row["response"]))),
    ...runs(of("segments"), (row) => turns.get(String(row["owner"]))),
  ];
  // Of n in random order it is about normal with variance 1 / (n − 1): beyond 6.5 deviations once in 10^10.
  const chance = 6.5 / Math.sqrt(turns.size - 1);
  expect(chance).toBeLessThan(0.65);
  for (const rho of found) expect(Math.abs(rho)).toBeLessThan(chance);
  const writers = new Set(of("ballots").map(({ writer }) => writer));
  expect(writers.size, "ballots that wait were all written at once").toBe(1);
}

/** No value of an answer's row is found in what is known of people, but for those that many people share. */
function sharesNothing(of: (table: string) => readonly Dumped[]): void {
  const isShared = new Set([
    "unit",
    "mode",
    "survey",
    "version",
    "revision",
    "wave",
    "channel",
    "locale",
    "name",
    "value",
    "choice",
    "kind",
    "metric_key",
    "status",
    "segments",
    "submitted_at",
    "stored_at",
    "day",
    "origin",
    "submission_id",
    "content_hash",
  ]);
  const known = JSON.stringify(peopleTables.flatMap((table) => of(table).map(({ row }) => row)));
  const released = new Set(of("responses").map(({ row }) => row["id"]));
  const own = answerTables.flatMap((table) =>
    of(table).flatMap(({ row }) => {
      if (table === "segments" && !released.has(row["owner"])) return [];
      return Object.entries(row)
        .filter(([name, value]) => value !== null && !isShared.has(name))
        .map(([, value]) => String(value));
    }),
  );
  expect(own.length).toBeGreaterThan(asked);
  expect(own.filter((value) => known.includes(JSON.stringify(value).slice(1, -1)))).toEqual([]);
  const times = answerTables.flatMap((table) =>
    of(table).flatMap(({ row }) => [row["submitted_at"], row["stored_at"]]),
  );
  expect(times.filter((time) => time !== undefined && Number(time) % 86_400_000 !== 0)).toEqual([]);
  // No date finer than the month, and one alone for a wave: a day would lead to whoever was asked that day.
  const dates = new Map<unknown, Set<string>>();
  for (const { row } of of("responses").filter((one) => one.row["origin"] === "ballot"))
    dates.set(row["wave"], (dates.get(row["wave"]) ?? new Set()).add(String(row["day"])));
  expect(dates.size).toBeGreaterThan(0);
  for (const [wave, days] of dates)
    if (wave === null) expect([...days].filter((day) => !day.endsWith("-01"))).toEqual([]);
    else expect(days.size).toBe(1);
  const traces = of("invitations").map(({ row }) => [row["answered_at"], row["person"] === null]);
  expect(new Set(traces.map(String))).toEqual(new Set([",false"]));
}

/** Spearman's rank correlation; 0 where one side never differs. */
function correlation(pairs: readonly (readonly [number, number])[]): number {
  const ranks = (values: readonly number[]) =>
    values.map(
      (value) => values.filter((other) => other < value).length + values.filter((other) => other === value).length / 2,
    );
  const [xs, ys] = [ranks(pairs.map(([x]) => x)), ranks(pairs.map(([, y]) => y))];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const sum = (term: (at: number) => number) => xs.reduce((total, _, at) => total + term(at), 0);
  const spread = Math.sqrt(sum((at) => ((xs[at] ?? 0) - mx) ** 2) * sum((at) => ((ys[at] ?? 0) - my) ** 2));
  return spread === 0 ? 0 : sum((at) => ((xs[at] ?? 0) - mx) * ((ys[at] ?? 0) - my)) / spread;
}

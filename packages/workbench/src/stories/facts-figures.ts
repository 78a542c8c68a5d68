import { expect } from "vitest";
import { createClient } from "@afterword/sdk";
import project, { care } from "./facts-project.ts";
import { serve, type Served } from "./served.ts";

// Every figure here was worked out by hand.

/** A number as it was worked out, to nine digits. */
export const near = (value: number): unknown => expect.closeTo(value, 9);

/** Tells a story in March 2026, on a database of its own. */
export async function inMarch(database: string, tell: (aw: Served) => Promise<void>): Promise<void> {
  const aw = await serve(database, project, { clock: () => Date.parse("2026-03-05T09:00:00Z") });
  try {
    await tell(aw);
  } finally {
    await aw.stop();
  }
}

/** A request, and what its person answered; nothing was asked of whoever says nothing. */
interface Story {
  readonly id: string;
  readonly team?: string;
  readonly at?: string;
  readonly data?: object;
  readonly answers?: object;
  readonly type?: string;
}

/** Closes requests, each of a person of its own, and lets the people answer. */
export async function play(aw: Served, ...stories: readonly Story[]): Promise<void> {
  const events = stories.map(({ id, team = "ICT", at = "2026-03-02T09:00:00Z", data, type = "request.closed" }) => ({
    id: `${id} at ${at}`,
    type,
    occurredAt: at,
    person: { id: `p-${id}-${at}` },
    data: { id, team, ...data },
  }));
  const { json } = await aw.call("POST", "/v1/events", events);
  await aw.call("POST", "/dev/clock", { advance: "1m" });
  const results = json["results"] as { status: string; decisions: { invitationId?: string }[] }[];
  for (const [at, { answers }] of stories.entries()) {
    expect(results[at]?.status).toBe("accepted");
    if (answers === undefined) continue;
    const token = aw.afterword.token(results[at]?.decisions[0]?.invitationId ?? "");
    const reply = await aw.call("POST", `/r/${token}`, { answers, submissionId: `s-${token}` });
    expect(reply.status, reply.text).toBe(201);
  }
}

/** A metric's rows. */
export const read = async (aw: Served, metric: string, query: string) => {
  const { status, json, text } = await aw.call("GET", `/v1/metrics/${metric}?${query}`);
  expect(status, text).toBe(200);
  return json["rows"] as Record<string, unknown>[];
};

/** What a refused query names, and why. */
export const refused = async (aw: Served, metric: string, query: string) => {
  const { status, json } = await aw.call("GET", `/v1/metrics/${metric}?${query}`);
  expect([status, json["code"]]).toEqual([422, "invalid_query"]);
  const [error] = json["errors"] as { path: string; code: string }[];
  return [error?.path, error?.code];
};

export const tell = (aw: Served, subject: string, key: string, value: unknown, at: string) =>
  aw.call("POST", "/v1/facts", { subject, key, value, at });

/** What five requests, one of them closed twice, make of targets, turn-around and first contact. */
export async function expectOperations(aw: Served): Promise<void> {
  await play(
    aw,
    { id: "A", data: { hours: 4, target: 8, first: true } },
    { id: "B", data: { hours: 8, target: 8, first: false }, at: "2026-03-31T23:59:59Z" },
    { id: "C", data: { hours: 10, target: 8, first: true }, at: "2026-04-01T00:00:00Z" },
    { id: "D" },
    { id: "E", team: "HR", data: { hours: 2, target: 4 } },
    { id: "F", team: "HR", data: { hours: 3, first: false } },
  );
  const event = "event=request.closed";
  const [sla] = await read(aw, "sla", event);
  expect(sla).toMatchObject({ value: 75, n: 4, missing: 2, invalid: 0, warnings: ["low_base"], withheld: null });
  expect(sla?.["interval"]).toMatchObject({ method: "wilson", level: 0.95 });
  const { lower, upper } = sla?.["interval"] as { lower: number; upper: number };
  expect([lower.toFixed(2), upper.toFixed(2)]).toEqual(["30.06", "95.44"]);
  // The survey's rule asks about these events and no others.
  expect(await read(aw, "sla", "survey=care")).toEqual([sla]);
  expect((await read(aw, "sla", `${event}&by=team`)).map((row) => [row["group"], row["n"], row["missing"]])).toEqual([
    [{ team: "HR" }, 1, 1],
    [{ team: "ICT" }, 3, 1],
  ]);
  expect((await read(aw, "sla", `${event}&period=month`)).map((row) => [row["period"], row["value"]])).toEqual([
    ["2026-03", 100],
    ["2026-04", 0],
  ]);
  expect(await read(aw, "sla", `${event}&from=2026-04-01&where[team]=HR`)).toMatchObject([{ value: null, n: 0 }]);
  expect(await read(aw, "turnaround", event)).toMatchObject([
    { value: 4, p90: near(9.2), n: 5, missing: 1, interval: null },
  ]);
  expect(await read(aw, "fcr", event)).toMatchObject([{ value: 50, n: 4, missing: 2, source: "measured" }]);

  // A fact that comes later takes its place in all of them.
  await tell(aw, "D", "turnaroundHours", 100, "2026-05-01T00:00:00Z");
  await tell(aw, "D", "slaHours", 8, "2026-02-01T00:00:00Z");
  expect(await read(aw, "turnaround", event)).toMatchObject([
    { value: 6, p90: 55, n: 6, missing: 0, interval: { lower: 2, upper: 100, method: "order" } },
  ]);
  expect(await read(aw, "sla", event)).toMatchObject([{ value: 60, n: 5, missing: 1 }]);

  // Re-opened, and closed once more in May: each time counts when it happened, with what was said since.
  const reopened = {
    type: "request.reopened",
    occurredAt: "2026-04-15T09:00:00Z",
    person: { id: "p" },
    data: { id: "A" },
  };
  await aw.call("POST", "/v1/events", reopened);
  await play(aw, { id: "A", at: "2026-05-02T09:00:00Z", data: { hours: 20, target: 8 } });
  await tell(aw, "A", "resolvedFirstContact", false, "2026-04-20T09:00:00Z");
  await tell(aw, "A", "resolvedFirstContact", true, "2026-05-03T09:00:00Z");
  expect(
    (await read(aw, "fcr", `${event}&period=month`)).map((row) => [row["period"], row["value"], row["n"]]),
  ).toEqual([
    ["2026-03", 0, 3],
    ["2026-04", 100, 1],
    ["2026-05", 100, 1],
  ]);
  const known = async (months: string) => (await read(aw, "sla", `${event}&${months}`))[0]?.["n"];
  expect(await known("from=2026-05-01&to=2026-06-01")).toBe(1);
}

/** What people say of the first contact, beside what was measured. */
export async function expectAsked(aw: Served): Promise<void> {
  const said = [
    { solved: true, how: "yes" },
    { solved: true, how: "partly" },
    { solved: false, how: "no" },
    { solved: true },
  ];
  await play(
    aw,
    ...said.map((one, at) => ({ id: `S-${String(at)}`, data: { first: at === 0 }, answers: { csat: 4, ...one } })),
  );
  const asked = "survey=care&question";
  expect(await read(aw, "fcr", `${asked}=solved`)).toMatchObject([
    { value: 75, n: 4, missing: 0, source: "asked", interval: { method: "wilson" } },
  ]);
  expect(await read(aw, "fcr", `${asked}=how&solved=yes&by=team`)).toMatchObject([
    { group: { team: "ICT" }, value: near(100 / 3), n: 3, missing: 1, source: "asked" },
  ]);
  expect(await read(aw, "fcr", `${asked}=how&solved=yes,partly`)).toMatchObject([{ value: near(200 / 3) }]);
  expect(await read(aw, "fcr", "survey=care")).toMatchObject([{ value: 25, n: 4, source: "measured" }]);
  expect(await refused(aw, "fcr", `${asked}=how`)).toEqual(["solved", "required"]);
  expect(await refused(aw, "fcr", `${asked}=how&solved=maybe`)).toEqual(["solved", "unknown"]);
  expect(await refused(aw, "fcr", `${asked}=solved&solved=no`)).toEqual(["solved", "not_taken"]);
  expect(await refused(aw, "fcr", `${asked}=csat`)).toEqual(["question", "unknown"]);
  expect(await refused(aw, "fcr", `${asked}=solved&event=request.closed`)).toEqual(["event", "not_taken"]);
}

/** How scores go with facts that came before the answer, with its event, and after it. */
export async function expectCorrelation(aw: Served): Promise<void> {
  await tell(aw, "A", "turnaroundHours", 4, "2026-03-01T00:00:00Z");
  await play(
    aw,
    { id: "A", data: { target: 8 }, answers: { csat: 4 } },
    { id: "B", data: { hours: 8, target: 8 }, answers: { csat: 3 } },
    { id: "C", data: { hours: 1, target: 8 }, answers: { csat: 1 } },
    { id: "D", data: { hours: 2, target: 4 }, answers: { csat: 5 } },
    { id: "E", data: { hours: 3 }, answers: { csat: 5 } },
    { id: "F", answers: { csat: 2 } },
  );
  await tell(aw, "C", "turnaroundHours", 10, "2026-03-04T00:00:00Z");
  const query = "survey=care&question=csat&fact";
  const [row] = await read(aw, "correlation", `${query}=turnaroundHours`);
  expect(row).toMatchObject({ group: {}, value: near(-9.5 / Math.sqrt(95)), n: 5, missing: 1 });
  expect(row).toMatchObject({ part: "overall", coefficient: "spearman", interval: { method: "fisher_z" } });
  // t = r √(3 / (1 − r²)) = −7.55 with 3 degrees of freedom.
  expect(row?.["p"]).toBeCloseTo(0.0048, 4);
  const [met] = await read(aw, "correlation", `${query}=sla&method=pearson`);
  expect(met).toMatchObject({ value: near(2.25 / Math.sqrt(0.75 * 8.75)), n: 4, missing: 2 });
  expect(met).toMatchObject({ coefficient: "pearson" });
  expect(await read(aw, "correlation", `${query}=cost`)).toMatchObject([{ value: null, n: 0, missing: 6, p: null }]);
}

/** Answers that staff took down about a subject are beside the facts of its newest event before them. */
export async function expectTakenDown(aw: Served): Promise<void> {
  await play(aw, { id: "A", data: { hours: 9 }, at: "2026-03-01T09:00:00Z" }, { id: "A", data: { hours: 2 } });
  await play(aw, { id: "A", data: { hours: 7 }, at: "2026-03-04T09:00:00Z" }, { id: "B", data: { hours: 5 } });
  const phone = { survey: "care", answers: { csat: 4 }, channel: "phone", answeredAt: "2026-03-03T09:00:00Z" };
  const taken = [{ subject: "A" }, { subject: "B" }, { subject: "nothing known" }, {}];
  for (const one of taken) expect((await aw.call("POST", "/v1/responses", { ...phone, ...one })).status).toBe(201);
  const [row] = await read(aw, "correlation", "survey=care&question=csat&fact=turnaroundHours");
  expect(row).toMatchObject({ n: 2, missing: 2 });
  await tell(aw, "A", "slaHours", 8, "2026-03-02T12:00:00Z");
  expect(await read(aw, "csat", "survey=care&question=csat&where[fact:sla]=true")).toMatchObject([{ n: 1 }]);
}

/** Within two teams, each of which has the same small correlation, that hardly shows over both. */
export async function expectStrata(aw: Served): Promise<void> {
  const scores = [2, 1, 4, 3];
  const team = (name: string, from: number) =>
    scores.map((csat, at) => ({
      id: `${name}-${String(at)}`,
      team: name,
      data: { hours: from + at },
      answers: { csat },
    }));
  await play(aw, ...team("HR", 11), ...team("ICT", 1), {
    id: "X",
    team: "Tax",
    data: { hours: 5 },
    answers: { csat: 3 },
  });
  const query = "survey=care&question=csat&fact=turnaroundHours&method=pearson&within=team";
  const rows = await read(aw, "correlation", query);
  expect(rows.map((row) => [row["part"], row["group"], row["n"], row["missing"], row["warnings"]])).toEqual([
    ["overall", {}, 9, 0, ["low_base"]],
    ["stratum", { team: "HR" }, 4, 0, ["low_base"]],
    ["stratum", { team: "ICT" }, 4, 0, ["low_base"]],
    ["stratum", { team: "Tax" }, 1, 0, ["low_base", "not_pooled"]],
    ["pooled", {}, 8, 1, ["low_base"]],
  ]);
  expect(rows[1]?.["value"]).toBeCloseTo(0.6, 12);
  // The mean of Fisher's z of 0.6, less its bias 0.6 / (2 × 3), twice.
  expect(rows[4]?.["value"]).toBeCloseTo(Math.tanh(Math.atanh(0.6) - 0.1), 12);
  const only = await read(
    aw,
    "correlation",
    "survey=care&question=csat&fact=turnaroundHours&method=pearson&where[team]=HR",
  );
  expect(only).toMatchObject([{ value: near(0.6), n: 4, missing: 0 }]);
}

/** Drivers that are independent of each other: csat is 3 ± 1.5 by speed ± 0.5 by clarity. */
export async function expectDrivers(aw: Served): Promise<void> {
  const cells = [
    { speed: 5, clarity: 5, csat: 5 },
    { speed: 5, clarity: 1, csat: 4 },
    { speed: 1, clarity: 5, csat: 2 },
    { speed: 1, clarity: 1, csat: 1 },
  ];
  const query = "survey=care&question=csat";
  // Who calls it clear writes about staff, and who calls it slow about the portal.
  const said = ({ speed, clarity }: (typeof cells)[number]) =>
    [clarity === 5 ? "The staff are kind." : "", speed === 1 ? "The portal crashed." : "", "That is it."].join(" ");
  const people = (cell: (typeof cells)[number], from: number, n: number) =>
    Array.from({ length: n }, (_, at) => ({
      id: `${String(cell.csat)}-${String(from + at)}`,
      answers: { ...cell, twin: cell.clarity, why: said(cell) },
    }));
  await play(aw, ...cells.flatMap((cell) => people(cell, 0, 24)));
  expect(await refused(aw, "drivers", `${query}&drivers=speed,clarity`)).toEqual(["question", "too_few"]);
  await play(aw, ...cells.flatMap((cell) => people(cell, 24, 2)), { id: "half", answers: { csat: 1, speed: 5 } });
  const rows = await read(aw, "drivers", `${query}&drivers=clarity,speed`);
  const tenth = { group: { driver: "clarity" }, value: near(10), importance: near(0.1) };
  expect(rows).toMatchObject([
    { group: { driver: "speed" }, value: near(90), importance: near(0.9), performance: 3 },
    { ...tenth, n: 104, missing: 1, correlation: near(0.5 / Math.sqrt(2.5)), withheld: null },
  ]);
  const { lower, upper, method } = rows[1]?.["interval"] as { lower: number; upper: number; method: string };
  expect(method).toBe("bootstrap_percentile");
  expect(lower).toBeLessThan(10);
  expect(lower).toBeGreaterThan(3);
  expect(upper).toBeGreaterThan(10);
  expect(upper).toBeLessThan(25);
  expect(await read(aw, "drivers", `${query}&drivers=clarity,speed`), "the same again").toEqual(rows);
  expect(await refused(aw, "drivers", query)).toEqual(["drivers", "collinear"]);
  expect(await refused(aw, "drivers", `${query}&drivers=speed,csat`)).toEqual(["drivers", "is_outcome"]);
  expect(await refused(aw, "drivers", `${query}&drivers=speed,speed`)).toEqual(["drivers", "unknown"]);
  expect(await refused(aw, "drivers", `${query}&drivers=why`)).toEqual(["drivers", "unknown"]);
  await aw.call("POST", "/dev/clock", { advance: "2s" });
  const byTheme = await read(aw, "drivers", `${query}&drivers=themes`);
  const half = { n: 104, missing: 1, performance: 50 };
  expect(byTheme.slice(0, 2)).toMatchObject([
    { ...half, group: { driver: "theme:system" }, value: near(90), correlation: near(-1.5 / Math.sqrt(2.5)) },
    { ...half, group: { driver: "theme:staff" }, value: near(10), importance: near(0.1), interval: { method } },
  ]);
  expect(await read(aw, "drivers", `${query}&drivers=themes`), "the same again").toEqual(byTheme);
  expect(byTheme.slice(2)).toContainEqual(
    expect.objectContaining({ group: { driver: "theme:process" }, value: null, warnings: ["low_base"] }),
  );
  const mixed = await read(aw, "drivers", `${query}&drivers=clarity,theme:system`);
  expect(mixed.map(({ group, performance }) => [group, performance])).toEqual([
    [{ driver: "theme:system" }, 50],
    [{ driver: "clarity" }, 3],
  ]);
  expect(await refused(aw, "drivers", `${query}&drivers=theme:staff,clarity`)).toEqual(["drivers", "collinear"]);
  expect(await refused(aw, "drivers", `${query}&drivers=theme:nobody`)).toEqual(["drivers", "unknown"]);
  expect(await refused(aw, "drivers", `${query}&drivers=theme:food`)).toEqual(["drivers", "unknown"]);
}

/** The typed interface says the same, in process and over HTTP. */
export async function expectTyped(aw: Served): Promise<void> {
  const told = ["A", "B", "C", "D"].map((id, at) => ({
    id,
    data: { hours: at + 1, target: 3, first: at > 0 },
    answers: { csat: 5 - at, solved: at > 1, how: at > 2 ? "yes" : "partly" },
  }));
  await play(aw, ...told);
  const overHttp = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project });
  const results = overHttp.results(care);
  const inProcess = (aw.afterword as unknown as typeof overHttp).results(care);
  for (const of of [results, inProcess]) {
    expect(await of.sla().by("team").every("year")).toMatchObject([
      { group: { team: "ICT" }, period: "2026", value: 75 },
    ]);
    expect(await of.turnaround().from("2026-03-01T00:00:00Z")).toMatchObject([{ value: 2.5, p90: near(3.7) }]);
    expect(await of.fcr()).toMatchObject([{ value: 75, source: "measured" }]);
    expect(await of.fcr("solved")).toMatchObject([{ value: 50, source: "asked" }]);
    expect(await of.fcr("how", ["yes"])).toMatchObject([{ value: 25 }]);
    expect(await of.correlation("csat", "turnaroundHours").last("30d")).toMatchObject([{ value: -1, n: 4 }]);
    expect(await of.correlation("csat", "sla", { method: "pearson", within: "team" })).toHaveLength(3);
    await expect(of.drivers("csat", ["speed"])).rejects.toMatchObject({ errors: [{ path: "drivers", code: "none" }] });
  }
  // @ts-expect-error no fact of this name
  await expect(results.correlation("csat", "mood")).rejects.toMatchObject({ errors: [{ path: "fact" }] });
  // @ts-expect-error a comment has no score
  await expect(results.drivers("why")).rejects.toMatchObject({ errors: [{ path: "question" }] });
  // @ts-expect-error a score is no yes or no
  await expect(results.fcr("csat")).rejects.toMatchObject({ errors: [{ path: "question" }] });
}

/** Where figures need five people, events are counted, and no answer is set beside a fact or another answer. */
export async function expectPrivate(aw: Served): Promise<void> {
  const answers = { csat: 4, speed: 3, solved: true };
  const stories = Array.from({ length: 8 }, (_, at) => ({ id: `P-${String(at)}`, data: { hours: at }, answers }));
  await play(aw, ...stories.map((one) => ({ ...one, type: "request.audited" })));
  expect(await read(aw, "turnaround", "survey=in-confidence")).toMatchObject([{ value: 3.5, n: 8 }]);
  const query = "survey=in-confidence&question=csat";
  expect(await refused(aw, "correlation", `${query}&fact=turnaroundHours`)).toEqual(["survey", "not_shown"]);
  expect(await refused(aw, "drivers", query)).toEqual(["survey", "not_shown"]);
  const withheld = { value: null, n: null, source: "asked", withheld: { reason: "below_k", k: 5 } };
  expect(await read(aw, "fcr", "survey=in-confidence&question=solved")).toMatchObject([withheld]);
}

/** What can't be asked is a problem that names it. */
export async function expectRefusals(aw: Served): Promise<void> {
  const refusals = [
    ["sla", "", "survey", "custom"],
    ["sla", "survey=nothing", "survey", "unknown"],
    ["sla", "survey=unasked", "survey", "no_event"],
    ["sla", "event=request.opened", "event", "unknown"],
    ["sla", "event=request.reopened", "event", "no_facts"],
    ["sla", "event=request.closed&survey=care", "event", "not_taken"],
    ["sla", "event=request.closed&by=mission", "by", "unknown"],
    ["sla", "event=request.closed&where[mission]=A", "where.mission", "unknown"],
    ["sla", "event=request.closed&question=csat", "question", "not_taken"],
    ["turnaround", "event=request.closed&from=2026-02-01&to=2026-01-01", "to", "out_of_order"],
    ["fcr", "event=request.closed&solved=yes", "solved", "not_taken"],
    ["csat", "survey=care&question=csat&fact=cost", "fact", "not_taken"],
    ["csat", "event=request.closed&question=csat", "event", "not_taken"],
    ["correlation", "survey=care&question=csat", "fact", "required"],
    ["correlation", "survey=care&question=csat&fact=mood", "fact", "invalid_value"],
    ["correlation", "survey=care&question=why&fact=cost", "question", "unknown"],
    ["correlation", "survey=care&question=csat&fact=cost&by=team", "by", "not_taken"],
    ["correlation", "survey=care&question=csat&fact=cost&period=month", "period", "not_taken"],
    ["correlation", "survey=care&question=csat&fact=cost&within=mission", "within", "unknown"],
    ["drivers", "survey=care&question=csat&within=team", "within", "not_taken"],
  ] as const;
  for (const [metric, query, path, code] of refusals)
    expect(await refused(aw, metric, query), `${metric}?${query}`).toEqual([path, code]);
}

import { createClient, scopes, type KeyScope, type ResponseItem } from "@afterword/sdk";
import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import project from "./exporting.config.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { Served } from "./served.ts";

/** What a spreadsheet would run, as somebody may write it, and as it stands in a file. */
export const formulas: readonly (readonly [string, string])[] = [
  ["=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"],
  ["+1+1", "'+1+1"],
  ["-2+3", "'-2+3"],
  ["@SUM(1)", "'@SUM(1)"],
  ["\t=1", "'\t=1"],
  ["  =1", "'  =1"],
  ["\uff1d1", "'\uff1d1"],
  ['=HYPERLINK("http://e","x"),\n"y"', `'=HYPERLINK("http://e","x"),\n"y"`],
];

/** Answers that somebody took down, in the order in which they were given. */
export async function takeDown(aw: Served): Promise<void> {
  await aw.call("POST", "/v1/people", [
    { id: "u1", email: "u1@example.org", attributes: { site: "HQ", team: "ICT" } },
    { id: "u2", email: "u2@example.org", attributes: { site: "=2+2", team: "HR" } },
  ]);
  const of = { survey: "service", channel: "phone" };
  const full = {
    ...{ csat: 5, recommend: 9, why: "Call Ana at +41 22 917 12 34", onDay: "2026-03-31", cost: -5.25, again: true },
    ...{ parts: ["slow", "=1+1"], sides: { tone: "good", "@SUM(1)": "bad" }, reply: "ana@example.org", team: "-2+3" },
  };
  const first = { ...of, person: "u1", subject: "INC-1", answeredAt: "2026-04-01T10:20:30.500Z", answers: full };
  const given: object[] = [first, { ...of, person: "u2", answeredAt: "2026-04-02T00:00:00Z", answers: { csat: 2 } }];
  for (const [at, [text]] of formulas.entries()) {
    const answeredAt = `2026-04-${String(10 + at)}T00:00:00Z`;
    given.push({ ...of, answeredAt, answers: { csat: 1 + (at % 5), why: text }, segments: { site: "HQ" } });
  }
  for (const body of given) {
    const reply = await aw.call("POST", "/v1/responses", body);
    expect(reply.status, reply.text).toBe(201);
  }
  // What was written is coded a second later.
  await aw.call("POST", "/dev/clock", { advance: "2s" });
}

/** A clock at which none of it is in the future. */
export const begin = Date.parse("2026-05-03T09:00:00Z");

const path = (query: Record<string, string> = {}) => `/v1/exports/responses?${new URLSearchParams(query).toString()}`;

/** The rows of a CSV file by the names of its columns. */
export async function rowsOf(aw: Served, query: Record<string, string> = {}, may: readonly KeyScope[] = scopes) {
  const reply = await aw.call("GET", path(query), undefined, {
    authorization: `Bearer ${await aw.keyFor("test", may)}`,
  });
  expect([reply.status, reply.headers.get("content-type")], reply.text).toEqual([200, "text/csv; charset=utf-8"]);
  const table: string[][] = parse(reply.text);
  const [header = [], ...lines] = table;
  return {
    header,
    text: reply.text,
    rows: lines.map((line) => Object.fromEntries(header.map((name, at) => [name, line[at] ?? ""]))),
  };
}

export async function workbookOf(aw: Served, query: Record<string, string> = {}) {
  const parts: Uint8Array[] = [];
  for await (const part of aw.afterword.responses.export({ ...query, format: "xlsx" })) parts.push(part);
  const [sheet = [], ...more] = readWorkbook(Buffer.concat(parts));
  expect(more).toEqual([]);
  const [header = [], ...rows] = sheet;
  return { header, rows: rows.map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]]))) };
}

/** Every format has each answer with all that it is made of, newest first. */
export async function expectEveryFormat(aw: Served): Promise<void> {
  const csv = await rowsOf(aw, { survey: "service" });
  expect(csv.header).toEqual([
    ...["id", "survey", "version", "status", "submittedAt", "locale", "channel", "wave", "person", "subject"],
    ...["csat", "nps", "why", "onDay", "cost", "again", "parts", "sides.tone", "sides.@SUM(1)", "reply", "team"],
    ...["why.language", "why.themes", "why.sentiment", "why.source"],
    ...["'=2+2", "site", "segment.team"],
  ]);
  expect(csv.rows).toHaveLength(2 + formulas.length);
  expect(csv.rows.at(-1)).toMatchObject({
    ...{ survey: "service", version: "1", status: "complete", submittedAt: "2026-04-01T10:20:30.500Z" },
    ...{ channel: "phone", person: "u1", subject: "INC-1", csat: "5", nps: "9", why: "Call Ana at +41 22 917 12 34" },
    ...{ onDay: "2026-03-31", cost: "-5.25", again: "true", parts: "slow; =1+1", "sides.tone": "good" },
    ...{ "sides.@SUM(1)": "bad", reply: "ana@example.org", team: "'-2+3", site: "HQ", "segment.team": "ICT" },
  });
  expect(csv.rows.at(-1)).toMatchObject({ "why.language": "en", "why.sentiment": "positive", "why.source": "score" });
  expect(csv.rows.at(-2)).toMatchObject({ csat: "2", nps: "", why: "", cost: "", "sides.tone": "", site: "'=2+2" });

  const book = await workbookOf(aw, { survey: "service" });
  expect(book.header).toEqual(csv.header);
  expect(book.rows.map(({ id }) => id)).toEqual(csv.rows.map(({ id }) => id));
  expect(book.rows.at(-1)).toMatchObject({
    ...{ version: 1, csat: 5, nps: 9, cost: -5.25, again: true, onDay: new Date("2026-03-31"), team: "'-2+3" },
    ...{ submittedAt: new Date("2026-04-01T10:20:30.500Z"), why: "Call Ana at +41 22 917 12 34", subject: "INC-1" },
  });
  expect(book.rows.at(-2)).toMatchObject({ csat: 2, nps: undefined, site: "'=2+2" });

  const lines = await aw.call("GET", path({ survey: "service", format: "ndjson" }));
  expect(lines.headers.get("content-type")).toBe("application/x-ndjson");
  const items = lines.text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as ResponseItem);
  expect(items).toEqual((await aw.call("GET", "/v1/responses?survey=service&limit=500")).json["items"]);
}

/** The same file comes from the client, in process and over HTTP. */
export async function expectSameEverywhere(aw: Served): Promise<void> {
  const client = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project });
  for (const format of ["csv", "xlsx", "ndjson"] as const) {
    const gather = async (bytes: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(bytes));
    const query = { survey: "service", format, from: "2026-04-02", where: { site: "HQ" } };
    const inProcess = await gather(aw.afterword.responses.export(query));
    expect(inProcess.length).toBeGreaterThan(500);
    expect((await gather(client.responses.export(query))).equals(inProcess), format).toBe(true);
  }
  await expect(client.responses.export({ from: "yesterday" })[Symbol.asyncIterator]().next()).rejects.toMatchObject({
    code: "invalid_query",
  });
}

/** CSAT counted by hand from the file is the figure. */
export async function expectSameFigure(aw: Served): Promise<void> {
  const { rows } = await rowsOf(aw, { survey: "service" });
  const scores = rows.flatMap(({ csat = "" }) => (csat === "" ? [] : [Number(csat)]));
  const share = (100 * scores.filter((score) => score >= 4).length) / scores.length;
  const { json } = await aw.call("GET", "/v1/metrics/csat?survey=service&question=csat");
  expect(json["rows"]).toMatchObject([{ value: share, n: scores.length }]);
  expect(share).toBeGreaterThan(0);
}

/** Only what is asked for: a time, a segment, one answer. */
export async function expectFilters(aw: Served): Promise<void> {
  const count = async (query: Record<string, string>) => (await rowsOf(aw, query)).rows.length;
  const all = 2 + formulas.length;
  expect(await count({})).toBe(all);
  expect(await count({ survey: "service", from: "2026-04-02" })).toBe(all - 1);
  expect(await count({ to: "2026-04-02" })).toBe(1);
  expect(await count({ from: "2026-04-02", to: "2026-04-02T00:00:00.001Z" })).toBe(1);
  expect(await count({ "where[site]": "HQ" })).toBe(all - 1);
  expect(await count({ "where[site]": "HQ", "where[team]": "ICT" })).toBe(1);
  expect(await count({ quarantined: "true" })).toBe(0);
  for (const query of [
    { "where[floor]": "2" },
    { from: "x" },
    { format: "pdf" },
    { survey: "unknown" },
    { from: "2026-05-01", to: "2026-04-01" },
  ]) {
    const reply = await aw.call("GET", path({ ...query }));
    expect([reply.status, reply.json["code"]], JSON.stringify(query)).toEqual([422, "invalid_query"]);
  }
}

/** Words only for who may read comments, people only for who may read who they are. */
export async function expectGated(aw: Served): Promise<void> {
  const figures = await rowsOf(aw, { survey: "service" }, ["results:read"]);
  for (const hidden of ["why", "reply", "person", "subject"]) expect(figures.header).not.toContain(hidden);
  // The question goes, and the segment has the name for itself.
  expect(figures.header.slice(-2)).toEqual(["site", "team"]);
  expect(figures.rows.at(-1)).toMatchObject({ csat: "5", cost: "-5.25", parts: "slow; =1+1", team: "ICT" });
  const words = await rowsOf(aw, { survey: "service" }, ["results:read", "comments:read"]);
  expect(words.header).not.toContain("person");
  expect(words.rows.at(-1)).toMatchObject({ why: "Call Ana at [phone]", reply: "[email]" });
  for (const [may, isTold] of [
    [["results:read"], ["csat"]],
    [
      ["results:read", "comments:read"],
      ["csat", "why"],
    ],
  ] as const) {
    const headers = { authorization: `Bearer ${await aw.keyFor("test", may)}` };
    const { text } = await aw.call("GET", path({ format: "ndjson", from: "2026-04-10" }), undefined, headers);
    for (const line of text.trimEnd().split("\n")) {
      const item = JSON.parse(line) as ResponseItem;
      expect([Object.keys(item.answers).sort(), item.person, item.subject]).toEqual([isTold, null, null]);
    }
  }
  const nobody = await aw.call("GET", path(), undefined, {
    authorization: `Bearer ${await aw.keyFor("test", ["events:write"])}`,
  });
  expect(nobody.status).toBe(403);
}

/** Where k is above 1 the file has what the list has: words by themselves, and nothing to who may not read words. */
export async function expectPrivate(aw: Served): Promise<void> {
  for (let at = 0; at < 4; at++) {
    const [id, email] = [`V-${String(at)}`, `q${String(at)}@example.org`];
    const person = { id: `q${String(at)}`, email, attributes: { site: "HQ" } };
    await aw.call("POST", "/v1/events", { id, type: "visit.ended", person, data: { id } });
    await aw.call("POST", "/dev/clock", { advance: "2h" });
    const mails = (await aw.call("GET", `/dev/mail.json?to=${email}`)).json as unknown as { text: string }[];
    const token = /\/r\/([0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
    const answers = { csat: 1 + at, why: `reason ${String(at)}` };
    expect((await aw.call("POST", `/r/${token}`, { answers, submissionId: "s" })).status).toBe(201);
  }
  const plain = ["id", "survey", "version", "status", "submittedAt", "locale", "channel", "wave"];
  // Of what a comment is coded as nothing is told that tells a score.
  const header = [...plain, "why", "why.language", "why.themes"];
  // The month is not over: there is nothing to show, and the file is its header.
  expect((await rowsOf(aw, { survey: "quiet" })).text).toBe(`${header.join(",")}\r\n`);
  await aw.call("POST", "/dev/clock", { advance: "62d" });
  const shown = await rowsOf(aw, { survey: "quiet" });
  expect(shown.header).toEqual(header);
  const listed = (await aw.call("GET", "/v1/responses?survey=quiet")).json["items"] as ResponseItem[];
  expect(listed).toHaveLength(4);
  expect(shown.rows).toEqual(
    listed.map(({ id, submittedAt, answers, comments = [] }) => ({
      ...{ id, survey: "quiet", version: "", status: "", submittedAt, locale: "", channel: "", wave: "" },
      why: answers["why"],
      "why.language": comments[0]?.language ?? "",
      "why.themes": comments[0]?.themes.join("; ") ?? "",
    })),
  );
  expect((await rowsOf(aw, { survey: "quiet", "where[site]": "HQ" })).rows).toEqual([]);
  const figures = await rowsOf(aw, { survey: "quiet" }, ["results:read"]);
  expect(figures.text).toBe(`${plain.join(",")}\r\n`);
  expect((await rowsOf(aw)).rows.some(({ survey }) => survey === "quiet")).toBe(false);
}

/** Every export is noted, by whom and of which survey. */
export async function expectNoted(aw: Served): Promise<void> {
  const noted = async () => {
    const { json } = await aw.call("GET", "/v1/audit?limit=500&action=figures.read");
    const entries = json["items"] as { actor: { kind: string }; object: { kind: string; id: string | null } }[];
    const counts = new Map<string, number>();
    for (const { actor, object } of entries) {
      const what = `${actor.kind} ${object.kind} ${object.id ?? "-"}`;
      counts.set(what, (counts.get(what) ?? 0) + 1);
    }
    return ["key export service", "key export -", "host export quiet"].map((what) => counts.get(what) ?? 0);
  };
  const before = await noted();
  await rowsOf(aw, { survey: "service" });
  await rowsOf(aw);
  await workbookOf(aw, { survey: "quiet" });
  expect(await noted()).toEqual(before.map((n) => n + 1));
}

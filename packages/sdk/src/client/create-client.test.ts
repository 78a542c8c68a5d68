import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { ProblemError } from "../contract/problem.ts";
import { defineEvent } from "../event.ts";
import { defineSurvey } from "../survey/define-survey.ts";
import { q } from "../survey/q.ts";
import { createClient } from "./create-client.ts";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), { subject: "id" });
const survey = defineSurvey("s", {
  csat: q.csat("?"),
  nps: q.nps("?"),
  ces: q.ces("?"),
  size: q.rating({ min: 1, max: 3 }, "?"),
  topic: q.choice({ a: "A" }, "?"),
});
const person = { id: "u17" };

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
}
let server: Server;
let url = "";
let seen: Seen[] = [];
let reply = { status: 200, body: "{}" };

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    request.on("end", () => {
      const { method = "", headers } = request;
      seen.push({ method, url: request.url ?? "", headers, body: text === "" ? undefined : JSON.parse(text) });
      response.writeHead(reply.status, { "content-type": "application/json" }).end(reply.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => (seen = []));

const client = (base = url) => createClient({ url: base, apiKey: "aw_test_k_secret" });
const answerWith = (body: unknown, status = 200) => {
  reply = { status, body: typeof body === "string" ? body : JSON.stringify(body) };
};
const problemOf = async (work: PromiseLike<unknown>): Promise<ProblemError> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return error as ProblemError;
};

test("track posts the event and returns its result", async () => {
  const result = { id: "evt-1", status: "accepted", decisions: [] };
  answerWith({ results: [result] });
  const at = new Date("2027-02-03T09:00:00Z");
  const options = { person, id: "evt-1", source: "desk", sequence: 2, occurredAt: at };
  expect(await client(`${url}/`).track(closed, { id: "INC-1", team: "ICT" }, options)).toEqual(result);
  expect(seen).toMatchObject([
    {
      method: "POST",
      url: "/v1/events",
      headers: { authorization: "Bearer aw_test_k_secret", "content-type": "application/json" },
    },
  ]);
  expect(seen[0]?.body).toEqual({
    type: "ticket.closed",
    data: { id: "INC-1", team: "ICT" },
    person,
    id: "evt-1",
    source: "desk",
    sequence: 2,
    occurredAt: "2027-02-03T09:00:00.000Z",
  });
});

test("explain reads the event, its id and source escaped", async () => {
  const detail = {
    id: "a/b ?",
    source: "desk & co",
    type: "ticket.closed",
    subject: "INC-1",
    resolution: 1,
    person: "u17",
    data: {},
    occurredAt: "2027-02-03T09:00:00.000Z",
    receivedAt: "2027-02-03T09:00:00.000Z",
    decisions: [],
  };
  answerWith(detail);
  expect(await client(`${url}/feedback`).explain("a/b ?", { source: "desk & co" })).toEqual(detail);
  await client().explain("evt");
  expect(seen.map((one) => `${one.method} ${one.url}`)).toEqual([
    "GET /feedback/v1/events/a%2Fb%20%3F?source=desk+%26+co",
    "GET /v1/events/evt",
  ]);
  expect(seen[0]?.body).toBeUndefined();
});

test("results read the metric that goes with the question", async () => {
  const none = { group: {}, period: null, interval: null, missing: 0, invalid: 0, withheld: null, warnings: [] };
  const row = { ...none, value: 80, n: 5 };
  answerWith({ rows: [row] });
  const results = client().results(survey);
  expect(await results.score("csat")).toEqual([row]);
  await results.score("nps");
  await results.score("ces");
  await results.score("size");
  await results.count("topic");
  await results.responseRate();
  expect(seen.map((one) => one.url)).toEqual([
    "/v1/metrics/csat?survey=s&question=csat",
    "/v1/metrics/nps?survey=s&question=nps",
    "/v1/metrics/ces?survey=s&question=ces",
    "/v1/metrics/mean?survey=s&question=size",
    "/v1/metrics/distribution?survey=s&question=topic",
    "/v1/metrics/response-rate?survey=s",
  ]);
});

test("a query is cut as wanted, and asks once for each time it is awaited", async () => {
  answerWith({ rows: [] });
  const base = createClient({ url, apiKey: "k" }).results(survey).score("csat");
  const query = base
    .by("team" as never, "site" as never)
    .where({ kind: "a&b" })
    .every("month");
  await query.from("2027-01-01").to(new Date("2027-02-01T00:00:00Z"));
  await base;
  const search = new URLSearchParams(seen[0]?.url.split("?")[1]);
  expect(Object.fromEntries(search)).toMatchObject({
    "where[kind]": "a&b",
    period: "month",
    from: "2027-01-01",
    to: "2027-02-01T00:00:00.000Z",
  });
  expect(search.getAll("by")).toEqual(["team", "site"]);
  expect(seen[1]?.url).toBe("/v1/metrics/csat?survey=s&question=csat");
});

test("the last 90 days are counted by the runner's clock", async () => {
  answerWith({ rows: [] });
  await client().results(survey).score("csat").last("90d");
  await client().results(survey).score("csat").from("2027-01-01").last("90d");
  await client().results(survey).score("csat").last("90d").from("2027-01-01");
  const asked = seen.map(({ url }) => url.replace("/v1/metrics/csat?survey=s&question=csat&", ""));
  expect(asked).toEqual(["last=90d", "last=90d", "from=2027-01-01"]);
});

test("a problem of the runner is raised as it was told", async () => {
  const errors = [{ path: "data.team", code: "invalid_type", message: "A team is a text." }];
  const told = {
    type: "urn:x",
    title: "No.",
    status: 422,
    code: "invalid_event",
    detail: "It's wrong.",
    errors,
    requestId: "req-7",
  };
  answerWith(told, 422);
  const error = await problemOf(client().track(closed, { id: "INC-1", team: "ICT" }, { person }));
  expect(error).toMatchObject({
    code: "invalid_event",
    status: 422,
    detail: "It's wrong.",
    errors,
    requestId: "req-7",
  });
  expect(error.message).toContain("data.team");
});

test.each([
  ["a proxy's page", 502, "<h1>Bad gateway</h1>"],
  [
    "a problem with a code of another service",
    400,
    JSON.stringify({ type: "x", title: "x", status: 400, code: "odd" }),
  ],
  ["a code that every object has", 400, JSON.stringify({ type: "x", title: "x", status: 400, code: "constructor" })],
  ["nothing at all", 500, ""],
  ["a page where JSON should be", 200, "<h1>Welcome</h1>"],
])("%s is unavailable", async (_, status, body) => {
  answerWith(body, status);
  const { code, detail } = await problemOf(client().explain("evt"));
  expect(code).toBe("unavailable");
  expect(detail).toContain(String(status));
});

test("a runner that can't be reached is unavailable, and named", async () => {
  const unused = createServer();
  await new Promise<void>((resolve) => unused.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${String((unused.address() as AddressInfo).port)}`;
  await new Promise((resolve) => unused.close(resolve));
  const { code, detail } = await problemOf(client(base).results(survey).score("csat"));
  expect(code).toBe("unavailable");
  expect(detail).toContain(base);
});

test.each([
  ["occurredAt", () => client().track(closed, { id: "1", team: "a" }, { person, occurredAt: "soon" }), "invalid_event"],
  ["from", async () => client().results(survey).score("csat").from("soon"), "invalid_query"],
  [
    "last",
    async () =>
      client()
        .results(survey)
        .score("csat")
        .last("90" as never),
    "invalid_query",
  ],
  ["last", async () => client().results(survey).score("csat").last("-1d"), "invalid_query"],
])("a wrong %s is refused by path before anything is sent", async (path, work, code) => {
  const error = await problemOf(work());
  expect(error.code).toBe(code);
  expect(error.errors).toMatchObject([{ path }]);
  expect(seen).toEqual([]);
});

test("a runner that never answers is given up, and one that answers otherwise is told so", async () => {
  const hung = createServer(() => undefined);
  await new Promise<void>((resolve) => hung.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${String((hung.address() as AddressInfo).port)}`;
  const slow = await problemOf(createClient({ url: base, apiKey: "k", timeoutMs: 100 }).explain("e"));
  expect([slow.code, slow.detail]).toEqual(["unavailable", expect.stringContaining("timeout")]);
  hung.closeAllConnections();
  hung.close();
  answerWith({ a: 1 });
  expect((await problemOf(client().explain("e"))).code).toBe("unavailable");
});

test.each(["2026-02-30", "2026-01-01T00:00", "yesterday"])("%s is no bound", async (at) => {
  const wrong = await problemOf(Promise.resolve().then(() => client().results(survey).score("csat").from(at)));
  expect(wrong).toMatchObject({ code: "invalid_query", errors: [{ path: "from" }] });
});

test("explain asks about an event, a person or an invitation", async () => {
  const at = "2027-02-03T09:00:00.000Z";
  const detail = { id: "e/1", source: "desk", type: "t", subject: "s", resolution: 1, person: "u17", data: {} };
  answerWith({ ...detail, occurredAt: at, receivedAt: at, decisions: [] });
  await client().explain("e/1", { source: "desk" });
  await client().explain({ event: "e/1" });
  const said = { person: "u17", rules: [], decisions: [], nextCursor: null };
  answerWith(said);
  expect(await client().explain({ person: "u17", limit: 5 })).toEqual(said);
  answerWith({}, 404);
  await problemOf(client().explain({ invitation: "inv_1" }));
  const asked = seen.length;
  for (const nothing of [undefined, null, {}, "", { person: undefined }])
    expect(await problemOf(client().explain(nothing as never))).toMatchObject({ code: "invalid_query" });
  expect(seen).toHaveLength(asked);
  expect(seen.map(({ url }) => url)).toEqual([
    "/v1/events/e%2F1?source=desk",
    "/v1/events/e%2F1",
    "/v1/people/u17/decisions?limit=5",
    "/v1/invitations/inv_1",
  ]);
});

test("invitations are listed, and coverage is cut, by what is asked for", async () => {
  answerWith({ items: [], nextCursor: null });
  expect(await client().invitations.list({ person: "u 17", state: "sent" })).toEqual({ items: [], nextCursor: null });
  answerWith({ rows: [] });
  const covered = client().coverage(survey);
  expect(await covered.by("team", "site").from("2027-01-01").to("2027-02-01")).toEqual([]);
  await covered.last("90d");
  expect(seen.map(({ url }) => url)).toEqual([
    "/v1/invitations?person=u+17&state=sent",
    "/v1/coverage?survey=s&from=2027-01-01&to=2027-02-01&by=team&by=site",
    "/v1/coverage?survey=s&last=90d",
  ]);
  expect(() => covered.last("soon" as "1d")).toThrow("last");
});

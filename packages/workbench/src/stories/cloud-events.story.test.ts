import Database from "better-sqlite3";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newFolder } from "./program.ts";
import { serve, type Served } from "./served.ts";

let aw: Served;
let file = "";
beforeAll(async () => {
  file = join(newFolder(), "afterword.db");
  aw = await serve(`file:${file}`);
});
afterAll(() => aw.stop());

interface Result {
  readonly id: string;
  readonly status: string;
  readonly decisions: readonly { readonly outcome: string; readonly invitationId?: string }[];
  readonly problem?: { readonly code: string; readonly errors?: readonly { readonly path: string }[] };
}

const one = "application/cloudevents+json";
const batch = "application/cloudevents-batch+json";
const closing = (id: string, over: object = {}) => ({
  specversion: "1.0",
  id: `ce-${id}`,
  source: "/desk/ict",
  type: "ticket.closed",
  time: "2026-11-21T09:00:00Z",
  datacontenttype: "application/json",
  data: { id, team: "ICT", person: { id: `p-${id}`, email: `p-${id}@example.org`, name: "أمينة إدريس" } },
  ...over,
});
const send = (type: string, body: unknown, path = "/v1/events", headers = {}) =>
  aw.call("POST", path, body, { "content-type": type, ...headers });
const results = ({ json }: { json: Record<string, unknown> }) => json["results"] as Result[];
const outcomes = (reply: { json: Record<string, unknown> }) =>
  results(reply).map(({ status, problem }) => problem?.code ?? status);
const paths = (errors: unknown) => (errors as { path: string }[]).map(({ path }) => path);

/** What is stored of an event, beside the service. */
function stored(id: string) {
  const db = new Database(file, { readonly: true });
  const row = db.prepare("select source, type, subject from events where id = ?").get(id);
  db.close();
  return row;
}

test("one in JSON is an event like any other, stored once it is answered", async () => {
  const reply = await send(`${one}; charset=utf-8`, closing("A"));
  expect([reply.status, results(reply)]).toMatchObject([
    200,
    [{ id: "ce-A", status: "accepted", decisions: [{ outcome: "scheduled" }] }],
  ]);
  expect(stored("ce-A")).toEqual({ source: "/desk/ict", type: "ticket.closed", subject: "A" });
  const shown = await aw.call("GET", "/v1/events/ce-A?source=/desk/ict");
  expect(shown.json).toMatchObject({
    person: "p-A",
    data: { id: "A", team: "ICT" },
    occurredAt: "2026-11-21T09:00:00.000Z",
  });
  expect(shown.json["data"]).not.toHaveProperty("person");
  expect((await aw.call("GET", "/v1/people/p-A")).json).toMatchObject({ name: "أمينة إدريس" });
});

test("the three modes and our own words say the same: sent again in another one it is a duplicate", async () => {
  const event = closing("B");
  const [first] = results(await send(one, event));
  const headers = {
    "ce-specversion": "1.0",
    "ce-id": event.id,
    "ce-source": "%2Fdesk/ict",
    "ce-type": event.type,
    "ce-time": event.time,
  };
  const { person, ...data } = event.data;
  const own = { id: event.id, type: event.type, source: event.source, occurredAt: event.time, person, data };
  for (const reply of [
    await send(batch, [event]),
    await send("application/json; charset=utf-8", event.data, "/v1/events", headers),
    await send("application/json", own),
  ])
    expect(results(reply)).toEqual([{ ...first, status: "duplicate" }]);
  const other = await send(one, closing("B", { time: "2026-11-22T09:00:00Z" }));
  expect([other.status, other.json["code"]]).toEqual([422, "idempotency_mismatch"]);
  // Of another source it is another event.
  expect(outcomes(await send(one, closing("B", { source: "/desk/hr" })))).toEqual(["accepted"]);
});

test("at the same time in all modes it is accepted once", async () => {
  const event = closing("C");
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? send(one, event) : send(batch, [event]))),
  );
  expect(replies.flatMap(outcomes).sort()).toEqual(["accepted", ...Array<string>(7).fill("duplicate")]);
  expect(new Set(replies.flatMap((reply) => results(reply)[0]?.decisions[0]?.invitationId)).size).toBe(1);
});

test("an id alone is enough for a person, and a subject for the data", async () => {
  const headers = {
    "ce-specversion": "1.0",
    "ce-id": "reopen-A",
    "ce-source": "/desk/ict",
    "ce-type": "ticket.reopened",
    "ce-subject": "A",
    "ce-personid": "p-A",
  };
  expect(outcomes(await send("application/json", {}, "/v1/events", headers))).toEqual(["accepted"]);
  expect(stored("reopen-A")).toEqual({ source: "/desk/ict", type: "ticket.reopened", subject: "A" });
});

test("of a batch, one that can't be read takes none of the others with it", async () => {
  const reply = await send(batch, [
    closing("D"),
    closing("E", { specversion: "0.3" }),
    closing("F", { type: "ticket.lost" }),
    closing("G", { data: { id: "G", team: "ICT" } }),
    closing("H", { data: { id: "H", person: { id: "p-H" } } }),
    "no event",
    closing("D"),
  ]);
  expect(reply.status).toBe(200);
  expect(outcomes(reply)).toEqual([
    "accepted",
    "invalid_event",
    "unknown_event_type",
    "invalid_event",
    "invalid_event",
    "invalid_event",
    "duplicate",
  ]);
  expect(results(reply).map(({ id }) => id)).toEqual(["ce-D", "ce-E", "ce-F", "ce-G", "ce-H", "", "ce-D"]);
  expect(results(reply).map(({ problem }) => problem?.errors?.map(({ path }) => path))).toEqual([
    undefined,
    ["specversion"],
    ["type"],
    ["data.person"],
    ["data.team"],
    [""],
    undefined,
  ]);
  expect([await send(batch, []), await send(batch, [closing("E2")])].map(outcomes)).toEqual([[], ["accepted"]]);
});

test("one alone that can't be read answers its problem", async () => {
  for (const [over, path] of [
    [{ specversion: "2.0" }, "specversion"],
    [{ source: undefined }, "source"],
    [{ data: { id: "I", team: "ICT" } }, "data.person"],
    [{ data: undefined, data_base64: "e30=" }, "data_base64"],
  ] as const) {
    const reply = await send(one, closing("I", over));
    expect([reply.status, reply.json["code"], paths(reply.json["errors"])]).toEqual([422, "invalid_event", [path]]);
  }
  const bare = await send("application/json", closing("I").data, "/v1/events", { "ce-id": "ce-I" });
  expect(paths(bare.json["errors"])).toEqual(["specversion", "source", "type"]);
  expect(stored("ce-I")).toBeUndefined();
});

test("1,001 of them are too many, and 1,000 are not", async () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => closing("M", { id: `m-${String(at)}`, type: "ticket.lost" }));
  const refused = await send(batch, many(1_001));
  expect([refused.status, refused.json["errors"]]).toMatchObject([422, [{ path: "", code: "too_many" }]]);
  expect(outcomes(await send(batch, many(1_000)))).toHaveLength(1_000);
});

test("what the content type says is what is read", async () => {
  for (const [type, body, status, code] of [
    ["text/plain", "{}", 415, "unsupported_media_type"],
    ["application/cloudevents+avro", "{}", 415, "unsupported_media_type"],
    ["application/cloudevents", "{}", 415, "unsupported_media_type"],
    ["application/xml", "<a/>", 415, "unsupported_media_type"],
    [one, [closing("J")], 422, "invalid_event"],
    [batch, closing("J"), 422, "invalid_request"],
    [one, "{", 400, "malformed"],
    [batch, "", 422, "invalid_request"],
    // Without its content type a CloudEvent is an event with fields that we don't have.
    ["application/json", closing("J"), 422, "invalid_event"],
  ] as const) {
    const reply = await send(type, body);
    expect([type, reply.status, reply.json["code"]]).toEqual([type, status, code]);
  }
  const binary = await send("application/xml", "<a/>", "/v1/events", { "ce-specversion": "1.0", "ce-id": "x" });
  expect(binary.status).toBe(415);
  // Other routes take no CloudEvents.
  expect(
    (await send(one, { subject: "A", key: "cost", value: 1, at: "2026-11-21T09:00:00Z" }, "/v1/facts")).status,
  ).toBe(415);
  expect(stored("ce-J")).toBeUndefined();
});

test("a key without the scope is refused before anything is read", async () => {
  const key = await aw.keyFor("test", ["results:read"]);
  const reply = await send(one, "{", "/v1/events", { authorization: `Bearer ${key}` });
  expect([reply.status, reply.json["code"]]).toEqual([403, "forbidden"]);
});

test("they are simulated as they would be received, and nothing is stored", async () => {
  const event = closing("S");
  const alone = await send(one, event, "/v1/simulate");
  expect(alone.json).toMatchObject({ events: 1, counts: { scheduled: 1 } });
  const many = await send(batch, [event, closing("T", { specversion: "0.3" })], "/v1/simulate");
  expect(outcomes(many)).toEqual(["accepted", "invalid_event"]);
  const { data, ...attributes } = event;
  const headers = Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => name !== "datacontenttype")
      .map(([name, value]) => [`ce-${name}`, String(value)]),
  );
  expect(outcomes(await send("application/json", data, "/v1/simulate", headers))).toEqual(["accepted"]);
  const past = { past: { from: "2026-09-01T00:00:00Z", to: "2026-12-01T00:00:00Z" } };
  expect((await send(one, past, "/v1/simulate")).json["code"]).toBe("invalid_event");
  expect((await send("application/json", past, "/v1/simulate")).status).toBe(200);
  expect(stored("ce-S")).toBeUndefined();
});

test("OpenAPI names the content types and the headers", async () => {
  const { paths: described } = (await aw.call("GET", "/openapi.json")).json as {
    paths: Record<
      string,
      Record<string, { requestBody: { content: object }; parameters: { in: string; name: string }[] }>
    >;
  };
  for (const path of ["/v1/events", "/v1/simulate"]) {
    const { requestBody, parameters } = described[path]?.["post"] ?? expect.unreachable(path);
    expect(Object.keys(requestBody.content)).toEqual(["application/json", one, batch]);
    const names = parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name);
    expect(names).toEqual(["ce-specversion", "ce-id", "ce-source", "ce-type", "ce-subject", "ce-time", "ce-personid"]);
  }
});

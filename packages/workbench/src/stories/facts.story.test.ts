import Database from "better-sqlite3";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import project from "./facts-project.ts";
import { newFolder } from "./program.ts";
import { serve, type Served } from "./served.ts";

let aw: Served;
let folder = "";
beforeEach(async () => {
  folder = newFolder();
  aw = await serve(`file:${join(folder, "afterword.db")}`, project);
});
afterEach(() => aw.stop());

const close = (id: string, occurredAt: string, data: object = {}, person = `p-${id}`) =>
  aw.call("POST", "/v1/events", {
    id: `${id} at ${occurredAt}`,
    type: "request.closed",
    occurredAt,
    person: { id: person },
    data: { id, team: "ICT", ...data },
  });
const say = (subject: string, key: string, value: unknown, at: string) => ({ subject, key, value, at });
const tell = async (...facts: readonly object[]) => {
  const { status, json } = await aw.call("POST", "/v1/facts", facts);
  expect(status).toBe(200);
  return json as { results: { status: string; joins: number; problem?: { code: string } }[]; counts: object };
};
const [march, april, may] = ["2026-03-02T09:00:00Z", "2026-04-02T09:00:00Z", "2026-05-02T09:00:00Z"];

/** What is known of events, beside the service. */
function known(): Record<string, unknown> {
  const db = new Database(join(folder, "afterword.db"), { readonly: true });
  const rows = db
    .prepare("select event, turnaround_hours, sla_hours, resolved_first_contact, cost from event_facts order by event")
    .raw()
    .all() as [string, ...unknown[]][];
  db.close();
  return Object.fromEntries(rows.map(([event, ...values]) => [event, values]));
}

test("facts come with the event, before it and after it, and the latest by its own time holds", async () => {
  expect((await tell(say("A", "slaHours", 24, march))).results).toMatchObject([{ status: "accepted", joins: 0 }]);
  await close("A", april, { hours: 30.5, first: false });
  expect(known()).toEqual({ [`A at ${april}`]: [30.5, 24, 0, null] });
  const later = [say("A", "cost", 41.5, may), say("A", "turnaroundHours", 20, may), say("A", "cost", 40, april)];
  const reply = await tell(...later);
  expect(reply.counts).toEqual({ accepted: 3, duplicate: 0, rejected: 0 });
  expect(reply.results).toMatchObject(later.map(({ subject, key }) => ({ subject, key, joins: 1 })));
  expect(known()).toEqual({ [`A at ${april}`]: [20, 24, 0, 41.5] });
});

test("the same fact again changes nothing, and another value for the same moment is refused", async () => {
  await close("A", march);
  const fact = say("A", "resolvedFirstContact", true, march);
  expect((await aw.call("POST", "/v1/facts", fact)).json).toEqual({
    results: [{ subject: "A", key: "resolvedFirstContact", status: "accepted", joins: 1 }],
    counts: { accepted: 1, duplicate: 0, rejected: 0 },
  });
  const again = await tell(fact, { ...fact, source: "host" }, { ...fact, value: false }, say("A", "cost", 1, march));
  expect(again.results.map(({ status, problem }) => [status, problem?.code])).toEqual([
    ["duplicate", undefined],
    ["duplicate", undefined],
    ["rejected", "idempotency_mismatch"],
    ["accepted", undefined],
  ]);
  const alone = await aw.call("POST", "/v1/facts", { ...fact, value: false });
  expect([alone.status, alone.json["code"]]).toEqual([422, "idempotency_mismatch"]);
  expect(known()).toEqual({ [`A at ${march}`]: [null, null, 1, 1] });
});

test("a request that is closed twice has two times: what is said in between is about the first", async () => {
  await close("A", march, { hours: 5, target: 8 });
  await aw.call("POST", "/v1/events", {
    type: "request.reopened",
    occurredAt: "2026-03-03T09:00:00Z",
    person: { id: "p-A" },
    data: { id: "A" },
  });
  await tell(say("A", "cost", 10, april), say("A", "cost", 99, may));
  expect(known()).toEqual({ [`A at ${march}`]: [5, 8, null, 99] });
  await close("A", may, { hours: 50 });
  expect(known()).toEqual({ [`A at ${march}`]: [5, 8, null, 10], [`A at ${may}`]: [50, null, null, 99] });
});

test("another source's subject of the same name is another subject", async () => {
  await close("A", march);
  const elsewhere = { ...say("A", "cost", 7, march), source: "finance" };
  expect((await tell(elsewhere)).results).toMatchObject([{ status: "accepted", joins: 0 }]);
  expect(known()).toEqual({ [`A at ${march}`]: [null, null, null, null] });
});

test.each([
  ["key", { key: "mood" }],
  ["value", { value: -1 }],
  ["value", { value: "3" }],
  ["value", { key: "resolvedFirstContact", value: 1 }],
  ["at", { at: "yesterday" }],
  ["subject", { subject: "" }],
  ["extra", { extra: 1 }],
])("what is no fact is refused by its %s, and takes no other with it: %j", async (path, change) => {
  const wrong = { ...say("A", "cost", 1, march), ...change };
  const { status, json } = await aw.call("POST", "/v1/facts", wrong);
  expect([status, json["code"], json["errors"]]).toMatchObject([422, "invalid_request", [{ path }]]);
  const reply = await tell(wrong, say("A", "cost", 1, march));
  expect(reply.counts).toEqual({ accepted: 1, duplicate: 0, rejected: 1 });
});

test("more than a thousand at once, or without the right to report events, is refused whole", async () => {
  const many = Array.from({ length: 1_001 }, (_, at) => say(`S-${String(at)}`, "cost", 1, march));
  expect((await aw.call("POST", "/v1/facts", many)).json).toMatchObject({ errors: [{ code: "too_many" }] });
  expect((await tell(...many.slice(1))).counts).toEqual({ accepted: 1_000, duplicate: 0, rejected: 0 });
  const authorization = `Bearer ${await aw.keyFor("test", ["results:read"])}`;
  expect((await aw.call("POST", "/v1/facts", many[0], { authorization })).status).toBe(403);
});

test("an event whose fact is none is refused, and names the field", async () => {
  const { status, json } = await close("A", march, { hours: -2 });
  expect([status, json["code"]]).toEqual([422, "invalid_event"]);
  expect(json["errors"]).toMatchObject([{ path: "data.hours", code: "fact" }]);
});

test("typed, in process: a fact or several", async () => {
  const fact = { subject: "A", key: "cost", value: 1, at: march } as const;
  expect((await aw.afterword.facts(fact)).counts.accepted).toBe(1);
  expect((await aw.afterword.facts([fact, { ...fact, key: "slaHours" }])).counts).toMatchObject({ duplicate: 1 });
  // @ts-expect-error yes or no
  await expect(aw.afterword.facts({ ...fact, key: "resolvedFirstContact" })).rejects.toMatchObject({
    errors: [{ path: "value" }],
  });
});

test("of an erased person's request the figures stay; what was said about it is gone, and nothing joins it any more", async () => {
  await close("SECRET-1", march, { hours: 5 }, "zq-7731");
  await close("SECRET-1", may, { hours: 6 }, "somebody-else");
  await close("SECRET-2", march, { hours: 7 }, "zq-7731");
  const costs = [march, april, may].map((at, n) => say("SECRET-1", "cost", n, at));
  await tell(...costs, say("SECRET-2", "cost", 9, march));
  const before = known();
  await aw.call("DELETE", "/v1/people/zq-7731");
  expect(known()).toEqual(before);
  const db = new Database(join(folder, "afterword.db"), { readonly: true });
  const rows = (table: string) => db.prepare(`select * from ${table}`).all() as Record<string, unknown>[];
  expect(rows("facts")).toMatchObject([{ subject: "SECRET-1", at: Date.parse(may), value: 2 }]);
  expect(rows("event_facts").map(({ event, subject }) => [event, subject])).toEqual([
    [`SECRET-1 at ${march}`, null],
    [`SECRET-1 at ${may}`, "SECRET-1"],
    [`SECRET-2 at ${march}`, null],
  ]);
  db.close();
  expect((await tell(say("SECRET-2", "cost", 1_000, may))).results).toMatchObject([{ joins: 0 }]);
  expect(known()).toEqual(before);
});

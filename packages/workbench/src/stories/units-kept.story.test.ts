import { randomUUID } from "node:crypto";
import { defineProject, type KeyInput } from "@afterword/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newFolder } from "./program.ts";
import { serve, type Served } from "./served.ts";
import project from "./units-project.ts";

let aw: Served;
let live: Record<string, string>;

const bearer = (key: unknown) => ({ authorization: `Bearer ${String(key)}` });
beforeEach(async () => {
  aw = await serve("file::memory:", project);
  live = bearer(await aw.keyFor("live"));
  await makeUnit({ id: "hr", segments: { department: ["HR"] } });
});
afterEach(() => aw.stop());

async function makeUnit(unit: { id: string; parent?: string; segments: Record<string, string[]> }): Promise<void> {
  const made = await aw.call("POST", "/v1/units", { name: unit.id, ...unit }, live);
  expect(made.status, made.text).toBe(201);
}
const change = (id: string, to: object) => aw.call("PATCH", `/v1/units/${id}`, to, live);
const remove = (id: string) => aw.call("DELETE", `/v1/units/${id}`, undefined, live);
const keyWith = (of: Partial<KeyInput>, by?: Record<string, string>) =>
  aw.call("POST", "/v1/keys", { name: "Part", scopes: ["results:read"], ...of }, by);
const many = (count: number) => Array.from({ length: count }, (_, at) => `v${String(at)}`);
const refusedAt = (path: string, code: string) => [422, expect.stringContaining(`"path":"${path}","code":"${code}"`)];

/** The same project, which has given up its segment of people. */
const withoutStation = defineProject({
  surveys: [...project.surveys],
  rules: [...project.rules],
  hierarchies: [["department", "line"]],
});

test("units stay changeable after the project gave up a segment", async () => {
  const database = `file:${newFolder()}/given-up-${randomUUID()}.db`;
  await aw.stop();
  aw = await serve(database, project);
  live = bearer(await aw.keyFor("live"));
  await makeUnit({ id: "hr", segments: { department: ["HR"] } });
  await makeUnit({ id: "geneva", segments: { station: ["GVA"] } });
  await makeUnit({ id: "hr-geneva", parent: "hr", segments: { station: ["GVA"] } });
  await aw.stop();
  aw = await serve(database, withoutStation);
  live = bearer(await aw.keyFor("live"));
  expect((await change("hr", { name: "People", segments: { department: ["HR", "People"] } })).status).toBe(200);
  expect((await change("geneva", { name: "Geneva" })).status).toBe(200);
  const still = await change("geneva", { segments: { station: ["NBO"] } });
  expect([still.status, still.text]).toEqual([422, expect.stringContaining('"path":"segments.station"')]);
  expect((await change("geneva", { segments: { line: ["Visa"] } })).status).toBe(200);
});

test("a unit goes once its keys have ended, and says until then what is in it", async () => {
  await makeUnit({ id: "visa", parent: "hr", segments: { line: ["Visa"] } });
  const tried = await keyWith({ within: "hr" });
  const expiring = await keyWith({ within: "hr", expiresAt: "2099-01-01T00:00:00Z" }, live);
  const used = await keyWith({ within: "hr" }, live);
  const member = { email: "ana@example.org", name: "Ana", roles: [{ role: "viewer", within: "hr" }] };
  const invited = await aw.call("POST", "/v1/members", member, live);
  expect(invited.status, invited.text).toBe(201);
  const held = await remove("hr");
  expect([held.status, held.json["detail"]]).toEqual([
    409,
    "In it: units 1, live keys 2, test keys 1, roles of members 1, surveys that it adds to 0.",
  ]);
  await aw.call("DELETE", `/v1/members/${String(invited.json["id"])}`, undefined, live);
  await remove("visa");
  await aw.call("DELETE", `/v1/keys/${String(tried.json["id"])}`);
  await aw.call("DELETE", `/v1/keys/${String(used.json["id"])}`, undefined, live);
  expect((await remove("hr")).json["detail"]).toBe(
    "In it: units 0, live keys 1, test keys 0, roles of members 0, surveys that it adds to 0.",
  );
  await aw.call("DELETE", `/v1/keys/${String(expiring.json["id"])}`, undefined, live);
  expect((await remove("hr")).status).toBe(200);
  for (const { json } of [tried, used, expiring])
    expect((await aw.call("GET", "/v1/responses", undefined, bearer(json["key"]))).status).toBe(401);
  const keys = (await aw.call("GET", "/v1/keys", undefined, live)).json["items"] as { id: string; within: unknown }[];
  expect(keys.filter(({ id }) => id === used.json["id"])).toMatchObject([{ within: null }]);
});

test("no change of a unit gives a key or a member more parts than can be looked through", async () => {
  await makeUnit({ id: "visa", parent: "hr", segments: { line: ["Visa"] } });
  const key = await keyWith({ within: "visa", segments: { station: many(100) } });
  expect(key.status, key.text).toBe(201);
  expect((await change("visa", { segments: { line: ["Visa", "Payroll"] } })).status).toBe(200);
  for (const [id, segments] of [
    ["visa", { line: many(3) }],
    ["hr", { department: ["HR", "People"] }],
    ["hr", { department: many(100), line: many(100), station: many(100) }],
  ] as const) {
    const refused = await change(id, { segments });
    expect([refused.status, refused.text], id).toEqual(refusedAt("segments", "too_many"));
  }
  await aw.call("DELETE", `/v1/keys/${String(key.json["id"])}`);
  expect((await change("visa", { segments: { line: ["Visa", "a", "b"] } })).status).toBe(200);
  const role = { role: "viewer", within: "visa", segments: { station: many(60) } };
  const ana = { email: "ana@example.org", name: "Ana", roles: [role] };
  expect((await aw.call("POST", "/v1/members", ana, live)).status).toBe(201);
  const refused = await change("visa", { segments: { line: many(4) } });
  expect([refused.status, refused.text]).toEqual(refusedAt("segments", "too_many"));
});

test("a place that is none makes no key of the whole organisation", async () => {
  const count = async () => ((await aw.call("GET", "/v1/keys")).json["items"] as unknown[]).length;
  const before = await count();
  const proto = JSON.parse('{"__proto__":["x"]}') as Record<string, string[]>;
  const mixed = JSON.parse('{"__proto__":["x"],"department":["HR"]}') as Record<string, string[]>;
  for (const [place, path] of [
    [{ segments: {} }, "segments"],
    [{ segments: null as never }, "segments"],
    [{ segments: "department" as never }, "segments"],
    [{ segments: proto }, "segments.__proto__"],
    [{ segments: mixed }, "segments.__proto__"],
    [{ within: "org" }, "within"],
  ] as const) {
    const { status, text } = await keyWith(place);
    expect([status, text], path).toEqual([422, expect.stringContaining(`"path":"${path}"`)]);
  }
  expect((await keyWith({ within: "org" })).text).toContain("Leave it out for the whole organisation.");
  const roles = [{ role: "viewer", segments: mixed }];
  const member = await aw.call("POST", "/v1/members", { email: "a@example.org", name: "A", roles }, live);
  expect([member.status, member.text]).toEqual([422, expect.stringContaining('"path":"roles.0.segments.__proto__"')]);
  expect(await count()).toBe(before);
});

test("who has a part with nothing in it hears that, and not of a scope", async () => {
  const key = await keyWith({ within: "hr", segments: { department: ["HR"] } });
  expect((await change("hr", { segments: { department: ["People"] } })).status).toBe(200);
  const figures = "/v1/metrics/response-rate?survey=ticket-csat";
  const refused = await aw.call("GET", figures, undefined, bearer(key.json["key"]));
  expect([refused.status, refused.json["title"], refused.json["detail"]]).toEqual([
    403,
    "You may not do this.",
    "Nothing of the organisation is in the key's part of it.",
  ]);
  const unscoped = await aw.call("GET", "/v1/people", undefined, bearer(key.json["key"]));
  expect(unscoped.json["detail"]).toContain("The key needs the scope");
});

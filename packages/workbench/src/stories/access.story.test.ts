import { actionsOfScope, routes, scopes, type Action, type AuditEntry, type Route } from "@afterword/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serve, type Reply, type Served } from "./served.ts";

let aw: Served;
beforeEach(async () => {
  aw = await serve();
});
afterEach(() => aw.stop());

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const closed = Object.entries<Route>(routes).filter(([, route]) => route.action !== null);

/** Calls a route about things that don't exist, with a body that can't be used: only whether it is let in counts. */
const knock = ({ method, path }: Route, headers: Record<string, string>): Promise<Reply> =>
  aw.call(
    method,
    path.replaceAll(/\{\w+\}/g, "none"),
    method === "GET" || method === "DELETE" ? undefined : {},
    headers,
  );

test("each route lets in the keys whose scope allows it, and no other", async () => {
  const doors = await Promise.all(
    // Live keys: members are managed by no other.
    scopes.map(async (scope) => ({ scope, headers: bearer(await aw.keyFor("live", [scope])) })),
  );
  for (const [name, route] of closed) {
    expect((await knock(route, { authorization: "" })).status, `${name} without a key`).toBe(401);
    for (const { scope, headers } of doors) {
      // Whoever has a key learns who they are; the rest of it is for members.
      const isAllowed =
        name === "readMe" || (actionsOfScope[scope] as readonly Action[]).some((action) => action === route.action);
      const { status } = await knock(route, headers);
      expect(status === 403, `${name} with ${scope}: ${String(status)}`).toBe(!isAllowed);
      expect(status, `${name} with ${scope}`).not.toBe(401);
    }
  }
});

test("a key is made with what its maker may do, told once, used, and ended at once", async () => {
  const made = await aw.call("POST", "/v1/keys", { name: "Desk", scopes: ["results:read", "events:write"] });
  expect(made.status).toBe(201);
  const { key, id } = made.json as { key: string; id: string };
  expect(made.json).toMatchObject({ name: "Desk", mode: "test", scopes: ["events:write", "results:read"] });
  expect((await aw.call("GET", "/v1/surveys", undefined, bearer(key))).status).toBe(200);
  expect((await aw.call("GET", "/v1/keys", undefined, bearer(key))).status).toBe(403);
  const listed = async () => {
    const { text, json } = await aw.call("GET", "/v1/keys");
    expect(text).not.toContain(key.slice(-43));
    return (json["items"] as { id: string }[]).find((one) => one.id === id);
  };
  await expect.poll(listed).toMatchObject({ lastUsedAt: expect.stringMatching(/^20/) as string, revokedAt: null });
  const again = await aw.call("DELETE", `/v1/keys/${id}`);
  expect(await aw.call("DELETE", `/v1/keys/${id}`)).toMatchObject({ json: again.json });
  const refused = await aw.call("GET", "/v1/surveys", undefined, bearer(key));
  const unknown = await aw.call("GET", "/v1/surveys", undefined, bearer(key.replace(id, "nobody123456")));
  for (const { status, json } of [refused, unknown]) expect([status, json["code"]]).toEqual([401, "unauthorized"]);
});

test("nobody makes a key that may do more than they, or one that is over", async () => {
  const admin = bearer(await aw.keyFor("test", ["admin"]));
  const more = await aw.call("POST", "/v1/keys", { name: "More", scopes: ["admin", "comments:read"] }, admin);
  expect([more.status, more.json["detail"]]).toEqual([403, "You may not give the scope comments:read."]);
  const past = await aw.call(
    "POST",
    "/v1/keys",
    { name: "Late", scopes: ["admin"], expiresAt: "2020-01-01T00:00:00Z" },
    admin,
  );
  expect([past.status, past.text]).toEqual([422, expect.stringContaining('"path":"expiresAt"')]);
  for (const body of [
    {},
    { name: "x", scopes: [] },
    { name: "x", scopes: ["root"] },
    { name: "x", scopes: ["admin"], mode: "live" },
  ])
    expect((await aw.call("POST", "/v1/keys", body, admin)).status).toBe(422);
  expect((await aw.call("GET", "/v1/keys")).json["items"]).toHaveLength(2);
  expect((await aw.call("DELETE", "/v1/keys/none")).status).toBe(404);
});

test("a key that has expired is no key, and one of the other mode sees neither keys nor entries of this one", async () => {
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  const { key } = (await aw.call("POST", "/v1/keys", { name: "An hour", scopes: ["admin"], expiresAt: soon })).json;
  expect((await aw.call("GET", "/v1/keys", undefined, bearer(String(key)))).status).toBe(200);
  await aw.call("POST", "/dev/clock", { advance: "61m" });
  expect((await aw.call("GET", "/v1/keys", undefined, bearer(String(key)))).status).toBe(401);
  const live = bearer(await aw.keyFor("live"));
  expect((await aw.call("GET", "/v1/keys", undefined, live)).json["items"]).toHaveLength(1);
  expect((await aw.call("GET", "/v1/audit", undefined, live)).json["items"]).toEqual([]);
});

const entries = async (query = "") =>
  ((await aw.call("GET", `/v1/audit?limit=500${query}`)).json as unknown as { items: AuditEntry[] }).items;

test("the audit log says who did what to what, who looked and who was not let", async () => {
  const token = await aw.invite("1");
  await aw.call("POST", "/v1/people", { id: "u1", email: "u1@example.org", name: "Amina Diallo" });
  await aw.call("GET", "/v1/responses");
  const reader = await aw.keyFor("test", ["results:read"]);
  for (let tries = 0; tries < 3; tries++) await aw.call("GET", "/v1/people/u1", undefined, bearer(reader));
  await aw.call("GET", "/v1/people/u1");
  const code = (await aw.call("POST", "/v1/codes", { invitation: "none" })).status;
  await aw.call("DELETE", "/v1/people/u1");
  expect([code, token.length]).toEqual([422, 27]);

  const found = await entries();
  const mark = (await entries("&object=u1"))[0]?.object.id ?? "";
  expect(mark).toMatch(/^person_\w{22}$/);
  const nameOf = (id: string | null) => (id === mark ? "u1" : (id ?? "-"));
  const said = found.map(({ action, object, outcome }) => `${action} ${object.kind} ${nameOf(object.id)} ${outcome}`);
  expect(said.filter((line) => !line.startsWith("surveys.publish"))).toEqual([
    "people.erase person u1 done",
    "people.read person u1 done",
    "people.read route - denied",
    "comments.read response - done",
    "people.put person u1 done",
  ]);
  const mine = aw.key.split("_")[2];
  const theirs = reader.split("_")[2] ?? "";
  expect(new Set(found.map(({ actor }) => actor.id))).toEqual(new Set(["host", mine, theirs]));
  expect((await entries(`&actor=${theirs}`)).map(({ outcome }) => outcome)).toEqual(["denied"]);
  expect((await entries("&object=u1&action=people.erase")).length).toBe(1);
  expect(JSON.stringify(found)).not.toMatch(/Amina|example\.org|"u1"/);
});

test("stopping mails by a link, and taking it back, are in it", async () => {
  await aw.invite("1");
  const mails = (await aw.call("GET", "/dev/mail.json")).json as unknown as { text: string }[];
  const path = /\/u\/\w+/.exec(mails[0]?.text ?? "")?.[0] ?? "";
  const press = (body: Record<string, string>) => aw.call("POST", path, new URLSearchParams(body));
  expect((await press({ "List-Unsubscribe": "One-Click" })).status).toBe(200);
  const [entry] = await entries("&action=mails.stop");
  expect(entry).toMatchObject({ actor: { kind: "respondent" }, object: { kind: "person" } });
  expect(await entries("&actor=p-1")).toEqual([entry]);
  expect(await entries("&object=p-1")).toContainEqual(entry);
});

test("pages of it lead on to the end, and what can't be used is named", async () => {
  for (let at = 0; at < 5; at++) await aw.call("POST", "/v1/people", { id: `u${String(at)}` });
  const seen: string[] = [];
  for (let cursor = ""; ;) {
    const { items, nextCursor } = (await aw.call("GET", `/v1/audit?action=people.put&limit=2${cursor}`)).json as {
      items: AuditEntry[];
      nextCursor: string | null;
    };
    seen.push(...items.map(({ at, id }) => at + id));
    if (nextCursor === null) break;
    cursor = `&cursor=${nextCursor}`;
  }
  expect(seen).toEqual([...new Set(seen)].sort().reverse());
  expect(seen).toHaveLength(5);
  for (const query of ["from=yesterday", "limit=0", "cursor=x", "who=me"])
    expect((await aw.call("GET", `/v1/audit?${query}`)).status, query).toBe(422);
});

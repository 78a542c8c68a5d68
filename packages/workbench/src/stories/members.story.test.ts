import { request } from "node:http";
import { actionsOfRole, routes, roles, type Action, type Route } from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serve, type Served } from "./served.ts";
import { Browser, join, makeMember, makeOwner, password, pathOf } from "./signing-in.ts";

const timeout = 120_000;
let aw: Served;
beforeEach(async () => {
  aw = await serve();
  await aw.afterword.units.create({ id: "ict", name: "ICT", segments: { team: ["ICT"] } });
});
afterEach(() => aw.stop());

const idOf = async (email: string) =>
  (await aw.afterword.members.list()).items.find((one) => one.email === email)?.id ?? "";

test(
  "each route lets in the members whose role allows it, in the organisation, and no other",
  { timeout },
  async () => {
    const closed = Object.entries<Route>(routes).filter(
      ([name, { action }]) => action !== null && name !== "endSessions",
    );
    for (const role of roles) {
      const { browser } = await makeMember(aw, role, [{ role }]);
      for (const [name, { method, path, action }] of closed) {
        const isAllowed = action === "self" || (actionsOfRole[role] as readonly Action[]).some((one) => one === action);
        const body = method === "GET" || method === "DELETE" ? undefined : {};
        const { status } = await browser.call(method, path.replaceAll(/\{\w+\}/g, "none"), body);
        expect(status === 403, `${name} as ${role}: ${String(status)}`).toBe(!isAllowed);
        expect(status, `${name} as ${role}`).not.toBe(401);
      }
    }
  },
);

test(
  "a password that holds a word of the organisation is refused, by a link and later; one that is kept is much work",
  { timeout },
  async () => {
    const other = await serve("file::memory:", undefined, { passwordWords: ["Unicorn"] }, {});
    const { link } = await other.afterword.members.invite({
      ...{ email: "ana@example.org", name: "Ana", roles: [{ role: "viewer" }] },
    });
    const browser = new Browser(other);
    const refused = await browser.send(pathOf(link), { password: "seven blue unicorns waded" });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining("a word of your organisation")]);
    const joined = await join(browser, link);
    const change = { password: { current: password, next: "nine grey uni-corns flew" } };
    expect((await joined.browser.call("PATCH", "/v1/me", change)).json).toMatchObject({
      errors: [{ path: "password.next", code: "own" }],
    });
    const kept = await other.parts.store.read({ unit: rootUnit, mode: "live" }, (rows) => rows.members.list());
    expect(kept.map(({ passwordHash }) => passwordHash?.split("$").slice(0, 4))).toEqual([
      ["scrypt", "32768", "8", "3"],
    ]);
    await other.stop();
  },
);

test("a member of a unit works in it alone, and not where the whole organisation is taken", { timeout }, async () => {
  const { browser } = await makeMember(aw, "ina", [{ role: "administrator", within: "ict" }]);
  const me = (await browser.open("/v1/me")).json as { grants: { parts: unknown }[]; roles: unknown };
  expect(me.grants.map(({ parts }) => parts)).toEqual([[{ team: "ICT" }]]);
  expect(me.roles).toEqual([{ role: "administrator", within: "ict", segments: {} }]);
  expect((await browser.open("/v1/surveys")).status).toBe(200);
  for (const path of ["/v1/members", "/v1/keys", "/v1/units", "/v1/audit"])
    expect((await browser.open(path)).status, path).toBe(403);
});

test("nobody gives a role, or a link, that may do more than they", { timeout }, async () => {
  const owner = await makeOwner(aw);
  const { browser, id } = await makeMember(aw, "adam", [{ role: "administrator" }]);
  const invite = (role: string) =>
    browser.call("POST", "/v1/members", { email: `${role}@example.org`, name: role, roles: [{ role }] });
  expect((await invite("owner")).status).toBe(403);
  expect((await invite("privacy")).status).toBe(403);
  expect((await invite("officer")).status).toBe(201);
  expect((await invite("officer")).json).toMatchObject({ code: "member_exists" });
  expect((await browser.call("PATCH", `/v1/members/${id}`, { roles: [{ role: "owner" }] })).status).toBe(403);
  const boss = await idOf(owner.email);
  for (const [method, path, body] of [
    ["POST", `/v1/members/${boss}/link`, {}],
    ["PATCH", `/v1/members/${boss}`, { disabled: true }],
    ["DELETE", `/v1/members/${boss}`, undefined],
  ] as const)
    expect((await browser.call(method, path, body)).status, `${method} ${path}`).toBe(403);
  const key = await aw.keyFor("live", ["admin"]);
  const byKey = (role: string) =>
    aw.call(
      "POST",
      "/v1/members",
      { email: `by-key-${role}@example.org`, name: role, roles: [{ role }] },
      { authorization: `Bearer ${key}` },
    );
  expect((await byKey("viewer")).status).toBe(403);
  expect((await aw.call("GET", "/v1/members")).json).toMatchObject({ code: "forbidden" });
  expect((await aw.call("GET", "/v1/me")).json).toMatchObject({ kind: "key", email: null });
  expect((await aw.call("PATCH", "/v1/me", { name: "Key" })).status).toBe(403);
  expect((await aw.call("POST", "/v1/me/sessions/end", {})).status).toBe(403);
});

test("the last owner who can sign in stays one, and an unit with members stays", { timeout }, async () => {
  const owner = await makeOwner(aw);
  const own = await idOf(owner.email);
  const second = await aw.afterword.members.invite({ email: "o2@example.org", name: "O2", roles: [{ role: "owner" }] });
  const change = (body: object) => owner.browser.call("PATCH", `/v1/members/${own}`, body);
  for (const reply of [
    await change({ disabled: true }),
    await change({ roles: [{ role: "viewer" }] }),
    await change({ roles: [{ role: "owner", within: "ict" }] }),
    await owner.browser.call("DELETE", `/v1/members/${own}`),
  ])
    expect(reply.json).toMatchObject({ code: "last_owner", status: 409 });
  expect((await owner.browser.call("DELETE", `/v1/members/${second.id}`)).status).toBe(200);
  expect((await owner.browser.open("/v1/me")).json).toMatchObject({ roles: [{ role: "owner", within: null }] });
  const places = [{ role: "lead", within: "ict", segments: {} }];
  const lead = await owner.browser.call("POST", "/v1/members", { email: "l@example.org", name: "L", roles: places });
  expect(lead.json).toMatchObject({ state: "invited", hasCode: false, roles: places });
  expect((await owner.browser.call("DELETE", "/v1/units/ict")).json).toMatchObject({ code: "unit_in_use" });
  const id = String(lead.json["id"]);
  for (const roles of [
    [],
    [{ role: "king" }],
    [{ role: "lead", within: "moon" }],
    [{ role: "lead", segments: { x: ["y"] } }],
  ])
    expect((await owner.browser.call("PATCH", `/v1/members/${id}`, { roles })).status).toBe(422);
  expect((await owner.browser.call("DELETE", `/v1/members/${id}`)).status).toBe(200);
  expect((await owner.browser.call("DELETE", `/v1/members/${id}`)).status).toBe(404);
  expect((await owner.browser.call("DELETE", "/v1/units/ict")).status).toBe(200);
  const { items } = (await aw.call("GET", "/v1/audit?limit=500")).json as { items: { action: string }[] };
  const did = new Set(items.map(({ action }) => action));
  for (const action of ["members.invite", "members.remove", "members.first"]) expect(did).toContain(action);
  expect(JSON.stringify(items)).not.toContain("@");
});

test("a link made for somebody opens nothing that they were given later", { timeout }, async () => {
  const owner = await makeOwner(aw);
  const adam = await makeMember(aw, "adam", [{ role: "administrator" }]);
  const body = { email: "vera@example.org", name: "Vera", roles: [{ role: "viewer" }] };
  const { id, link } = (await adam.browser.call("POST", "/v1/members", body)).json as { id: string; link: string };
  expect((await new Browser(aw).open(pathOf(link))).status).toBe(200);
  const promoted = await owner.browser.call("PATCH", `/v1/members/${id}`, { roles: [{ role: "owner" }] });
  expect(promoted.status).toBe(200);
  expect((await new Browser(aw).open(pathOf(link))).status).toBe(404);
  expect((await new Browser(aw).send(pathOf(link), { password })).status).toBe(404);
  expect((await adam.browser.call("POST", `/v1/members/${id}/link`, {})).status).toBe(403);
});

test(
  "what is done to members and units is in the log of those who look, whatever mode was asked for",
  { timeout },
  async () => {
    const owner = await makeOwner(aw);
    const live = { "afterword-mode": "live" };
    const done = async (method: string, path: string, body?: unknown) => {
      const reply = await owner.browser.call(method, path, body, live);
      expect([200, 201], `${method} ${path}: ${reply.text}`).toContain(reply.status);
      return reply.json;
    };
    const { id } = await done("POST", "/v1/members", {
      email: "v@example.org",
      name: "V",
      roles: [{ role: "viewer" }],
    });
    await done("PATCH", `/v1/members/${String(id)}`, { name: "Vera", disabled: true });
    await done("DELETE", `/v1/members/${String(id)}`);
    await done("PATCH", "/v1/units/ict", { name: "IT" });
    await done("PATCH", "/v1/me", { name: "Olga P." });
    expect(await done("GET", "/v1/me")).toMatchObject({ mode: "live" });
    const { browser } = await makeMember(aw, "vik", [{ role: "viewer" }]);
    expect((await browser.call("DELETE", "/v1/members/none", undefined, live)).status).toBe(403);
    const { items } = (await owner.browser.open("/v1/audit?limit=500")).json as { items: { action: string }[] };
    expect(items.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        ...["members.invite", "members.change", "members.disable", "members.remove", "units.change", "me.change"],
        "members.manage",
      ]),
    );
  },
);

test("a request that was begun and held back is not let in any more than its sender", { timeout }, async () => {
  const adam = await makeMember(aw, "adam", [{ role: "administrator" }]);
  const body = JSON.stringify({ name: "Kept", scopes: ["admin"] });
  const headers = {
    "content-type": "application/json",
    "content-length": String(body.length),
    "sec-fetch-site": "same-origin",
    cookie: adam.browser.cookie,
  };
  const held = request(`${aw.base}/feedback/v1/keys`, { method: "POST", headers });
  const status = new Promise((resolve, reject) => {
    held.on("error", reject).on("response", (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    });
  });
  held.write(body.slice(0, 5));
  await new Promise((done) => setTimeout(done, 1_500));
  await aw.afterword.members.remove(adam.id);
  held.end(body.slice(5));
  expect(await status).toBe(401);
});

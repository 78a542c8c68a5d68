import { createHash } from "node:crypto";
import { get } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serve, type Served } from "./served.ts";
import project from "./project.ts";
import { Browser, join, makeMember, makeOwner, password, pathOf, signIn } from "./signing-in.ts";

const timeout = 60_000;
let aw: Served;
let now = Date.now();
beforeEach(async () => {
  now = Date.now();
  aw = await serve("file::memory:", project, { clock: () => now }, {});
});
afterEach(() => aw.stop());

const minutes = (count: number) => {
  now += count * 60_000;
};
const actionsIn = async () =>
  ((await aw.call("GET", "/v1/audit?limit=500")).json["items"] as { action: string; outcome: string }[]).map(
    ({ action, outcome }) => (outcome === "done" ? action : `${action} ${outcome}`),
  );

test("there is no account before somebody follows the link for the first, which works once", { timeout }, async () => {
  const { link = "", expiresAt } = (await aw.afterword.members.setupLink()) ?? {};
  expect(Date.parse(expiresAt ?? "") - now).toBe(24 * 60 * 60_000);
  const other = pathOf((await aw.afterword.members.setupLink())?.link ?? "");
  const browser = new Browser(aw);
  for (const method of ["GET", "HEAD", "GET"]) expect((await browser.call(method, pathOf(link))).status).toBe(200);
  expect((await browser.open(`${pathOf(link)}x`)).status).toBe(404);
  const wrong = await browser.send(pathOf(link), { email: "olga", name: " ", password: "short" });
  expect([wrong.status, wrong.text.match(/href="#in-\w+"/g)?.length]).toEqual([422, 3]);
  expect(await aw.afterword.members.list()).toEqual({ items: [] });

  const owner = await join(browser, link, { email: "Olga@Example.org", name: "Olga" }, () => now);
  expect(owner.recovery).toHaveLength(10);
  expect((await browser.open("/v1/me")).json).toMatchObject({
    kind: "member",
    email: "olga@example.org",
    mode: "test",
  });
  for (const path of [pathOf(link), other]) {
    expect((await new Browser(aw).open(path)).status).toBe(404);
    expect((await new Browser(aw).send(path, { email: "eve@example.org", name: "Eve", password })).status).toBe(404);
  }
  expect(await aw.afterword.members.setupLink()).toBeNull();
  expect(await actionsIn()).toEqual(expect.arrayContaining(["members.first", "members.code", "session.begin"]));
  expect(aw.lines.join("")).not.toContain(pathOf(link).slice(6));
});

test("a link to choose a password is over after a day", { timeout }, async () => {
  const { link = "" } = (await aw.afterword.members.setupLink()) ?? {};
  minutes(24 * 60);
  expect((await new Browser(aw).open(pathOf(link))).status).toBe(404);
});

test(
  "whoever signs in says a password, then a code of their phone or one for when it is lost, each once",
  { timeout },
  async () => {
    const owner = await makeOwner(aw, () => now);
    minutes(2);
    const browser = new Browser(aw);
    expect((await browser.send("/signin", { email: ` ${owner.email.toUpperCase()}`, password })).to).toBe(
      "/signin/code",
    );
    expect((await browser.open("/v1/me")).status).toBe(401);
    const code = owner.phone.code();
    expect((await browser.send("/signin/code", { code: code === "000000" ? "000001" : "000000" })).status).toBe(422);
    expect((await browser.send("/signin/code", { code })).to).toBe("/signin");
    expect((await browser.open("/v1/me")).status).toBe(200);
    expect((await browser.open("/signin")).text).toContain("Sign out everywhere");
    const again = new Browser(aw);
    await again.send("/signin", { email: owner.email, password });
    expect((await again.send("/signin/code", { code })).status).toBe(422);
    const [recovery = ""] = owner.recovery;
    expect((await again.send("/signin/code", { code: recovery.toLowerCase() })).to).toBe("/signin");
    await again.send("/signin", { email: owner.email, password });
    expect((await again.send("/signin/code", { code: recovery })).status).toBe(422);
    expect(await actionsIn()).toContain("session.recovery");
  },
);

test(
  "a wrong password and an address that nobody has read the same, and whoever is too fast waits alone",
  { timeout },
  async () => {
    const owner = await makeOwner(aw);
    const from = (address: string) => new Browser(aw, { "x-forwarded-for": address });
    const attacker = from("192.0.2.1");
    const told = async (email: string) => {
      const { status, text } = await attacker.send("/signin", { email, password: "wrong but long enough" });
      return [status, text.replaceAll(email, "…")];
    };
    expect(await told(owner.email)).toEqual(await told("nobody@example.org"));
    let last = await attacker.send("/signin", { email: owner.email, password: "x" });
    for (let tries = 0; tries < 12 && last.status === 422; tries++)
      last = await attacker.send("/signin", { email: owner.email, password: "x" });
    expect([last.status, Number(last.headers.get("retry-after"))]).toEqual([429, expect.any(Number)]);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(30);
    expect((await attacker.send("/signin", { email: owner.email, password })).status).toBe(429);
    expect((await from("198.51.100.7").send("/signin", { email: owner.email, password })).to).toBe("/signin/code");
    expect((await attacker.send("/signin", { email: "other@example.org", password })).status).toBe(422);
    expect((await actionsIn()).filter((action) => action === "session.begin denied")).toHaveLength(1);
  },
);

test(
  "I50: an id is new at each sign-in, and its session ends by signing out, a new password or being kept out",
  { timeout },
  async () => {
    const owner = await makeOwner(aw, () => now);
    minutes(2);
    const planted = new Browser(aw);
    planted.cookie = `afterword=${"a".repeat(43)}`;
    const first = await signIn(owner, planted);
    expect(first.cookie).not.toBe(`afterword=${"a".repeat(43)}`);
    const ids = new Set([first.cookie, owner.browser.cookie]);
    expect(ids.size).toBe(2);
    const isIn = async (browser: Browser) => (await browser.open("/v1/me")).status === 200;

    const kept = new Browser(aw);
    kept.cookie = first.cookie;
    const out = await first.send("/signout", { where: "here" });
    expect([out.to, out.headers.get("clear-site-data")]).toEqual(["/signout", '"cache"']);
    expect([await isIn(kept), await isIn(owner.browser)]).toEqual([false, true]);

    minutes(2);
    const second = await signIn(owner);
    const before = owner.browser.cookie;
    const change = { password: { current: password, next: "nine grey geese flew over" } };
    const wrong = { password: { ...change.password, current: "x" } };
    expect((await owner.browser.call("PATCH", "/v1/me", wrong)).status).toBe(422);
    expect(
      (await owner.browser.call("PATCH", "/v1/me", { password: { current: password, next: "password1234" } })).status,
    ).toBe(422);
    expect((await owner.browser.call("PATCH", "/v1/me", change)).status).toBe(200);
    expect([await isIn(owner.browser), await isIn(second), owner.browser.cookie === before]).toEqual([
      true,
      false,
      false,
    ]);
    kept.cookie = before;
    expect(await isIn(kept)).toBe(false);

    const viewer = await makeMember(aw, "vera", [{ role: "viewer" }], () => now);
    expect(await isIn(viewer.browser)).toBe(true);
    await aw.afterword.members.change(viewer.id, { roles: [{ role: "lead" }] });
    expect(await isIn(viewer.browser)).toBe(false);
    const disabled = await makeMember(aw, "dora", [{ role: "viewer" }], () => now);
    await owner.browser.call("PATCH", `/v1/members/${disabled.id}`, { disabled: true });
    expect(await isIn(disabled.browser)).toBe(false);
    expect((await new Browser(aw).send("/signin", { email: disabled.email, password })).status).toBe(422);
    expect((await owner.browser.call("POST", "/v1/me/sessions/end", {})).json).toEqual({ ended: 1 });
    expect(await isIn(owner.browser)).toBe(false);
  },
);

test(
  "I50: a session ends when it was not used for an hour, and after twelve whatever happens",
  { timeout },
  async () => {
    const owner = await makeOwner(aw, () => now);
    const isIn = async () => (await owner.browser.open("/v1/me")).status === 200;
    minutes(59);
    expect(await isIn()).toBe(true);
    for (let passed = 59; passed + 50 < 12 * 60; passed += 50) {
      minutes(50);
      expect(await isIn(), String(passed)).toBe(true);
    }
    minutes(50);
    expect(await isIn()).toBe(false);
    minutes(2);
    await signIn(owner, owner.browser);
    minutes(60);
    expect(await isIn()).toBe(false);
  },
);

test("I50: under https the cookie is bound to the host, and no script reads it", { timeout }, async () => {
  const far = await serve("file::memory:", project, {
    mode: "production",
    publicUrl: "https://desk.example.org/feedback",
    smtp: "smtp://127.0.0.1:9?tls=none",
    mailFrom: "desk@example.org",
  });
  const owner = await makeOwner(far);
  expect(owner.browser.setCookie).toMatch(
    /^__Host-afterword=[0-9A-Za-z]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  );
  const { json } = await owner.browser.open("/v1/me");
  expect(json).toMatchObject({ mode: "live" });
  const asked = await owner.browser.call("GET", "/v1/me", undefined, { "afterword-mode": "test" });
  expect(asked.json).toMatchObject({ mode: "test" });
  expect((await owner.browser.open("/v1/surveys?Afterword-Mode=test")).status).toBe(200);
  expect((await owner.browser.open("/v1/me?Afterword-Mode=other")).status).toBe(422);
  const local = { origin: "https://desk.example.org", "sec-fetch-site": "same-origin" };
  expect((await owner.browser.call("PATCH", "/v1/me", { name: "Olga P." }, local)).status).toBe(200);
  await far.stop();
});

test("I49: what another site sends with a session is refused, whatever its method and type", { timeout }, async () => {
  const owner = await makeOwner(aw);
  await aw.afterword.units.create({ id: "ict", name: "ICT", segments: { team: ["ICT"] } });
  const places = { POST: "/v1/units", PUT: "/v1/units/ict", PATCH: "/v1/units/ict", DELETE: "/v1/units/ict" };
  const types = [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json",
  ];
  const body = JSON.stringify({ id: "hr", name: "Taken over", segments: { team: ["HR"] } });
  const senders = [
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    { origin: "https://evil.example", "sec-fetch-site": "" },
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    { origin: "null", "sec-fetch-site": "" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "" },
  ];
  const before = await aw.afterword.units.list();
  for (const [method, path] of Object.entries(places))
    for (const type of types)
      for (const sender of senders) {
        const { status } = await owner.browser.call(method, path, body, { ...sender, "content-type": type });
        expect(status, `${method} ${type} ${JSON.stringify(sender)}`).toBe(403);
      }
  expect(await aw.afterword.units.list()).toEqual(before);
  for (const sender of senders) {
    const fields = new URLSearchParams({ email: owner.email, password });
    expect((await new Browser(aw).call("POST", "/signin", fields, sender)).status).toBe(403);
    expect((await owner.browser.call("POST", "/signout", fields, sender)).status).toBe(403);
  }
  const own = { origin: new URL(aw.base).origin, "sec-fetch-site": "" };
  expect((await owner.browser.call("PATCH", "/v1/units/ict", { name: "Own" }, own)).status).toBe(200);
  expect((await owner.browser.call("DELETE", "/v1/units/ict")).status).toBe(200);
});

test("a session that was left open is no place to guess a password at", { timeout }, async () => {
  const owner = await makeOwner(aw);
  const change = { password: { current: "wrong but long enough", next: "nine grey geese flew over" } };
  const statuses: number[] = [];
  for (let tries = 0; tries < 11; tries++) {
    const { status, headers } = await owner.browser.call("PATCH", "/v1/me", change);
    statuses.push(status);
    if (status === 429) expect(Number(headers.get("retry-after"))).toBeGreaterThan(30);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
  expect((await owner.browser.call("PATCH", "/v1/me", { name: "Olga P.", locale: "fr" })).json).toMatchObject({
    name: "Olga P.",
    locale: "fr",
  });
});

test(
  "a member sees where they are signed in, and ends one of it by their password; nobody sees or ends another's",
  { timeout },
  async () => {
    type Session = { id: string; createdAt: string; seenAt: string; isThis: boolean };
    const sessionsOf = async (browser: Browser) => (await browser.open("/v1/me/sessions")).json["items"] as Session[];
    const end = (browser: Browser, id: string, body: object = { password }) =>
      browser.call("POST", `/v1/me/sessions/${id}/end`, body);
    const owner = await makeOwner(aw, () => now);
    const begun = new Date(now).toISOString();
    minutes(2);
    const other = await signIn(owner);
    // Who has said a password and no code is not signed in.
    await new Browser(aw).send("/signin", { email: owner.email, password });
    minutes(3);
    const [newer, older, ...more] = await sessionsOf(owner.browser);
    expect([newer?.isThis, older?.isThis, more]).toEqual([false, true, []]);
    expect([older?.createdAt, older?.seenAt]).toEqual([begun, new Date(now).toISOString()]);
    const told = JSON.stringify([newer, older]);
    const values = [owner.browser.cookie, other.cookie].map((cookie) => cookie.split("=")[1] ?? "");
    for (const value of values) {
      expect(value).toHaveLength(43);
      expect(told).not.toContain(value);
      expect(told).not.toContain(createHash("sha256").update(value).digest("hex"));
    }

    const vera = await makeMember(aw, "vera", [{ role: "viewer" }], () => now);
    expect(await sessionsOf(vera.browser)).toHaveLength(1);
    expect((await end(vera.browser, newer?.id ?? "")).status).toBe(404);
    for (const body of [{}, { password: "wrong but long enough" }])
      expect((await end(owner.browser, newer?.id ?? "", body)).json).toMatchObject({
        errors: [{ path: "password", code: "wrong" }],
      });
    expect((await other.open("/v1/me")).status).toBe(200);
    expect((await end(owner.browser, newer?.id ?? "")).json).toEqual({ ended: 1 });
    expect((await other.open("/v1/me")).status).toBe(401);
    expect((await end(owner.browser, newer?.id ?? "")).status).toBe(404);
    expect((await sessionsOf(owner.browser)).map(({ id }) => id)).toEqual([older?.id]);
    expect((await aw.call("GET", "/v1/me/sessions")).status).toBe(403);
    expect(await actionsIn()).toContain("session.end");
  },
);

test("a new link ends the sessions, keeps the phone, or has codes set up anew", { timeout }, async () => {
  await makeOwner(aw);
  const member = await makeMember(aw, "mia", [{ role: "officer" }]);
  const keeping = await aw.afterword.members.link(member.id);
  const { link } = await aw.afterword.members.link(member.id);
  expect((await new Browser(aw).open(pathOf(keeping.link))).status).toBe(404);
  const browser = new Browser(aw);
  const next = "nine grey geese flew over";
  expect((await browser.send(pathOf(link), { password: next })).to).toBe("/signin/code");
  expect((await member.browser.open("/v1/me")).status).toBe(401);
  expect((await browser.send("/signin/code", { code: member.phone.code() })).to).toBe("/signin");
  const anew = await aw.afterword.members.link(member.id, { newCode: true });
  const other = await join(browser, anew.link, { password });
  expect(other.phone.key).not.toBe(member.phone.key);
  expect((await browser.open("/v1/me")).status).toBe(200);
});

test(
  "what members change of themselves is checked, and leaves nothing behind where it can't be",
  { timeout },
  async () => {
    const { browser } = await makeOwner(aw);
    const before = (await browser.open("/v1/me")).json;
    for (const change of [
      { name: 5 },
      { name: "" },
      { name: { first: "Olga" } },
      { name: "Ol\0ga" },
      { name: "x".repeat(201) },
      { locale: "xx" },
      { locale: 7 },
      { roles: [{ role: "viewer" }] },
      { password: null },
      { password: { current: password } },
      { password: { current: 5, next: 6 } },
      [],
    ])
      expect((await browser.call("PATCH", "/v1/me", change)).status, JSON.stringify(change)).toBe(422);
    expect((await browser.open("/v1/me")).json).toEqual(before);
  },
);

test("no name that only looks like the cookie's is taken for it", { timeout }, async () => {
  const { browser } = await makeOwner(aw);
  const told = (cookie: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      // As bytes: `fetch` would take the blank away.
      get(`${aw.base}/feedback/v1/me`, { headers: { cookie } }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      }).on("error", reject);
    });
  expect(await told(`theme=dark; ${browser.cookie}`)).toBe(200);
  // A site beside ours can have browsers bring such a name along, where `__Host-` keeps it from setting ours.
  expect(await told(`\u00A0${browser.cookie}`)).toBe(401);
});

test("whoever signs in again leaves no session behind in the same browser", { timeout }, async () => {
  const owner = await makeOwner(aw, () => now);
  const isIn = async (cookie: string) => {
    const browser = new Browser(aw);
    browser.cookie = cookie;
    return (await browser.open("/v1/me")).status === 200;
  };
  const former = owner.browser.cookie;
  minutes(2);
  await signIn(owner, owner.browser);
  expect([await isIn(former), await isIn(owner.browser.cookie)]).toEqual([false, true]);
  const own = owner.browser.cookie;
  const vera = await aw.afterword.members.invite({ email: "vera@example.org", name: "V", roles: [{ role: "viewer" }] });
  await join(owner.browser, vera.link, {}, () => now);
  expect([await isIn(own), await isIn(owner.browser.cookie)]).toEqual([false, true]);
});

test("the page of somebody who has signed out is shown to nobody who has not", { timeout }, async () => {
  const { browser } = await makeOwner(aw);
  const opened = await browser.open("/signout");
  expect([opened.status, opened.headers.get("location")]).toEqual([303, "/feedback/signin?lang=en"]);
  await browser.send("/signout", { where: "here" });
  expect((await browser.open("/signout")).text).toContain("You are signed out");
});

test("codes that were shown and not confirmed are made anew where a new link is followed", { timeout }, async () => {
  const { id, link } = await aw.afterword.members.invite({
    email: "mia@example.org",
    name: "M",
    roles: [{ role: "lead" }],
  });
  const shownTo = async (path: string, chosen: string) => {
    const browser = new Browser(aw);
    await browser.send(path, { password: chosen });
    return /<dd><bdi dir="ltr">([A-Z2-7 ]+)<\/bdi>/.exec((await browser.open("/signin/setup")).text)?.[1];
  };
  const first = await shownTo(pathOf(link), "nine grey geese flew over");
  expect(first).toMatch(/^[A-Z2-7 ]{20,}$/);
  const second = await shownTo(pathOf((await aw.afterword.members.link(id)).link), password);
  expect(second).toMatch(/^[A-Z2-7 ]{20,}$/);
  expect(second).not.toBe(first);
});

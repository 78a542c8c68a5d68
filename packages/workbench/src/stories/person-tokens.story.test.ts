import { createPersonToken, tokenOf } from "@afterword/fieldwork";
import {
  actions,
  createClient,
  defineEvent,
  defineProject,
  defineSurvey,
  q,
  when,
  type PendingSurvey,
} from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { serve, type Reply, type Served } from "./served.ts";

// What a page of a host may ask in somebody's name, by a token that its server made, and what nobody else may.

const site = "https://intranet.example.org";
const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });
const ordered = defineEvent("order.done", z.object({ id: z.string() }), { subject: "id" });
const checked = defineEvent("team.checked", z.object({ id: z.string() }), { subject: "id" });
const reopened = defineEvent("ticket.reopened", z.object({ id: z.string() }), { subject: "id" });
const csat = defineSurvey(
  "csat",
  { csat: q.csat({ en: "How was {ref}?", ar: "كيف كان {ref}؟" }) },
  { privacy: "identified" },
);
const order = defineSurvey("order", { nps: q.nps("Would you recommend it?"), why: q.comment("Why?").optional() });
const secretly = defineSurvey("secretly", { ok: q.yesNo("Is it well?") }, { privacy: "anonymous" });
const project = defineProject({
  surveys: [csat, order, secretly],
  rules: [
    when(closed).ask(csat).by("embed").quiet("0s").atMost(99, "1d").unless(reopened),
    when(ordered).ask(order).by("embed").quiet("0s").atMost(99, "1d").priority(80),
    when(checked).ask(secretly).by("embed"),
  ],
});

let aw: Served;
beforeAll(async () => {
  aw = await serve("file::memory:", project, { embedOrigins: [site] });
});
afterAll(() => aw.stop());

const advance = (length: string) => aw.call("POST", "/dev/clock", { advance: length });
async function happen(type: string, person: string, id: string, key = aw.key): Promise<void> {
  const event = { id: `${type} ${id}`, type, person: { id: person, locale: "ar" }, data: { id } };
  const reply = await aw.call("POST", "/v1/events", event, { authorization: `Bearer ${key}` });
  expect(reply.status).toBe(200);
  await advance("1s");
}
const mint = async (person: string, ttl?: string, key = aw.key) =>
  (await aw.call("POST", "/v1/person-tokens", { person, ttl }, { authorization: `Bearer ${key}` })).json as {
    token: string;
    link: string | null;
    expiresAt: string;
  };
const ask = (token: string, headers: Record<string, string> = {}, path = "/v1/pending") =>
  aw.call("GET", path, undefined, { authorization: `Bearer ${token}`, ...headers });
const pendingIn = (reply: Reply) => reply.json["pending"] as PendingSurvey | null;
const answer = (link: string, answers: object, submissionId = "s") =>
  aw.call("POST", link.slice(`${aw.base}/feedback`.length), { answers, submissionId }, { authorization: "" });

test("one survey at a time: the highest priority first, then the oldest; answered, it is the next one's turn", async () => {
  await happen("ticket.closed", "ana", "A1");
  await advance("25h");
  await happen("ticket.closed", "ana", "A2");
  await advance("25h");
  await happen("order.done", "ana", "A3");
  const { token, link } = await mint("ana");
  const seen: string[] = [];
  for (;;) {
    const pending = pendingIn(await ask(token));
    if (pending === null) break;
    seen.push(`${pending.survey.id} ${String(pending.subject)}`);
    expect([pending.locale, pending.direction, pending.mode]).toEqual(["ar", "rtl", "test"]);
    expect(pending.words["send"]).toMatch(/[\u0600-\u06ff]/);
    if (seen.length === 1) expect(pending.link).toBe(link);
    const answers = pending.survey.id === "order" ? { nps: 9 } : { csat: 4 };
    const first = await answer(pending.link, answers, `s${String(seen.length)}`);
    const again = await answer(pending.link, answers, `s${String(seen.length)}`);
    expect([first.status, again.status, again.json]).toEqual([201, 200, first.json]);
  }
  expect(seen).toEqual(["order A3", "csat A1", "csat A2"]);
  expect((await mint("ana")).link).toBeNull();
});

test("what is said around the questions is there in six languages", async () => {
  await happen("order.done", "lee", "L1");
  const { token } = await mint("lee");
  const said = await Promise.all(
    ["en", "ar", "zh", "fr", "ru", "es"].map(async (locale) => {
      const pending = pendingIn(await ask(token, {}, `/v1/pending?locale=${locale}`));
      expect(pending?.locale).toBe(locale);
      return pending?.words ?? {};
    }),
  );
  const [english = {}, ...others] = said;
  expect(Object.keys(english).length).toBeGreaterThan(20);
  for (const words of others)
    for (const [key, text] of Object.entries(english)) {
      expect(words[key], key).toBeTruthy();
      if (key !== "error") expect(words[key], key).not.toBe(text);
    }
});

test("what is asked in another language says so, and what an event called off is not asked", async () => {
  await happen("ticket.closed", "bo", "B1");
  const { token } = await mint("bo");
  expect(pendingIn(await ask(token, {}, "/v1/pending?locale=en-GB"))).toMatchObject({ locale: "en", direction: "ltr" });
  expect((await ask(token, {}, "/v1/pending?locale=no!")).json).toMatchObject({ code: "invalid_query" });
  await happen("ticket.reopened", "bo", "B1");
  expect(pendingIn(await ask(token))).toBeNull();
});

test("not now, an anonymous answer, an opt-out and a rule that is off each end the asking", async () => {
  await happen("ticket.closed", "cy", "C1");
  const { token } = await mint("cy");
  const link = pendingIn(await ask(token))?.link ?? "";
  await aw.call("PATCH", "/v1/rules/ticket.closed:csat", { on: false });
  expect(pendingIn(await ask(token))).toBeNull();
  await aw.call("PATCH", "/v1/rules/ticket.closed:csat", { on: true });
  expect(pendingIn(await ask(token))?.link).toBe(link);
  await aw.call("POST", `${link.slice(`${aw.base}/feedback`.length)}/decline`, {});
  expect(pendingIn(await ask(token))).toBeNull();

  await happen("team.checked", "di", "D1");
  const own = (await mint("di")).token;
  const secret = pendingIn(await ask(own));
  expect(secret?.survey.id).toBe("secretly");
  expect((await answer(secret?.link ?? "", { ok: true })).json).toEqual({ status: "complete" });
  expect(pendingIn(await ask(own))).toBeNull();

  await happen("order.done", "ed", "E2");
  const theirs = (await mint("ed")).token;
  expect(pendingIn(await ask(theirs))?.survey.id).toBe("order");
  const { items } = (await aw.call("GET", "/v1/invitations?person=ed")).json as { items: { id: string }[] };
  const stop = `/u/${tokenOf(aw.parts.secret, "unsubscribe", items[0]?.id ?? "")}`;
  await aw.call("POST", stop, new URLSearchParams({ scope: "all" }), { authorization: "" });
  expect(pendingIn(await ask(theirs))).toBeNull();
});

test("a token opens what is its person's, and nothing is to be read in it", async () => {
  await happen("ticket.closed", "eve.secret", "E1");
  const { token } = await mint("eve.secret");
  const bytes = token.split(/[._]/).map((part) => Buffer.from(part, "base64url").toString("latin1"));
  expect([token, ...bytes].join(" ")).not.toContain("eve");
  const other = await mint("nobody-yet");
  expect(pendingIn(await ask(other.token))).toBeNull();
  expect((await mint("eve.secret")).token).not.toBe(token);
  // Of another kind, another mode, and each of its parts altered.
  const swapped = token.replace("awp_test_", "awp_live_");
  const cut = token.lastIndexOf(".");
  const flip = (at: number) => token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
  const others = [aw.key, `${token}x`, "awp_", "", swapped, flip(20), flip(40), flip(cut + 3), token.slice(0, cut)];
  for (const wrong of others) expect([wrong, (await ask(wrong)).json["code"]]).toEqual([wrong, "unauthorized"]);
  for (const path of ["/v1/people/eve.secret", "/v1/responses", "/v1/surveys"])
    expect((await ask(token, {}, path)).json["code"]).toBe("unauthorized");
  expect(
    (await aw.call("POST", "/v1/person-tokens", { person: "eve.secret" }, { authorization: `Bearer ${token}` })).status,
  ).toBe(401);
});

test("a token is of one mode, one installation and a while", async () => {
  await happen("ticket.closed", "fay", "F1");
  const live = await aw.keyFor("live");
  expect(pendingIn(await ask((await mint("fay", "1h", live)).token))).toBeNull();
  const elsewhere = await serve("file::memory:", project);
  const { token, expiresAt } = await mint("fay", "2m");
  const there = await elsewhere.call("GET", "/v1/pending", undefined, { authorization: `Bearer ${token}` });
  expect(there.json["code"]).toBe("unauthorized");
  await elsewhere.stop();
  const rotated = await serve("file::memory:", project, { publicUrl: `${aw.base}/feedback`, secret: "t".repeat(40) });
  const after = await rotated.call("GET", "/v1/pending", undefined, { authorization: `Bearer ${token}` });
  expect(after.json["code"]).toBe("unauthorized");
  await rotated.stop();

  expect(pendingIn(await ask(token))?.subject).toBe("F1");
  expect(Date.parse(expiresAt) - aw.parts.clock.now()).toBeLessThanOrEqual(120_000);
  await advance("2m");
  expect((await ask(token)).json["code"]).toBe("unauthorized");
  for (const ttl of ["25h", "30s", "soon", 60])
    expect((await aw.call("POST", "/v1/person-tokens", { person: "fay", ttl })).json).toMatchObject({
      code: "invalid_request",
    });
  for (const scope of ["events:write", "results:read"] as const) {
    const key = await aw.keyFor("test", [scope]);
    const refused = await aw.call("POST", "/v1/person-tokens", { person: "fay" }, { authorization: `Bearer ${key}` });
    expect(refused.json).toMatchObject({ code: "forbidden" });
  }
});

test("a member makes no tokens, whatever they may do: staff's answers are marked as theirs", async () => {
  const grants = [{ actions, parts: null }];
  const ctx = aw.parts.contextOf({ unit: rootUnit, mode: "test" }, { kind: "member", id: "mem_1", grants });
  await expect(createPersonToken(ctx, { person: "fay" })).rejects.toMatchObject({ code: "forbidden" });
});

test("after an erasure a token opens nothing, not even for somebody who has the same id later", async () => {
  await happen("ticket.closed", "gil", "G1");
  const { token } = await mint("gil", "24h");
  const link = pendingIn(await ask(token))?.link ?? "";
  await aw.call("DELETE", "/v1/people/gil");
  expect(pendingIn(await ask(token))).toBeNull();
  expect((await answer(link, { csat: 1 })).status).toBe(404);
  await advance("1m");
  await happen("ticket.closed", "gil", "G2");
  expect(pendingIn(await ask(token))).toBeNull();
  expect(pendingIn(await ask((await mint("gil")).token))?.subject).toBe("G2");
});

test("pages of declared origins may ask and answer, without cookies; those of others may not, and nothing is kept", async () => {
  await happen("ticket.closed", "hal", "H1");
  const { token } = await mint("hal");
  const allowed = await ask(token, { origin: site });
  expect(allowed.headers.get("access-control-allow-origin")).toBe(site);
  expect(allowed.headers.get("access-control-allow-credentials")).toBeNull();
  expect([allowed.headers.get("cache-control"), allowed.headers.get("vary")]).toEqual(["no-store", "Origin"]);
  const refused = await ask("awp_x", { origin: site });
  expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([401, site]);
  for (const origin of ["https://evil.example.org", "null", `${site}.evil.example`])
    expect((await ask(token, { origin })).headers.get("access-control-allow-origin")).toBeNull();

  const path = pendingIn(allowed)?.link.slice(`${aw.base}/feedback`.length) ?? "";
  const preflight = (to: string, origin: string) =>
    aw.call("OPTIONS", to, undefined, { origin, "access-control-request-method": "POST", authorization: "" });
  for (const [to, method] of [
    ["/v1/pending", "GET"],
    [path, "POST"],
    [`${path}/decline`, "POST"],
  ] as const) {
    const asked = await preflight(to, site);
    expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([204, site]);
    expect(asked.headers.get("access-control-allow-methods")).toBe(method);
    const foreign = await preflight(to, "https://evil.example.org");
    expect([foreign.status, foreign.headers.get("access-control-allow-origin")]).toEqual([405, null]);
  }
  expect((await preflight("/v1/people", site)).headers.get("access-control-allow-origin")).toBeNull();
  const sent = await aw.call("POST", path, { answers: { csat: 5 }, submissionId: "h" }, { origin: site });
  expect([sent.status, sent.headers.get("access-control-allow-origin")]).toEqual([201, site]);
  const page = await aw.call("GET", path, undefined, { origin: site });
  expect(page.headers.get("access-control-allow-origin")).toBeNull();
});

test("for one person it is asked 120 times a minute, whatever the token, and others go on", async () => {
  const tokens = [(await mint("ida")).token, (await mint("ida")).token];
  const statuses: number[] = [];
  // What comes back while they are asked is given too.
  for (let at = 0; at < 180; at++) statuses.push((await ask(tokens[at % 2] ?? "")).status);
  expect([statuses.slice(0, 120).every((status) => status === 200), statuses.includes(429)]).toEqual([true, true]);
  expect((await ask((await mint("jo")).token)).status).toBe(200);
});

test("the same in the process and over HTTP", async () => {
  await happen("ticket.closed", "kim", "K1");
  const http = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project });
  const [near, far] = await Promise.all([aw.afterword.token({ person: "kim" }), http.token({ person: "kim" })]);
  expect([near.link, near.link?.startsWith(`${aw.base}/feedback/r/`)]).toEqual([far.link, true]);
  expect([(await ask(near.token)).json, 1]).toEqual([(await ask(far.token)).json, 1]);
  await expect(aw.afterword.token({ person: "kim", ttl: "3d" })).rejects.toMatchObject({ code: "invalid_request" });
});

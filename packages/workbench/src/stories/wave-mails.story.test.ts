import { newMessage, sha256, tokenOf } from "@afterword/fieldwork";
import type { MailKind } from "@afterword/delivery";
import { defineProject, defineSurvey, q } from "@afterword/sdk";
import { rootUnit, type InvitationRow, type WaveRow } from "@afterword/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "./served.ts";

const climate = defineSurvey(
  "climate",
  { overall: q.csat("How do our services work for you?"), speed: q.csat("How fast are they?") },
  { kind: "relational" },
);
const scope = { unit: rootUnit, mode: "test" } as const;
const dayMs = 86_400_000;

let aw: Served;
beforeAll(async () => {
  aw = await serve("file::memory:", defineProject({ surveys: [climate] }));
});
afterAll(() => aw.stop());

/** A wave that is open for three weeks, as stored. */
const wave = (id: string, n: number, change: Partial<WaveRow> = {}): WaveRow => ({
  id,
  plan: "climate",
  origin: "host",
  survey: "climate",
  anchor: "2027-02-03T09:00",
  n,
  definition: {} as WaveRow["definition"],
  state: "open",
  reason: null,
  opensAt: aw.parts.clock.now(),
  closesAt: aw.parts.clock.now() + 21 * dayMs,
  strata: null,
  slots: null,
  pausedFrom: null,
  createdAt: aw.parts.clock.now(),
  launchedAt: null,
  closedAt: null,
  ...change,
});

/** Invites somebody by a wave, with mails that are due at once; gives the invitation. */
async function invite(id: string, of: WaveRow | null, kinds: readonly MailKind[]): Promise<InvitationRow | null> {
  const { store, secret, clock, settings } = aw.parts;
  const now = clock.now();
  await store.write(scope, async (rows) => {
    if (of) await rows.waves.add(of);
    const person = { id, email: `${id}@example.org`, name: null, locale: null, timeZone: null, attributes: {} };
    await rows.people.put(person, now);
    await rows.invitations.add({
      id: `inv_${id}`,
      rule: "wave:climate",
      survey: "climate",
      version: 1,
      isRelational: true,
      person: id,
      source: null,
      event: null,
      subject: null,
      resolution: null,
      wave: of?.id ?? null,
      inclusion: 1,
      channel: "email",
      locale: null,
      tokenHash: sha256(tokenOf(secret, "answer", `inv_${id}`)),
      unsubscribeHash: sha256(tokenOf(secret, "unsubscribe", `inv_${id}`)),
      keyId: secret.keyId,
      createdAt: now,
      expiresAt: now + 24 * dayMs,
    });
    const ctx = { now, publicUrl: settings.publicUrl };
    for (const kind of kinds) await rows.messages.add(newMessage(ctx, `inv_${id}`, kind, now));
  });
  return find(id);
}

const find = (id: string) => aw.parts.store.read(scope, (rows) => rows.invitations.find(`inv_${id}`));
const advance = (length: string) => aw.call("POST", "/dev/clock", { advance: length });
const mailsOf = async (id: string) =>
  (await aw.call("GET", `/dev/mail.json?to=${id}@example.org`)).json as unknown as {
    subject: string;
    text: string;
    messageId: string;
    headers: Record<string, string>;
  }[];
const states = () => aw.parts.store.read(scope, (rows) => rows.messages.countByState());

test("a wave's mails speak of the services, name the day it closes, and are marked as bulk", async () => {
  await invite("ann", wave("w1", 1), ["invitation", "last-call"]);
  await advance("1s");
  const mails = await mailsOf("ann");
  const closesOn = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    (await aw.parts.store.read(scope, (rows) => rows.waves.find("w1")))?.closesAt,
  );
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    "[Test] How do our services work for you?",
    `[Test] Until ${closesOn}: tell us about our services`,
  ]);
  for (const { headers, text } of mails) {
    expect(headers["precedence"]).toBe("bulk");
    expect(text).not.toMatch(/request/i);
    expect(text).toContain(`You can answer until ${closesOn}.`);
  }
  expect(mails.map(({ headers }) => headers["feedback-id"]).sort()).toEqual([
    "climate:test:invitation:afterword",
    "climate:test:last-call:afterword",
  ]);
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
  expect((await find("ann"))?.sentAt).not.toBeNull();
});

test("no mail of a paused wave leaves, claimed or not; that of a closed one never will", async () => {
  await invite("ben", wave("w2", 2, { state: "paused", pausedFrom: "open" }), ["invitation"]);
  await advance("1h");
  expect(await mailsOf("ben")).toEqual([]);
  expect(await states()).toContainEqual({ state: "paused", n: 1 });
  await invite("cid", wave("w3", 3, { state: "closed" }), ["invitation"]);
  await advance("1h");
  expect(await mailsOf("cid")).toEqual([]);
  expect(await find("cid")).toMatchObject({ withdrawnFor: "closed_wave", sentAt: null });
});

test("a reminder does not follow an answer, a not-now or a spent link, and what it finds leaves the invitation alone", async () => {
  const { store } = aw.parts;
  for (const [id, n] of [
    ["dan", 4],
    ["eva", 5],
    ["fay", 6],
    ["gil", 7],
  ] as const)
    await invite(id, wave(`w${String(n)}`, n), ["invitation"]);
  await advance("1s");
  const post = (id: string, path: string, body: object) =>
    aw.call("POST", `/r/${tokenOf(aw.parts.secret, "answer", `inv_${id}`)}${path}`, body);
  expect((await post("dan", "", { answers: { overall: 4, speed: 4 }, submissionId: "1" })).status).toBe(201);
  expect((await post("eva", "", { answers: { overall: 4 }, submissionId: "1", complete: false })).status).toBe(201);
  expect((await post("fay", "/decline", {})).status).toBe(200);
  await store.write(scope, async (rows) => {
    const tokenHash = (await rows.invitations.find("inv_gil"))?.tokenHash ?? "";
    await rows.spentLinks.spend({ tokenHash, submissionHash: "s" });
    const now = aw.parts.clock.now();
    for (const id of ["dan", "eva", "fay", "gil"])
      await rows.messages.add(
        newMessage({ now, publicUrl: aw.parts.settings.publicUrl }, `inv_${id}`, "reminder-1", now),
      );
  });
  await advance("1h");
  const counts = await Promise.all(["dan", "eva", "fay", "gil"].map(async (id) => (await mailsOf(id)).length));
  expect(counts).toEqual([1, 2, 1, 1]);
  expect((await mailsOf("eva"))[0]?.text).toContain("You have answered 1 of 2 questions; about 1 minute left.");
  for (const id of ["dan", "eva", "fay", "gil"]) expect(await find(id)).toMatchObject({ withdrawnAt: null });
  expect(await find("dan")).toMatchObject({ answeredAt: expect.any(Number) as number });
  expect((await post("gil", "/decline", {})).json).toMatchObject({ code: "already_answered" });
});

test("whoever has answered in part may leave it at that: no reminder follows, and the answer stays", async () => {
  await invite("ida", wave("w9", 9), ["invitation"]);
  await advance("1s");
  const path = `/r/${tokenOf(aw.parts.secret, "answer", "inv_ida")}`;
  const saved = { answers: { overall: 4 }, submissionId: "1", complete: false };
  const { editToken } = (await aw.call("POST", path, saved)).json;
  const page = await aw.call("GET", path);
  expect(page.text).toMatch(/name="decline" value="1">Not now</);
  const nonce = /name="nonce" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
  const declined = await aw.call("POST", path, new URLSearchParams({ nonce, decline: "1" }));
  expect([declined.status, declined.text.includes("Thank you for telling us")]).toEqual([200, true]);
  expect((await aw.call("POST", `${path}/decline`, {})).json).toEqual({ status: "declined" });
  expect(await find("ida")).toMatchObject({ answeredAt: expect.any(Number), declinedAt: expect.any(Number) });
  const again = await aw.call("GET", path);
  expect([again.text.includes("Not now"), again.text.includes('name="commit"')]).toEqual([false, true]);
  const { now } = { now: aw.parts.clock.now() };
  const reminder = newMessage({ now, publicUrl: aw.parts.settings.publicUrl }, "inv_ida", "reminder-1", now);
  await aw.parts.store.write(scope, (rows) => rows.messages.add(reminder));
  await advance("1h");
  expect(await mailsOf("ida")).toHaveLength(1);
  const rest = { answers: { overall: 4, speed: 2 }, submissionId: "2", editToken };
  expect((await aw.call("POST", path, rest)).json).toMatchObject({ status: "complete" });
  expect((await aw.call("POST", `${path}/decline`, {})).json).toMatchObject({ code: "already_answered" });
});

test("a person who is gone gets nothing", async () => {
  await invite("hal", wave("w8", 8), ["invitation"]);
  await aw.parts.store.write(scope, (rows) => rows.people.remove("hal"));
  await advance("1s");
  expect(await mailsOf("hal")).toEqual([]);
  expect(await find("hal")).toMatchObject({ withdrawnFor: "cancelled" });
});

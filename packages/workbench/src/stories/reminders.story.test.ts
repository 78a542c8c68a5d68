import { tokenOf } from "@afterword/fieldwork";
import { testAfterword } from "@afterword/runner/testing";
import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { formOf, serve, type Served } from "./served.ts";

const data = z.object({ id: z.string(), team: z.string() });
const closed = defineEvent("ticket.closed", data, { subject: "id", segments: ["team"] });
const reopened = defineEvent("ticket.reopened", z.object({ id: z.string() }), { subject: "id" });
const shown = defineEvent("desk.visited", data, { subject: "id" });
const csat = defineSurvey("ticket-csat", {
  csat: q.csat("How satisfied are you?"),
  speed: q.csat("How fast was it?"),
  why: q.comment("Why?").optional(),
});
const effort = defineSurvey("effort", { ces: q.ces("How easy was it?") });
const project = defineProject({
  surveys: [csat, effort],
  rules: [
    when(closed).ask(csat).by("email").after("30m").remind("3d", "7d", "10d").unless(reopened),
    when(shown).ask(effort).by("embed", { else: "email", after: "1d" }).remind("2d"),
  ],
});

let aw: Served;
beforeAll(async () => {
  aw = await serve("file::memory:", project);
});
afterAll(() => aw.stop());

interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly headers: Record<string, string>;
}

/** A person's mails, oldest first. */
const mailsOf = async (id: string) =>
  ((await aw.call("GET", `/dev/mail.json?to=p-${id}@example.org`)).json as unknown as Mail[]).toReversed();
const advance = (length: string) => aw.call("POST", "/dev/clock", { advance: length });
const linkIn = (mail: Mail | undefined) => /\/r\/([0-9A-Za-z]{27})/.exec(mail?.text ?? "")?.[1];
const latest = async (event: string) =>
  ((await aw.call("GET", `/v1/events/${event}`)).json["decisions"] as Record<string, unknown>[])[0];

/** Shows the embed to somebody; gives the token that it would use. */
async function show(id: string, person: object = { email: `p-${id}@example.org` }): Promise<string> {
  const event = {
    id: `evt-${id}`,
    type: "desk.visited",
    person: { id: `p-${id}`, ...person },
    data: { id, team: "ICT" },
  };
  await aw.call("POST", "/v1/events", event);
  await advance("1s");
  return tokenOf(aw.parts.secret, "answer", String((await latest(`evt-${id}`))?.["invitationId"]));
}

test("who does not answer is reminded when the rule says, by new words and the same link, and never more", async () => {
  const token = await aw.invite("A");
  const counts: number[] = [];
  for (let day = 1; day <= 13; day++) {
    await advance("1d");
    counts.push((await mailsOf("A")).length);
  }
  expect(counts).toEqual([1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4]);
  const mails = await mailsOf("A");
  expect(mails.map(linkIn)).toEqual([token, token, token, token]);
  expect(mails.map(({ subject }) => subject)).toEqual([
    "[Test] Your request A is closed. How did we do?",
    "[Test] We would still like to hear about A",
    "[Test] How did we do with A? Your view is missing",
    "[Test] A short word about A?",
  ]);
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(4);
  for (const { headers } of mails) {
    expect(headers["list-unsubscribe"]).toBe(mails[0]?.headers["list-unsubscribe"]);
    expect(headers).not.toHaveProperty("precedence");
  }
  expect(mails[1]?.headers["feedback-id"]).toBe("ticket-csat:test:reminder:afterword");
});

test("an answer ends the reminding; one in part is told how much is left, and resumed where it stopped", async () => {
  const done = await aw.invite("B");
  const begun = await aw.invite("C");
  await aw.call("POST", `/r/${done}`, { answers: { csat: 4, speed: 3 }, submissionId: "1" });
  await aw.call("POST", `/r/${begun}`, { answers: { csat: 4 }, submissionId: "1", complete: false });
  await advance("4d");
  expect(await mailsOf("B")).toHaveLength(1);
  const [, reminder] = await mailsOf("C");
  expect(reminder?.text).toContain("You have answered 1 of 3 questions; about 1 minute left.");
  const page = await aw.call("GET", `/r/${linkIn(reminder) ?? ""}`);
  expect(page.text).toMatch(/value="4" checked/);
  const form = formOf(page.text, { "q.speed": "2" });
  expect((await aw.call("POST", `/r/${begun}`, form)).status).toBe(200);
  await advance("4d");
  expect(await mailsOf("C")).toHaveLength(2);
});

test("not now: only the button declines, no reminder follows, and the link still takes an answer", async () => {
  const token = await aw.invite("D");
  const page = await aw.call("GET", `/r/${token}?score=4`);
  expect(page.text).toMatch(/<button class="plain" name="decline" value="1">Not now<\/button>/);
  const nonce = formOf(page.text).get("nonce") ?? "";
  for (const method of ["GET", "HEAD"]) await aw.call(method, `/r/${token}?decline=1&nonce=${nonce}`);
  expect((await aw.call("GET", `/r/${token}/decline`)).status).toBe(405);
  for (const fields of [{ nonce }, { decline: "1" }, { decline: "1", nonce: "a.b" }]) {
    const refused = await aw.call("POST", `/r/${token}`, new URLSearchParams(fields));
    expect([refused.status, /<title>Error: /.test(refused.text)]).toEqual([422, true]);
  }
  expect((await aw.call("GET", `/r/${token}`)).text).toContain("Not now");
  for (let round = 0; round < 2; round++) {
    const declined = await aw.call("POST", `/r/${token}`, new URLSearchParams({ nonce, decline: "1" }));
    expect(declined.status).toBe(200);
    expect(declined.text).toContain("Thank you for telling us");
    expect(declined.text).toMatch(/the same link takes your answer until \d+ \w+ \d{4}/);
    expect(declined.text).toMatch(/href="\/feedback\/r\/\w{27}"/);
  }
  await advance("8d");
  expect(await mailsOf("D")).toHaveLength(1);
  const again = await aw.call("GET", `/r/${token}`);
  expect(again.text).not.toContain("Not now");
  const answer = formOf(again.text, { "q.csat": "5", "q.speed": "5" });
  expect((await aw.call("POST", `/r/${token}`, answer)).status).toBe(201);
  expect((await aw.call("POST", `/r/${token}`, new URLSearchParams({ nonce, decline: "1" }))).status).toBe(409);
});

test("an embed declines by JSON, as often as it likes, until it was answered or is over", async () => {
  const token = await show("E");
  const decline = (of: string, body: unknown = {}) => aw.call("POST", `/r/${of}/decline`, body);
  expect((await decline(token)).json).toEqual({ status: "declined" });
  expect((await decline(token)).json).toEqual({ status: "declined" });
  expect((await decline(token, { reason: "busy" })).json).toMatchObject({ code: "invalid_request" });
  expect((await decline(token, new URLSearchParams({ a: "1" }))).json).toMatchObject({
    code: "unsupported_media_type",
  });
  expect((await decline("x".repeat(27))).json).toMatchObject({ code: "not_found" });
  expect((await aw.call("POST", `/r/${token}`, { answers: { ces: 4 }, submissionId: "1" })).status).toBe(201);
  expect((await decline(token)).json).toMatchObject({ code: "already_answered" });
  const late = await show("E2");
  await advance("15d");
  expect((await decline(late)).json).toMatchObject({ code: "expired", status: 410 });
});

test("a reminder is held by an opt-out, and the invitation stays open", async () => {
  const token = await aw.invite("F");
  const stop = /\/feedback(\/u\/[0-9A-Za-z]{27})/.exec((await mailsOf("F"))[0]?.text ?? "")?.[1] ?? "";
  await aw.call("POST", stop, new URLSearchParams({ scope: "survey" }));
  await advance("8d");
  expect(await mailsOf("F")).toHaveLength(1);
  expect(await latest("evt-F")).toMatchObject({ outcome: "scheduled" });
  const answer = { answers: { csat: 1, speed: 1 }, submissionId: "1" };
  expect((await aw.call("POST", `/r/${token}`, answer)).status).toBe(201);
});

test("a request that was opened again reminds nobody, and its page says that we ask again", async () => {
  const token = await aw.invite("G");
  await aw.call("POST", "/v1/events", { type: "ticket.reopened", person: { id: "p-G" }, data: { id: "G" } });
  await advance("8d");
  expect(await mailsOf("G")).toHaveLength(1);
  const page = await aw.call("GET", `/r/${token}`);
  expect(page.status).toBe(410);
  expect(page.text).toMatch(/opened again.*We will ask you again when it is done/);
});

test("who did not answer in the app gets a mail after a day, with its reminder; who did or declined gets none", async () => {
  const waiting = await show("H");
  const answered = await show("I");
  const declined = await show("J");
  await aw.call("POST", `/r/${answered}`, { answers: { ces: 4 }, submissionId: "1" });
  await aw.call("POST", `/r/${declined}/decline`, {});
  await advance("23h");
  expect(await mailsOf("H")).toEqual([]);
  await advance("1h");
  expect(await Promise.all(["H", "I", "J"].map(async (id) => (await mailsOf(id)).length))).toEqual([1, 0, 0]);
  expect(linkIn((await mailsOf("H"))[0])).toBe(waiting);
  expect((await aw.call("GET", `/r/${waiting}`)).text).toContain("Stop these mails");
  await advance("2d");
  expect((await mailsOf("H")).map(({ subject }) => subject)).toEqual([
    "[Test] Your request H is closed. How did we do?",
    "[Test] We would still like to hear about H",
  ]);
});

test("another way that needs an address leaves a reason where there is none, and the first way open", async () => {
  const token = await show("K", {});
  await advance("25h");
  expect(await latest("evt-K")).toMatchObject({ outcome: "scheduled", reason: "no_channel", phase: "send" });
  expect((await aw.call("POST", `/r/${token}`, { answers: { ces: 4 }, submissionId: "1" })).status).toBe(201);
});

test("an answer given before the end is taken for 72 hours after it; a time that can't be is not believed", async () => {
  const token = await aw.invite("L");
  const other = await aw.invite("M");
  const { now } = (await advance("10d")).json as { now: string };
  const givenAt = new Date(Date.parse(now)).toISOString();
  const send = (of: string, answeredAt: string) =>
    aw.call("POST", `/r/${of}`, { answers: { csat: 4, speed: 4 }, submissionId: "1", answeredAt });
  await advance("4d");
  const late = (await advance("71h")).json["now"] as string;
  expect((await send(token, "1970-01-01T00:00:00Z")).json).toMatchObject({ code: "expired" });
  expect((await send(token, "2999-01-01T00:00:00Z")).json).toMatchObject({ code: "expired" });
  expect((await send(token, late)).json).toMatchObject({ code: "expired" });
  expect((await send(token, "yesterday")).json).toMatchObject({
    code: "invalid_answers",
    errors: [{ path: "answeredAt" }],
  });
  expect((await send(token, givenAt)).status).toBe(201);
  const { items } = (await aw.call("GET", "/v1/responses?limit=500")).json as { items: Record<string, unknown>[] };
  const stored = items.find(({ subject }) => subject === "L");
  expect(Math.abs(Date.parse(String(stored?.["submittedAt"])) - Date.parse(late))).toBeLessThan(60_000);
  await advance("90m");
  expect((await send(other, givenAt)).json).toMatchObject({ code: "expired" });
});

test("reminders keep the rule's hours, and two that wait for one opening don't arrive together", async () => {
  const rule = when(closed).ask(csat).within({ hours: "08:00-18:00", days: "workdays" }).remind("4d", "5d", "6d");
  const monday = new Date("2026-03-02T09:00:00Z");
  const t = await testAfterword(defineProject({ surveys: [csat], rules: [rule] }), { now: monday });
  const person = { id: "u17", email: "amina@example.org", timeZone: "UTC" };
  await t.track(closed, { id: "INC-1", team: "ICT" }, { person });
  for (let hour = 0; hour <= 10 * 24; hour++) await t.clock.advance("1h");
  const sentAt = (await t.inbox.all("amina@example.org")).map((mail) => mail.sentAt.slice(0, 13)).toReversed();
  // The second waits from Saturday to Monday, the third lets a day pass after it.
  expect(sentAt.slice(1)).toEqual(["2026-03-06T10", "2026-03-09T08", "2026-03-10T08"]);
  await t.stop();
});

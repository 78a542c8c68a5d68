import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { serve, type Served } from "./served.ts";

// Somebody who was invited by mail answers on the phone.

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), {
  subject: "id",
  segments: ["team"],
});
const csat = defineSurvey("ticket-csat", { csat: q.csat("How was it?"), why: q.comment("Why?").optional() });
const project = defineProject({
  surveys: [csat, defineSurvey("other", { csat: q.csat("And this?") })],
  rules: [when(closed).ask(csat).by("email").after("30m").quiet("1d", { answered: "7d" }).remind("3d")],
});

let aw: Served;
beforeAll(async () => {
  aw = await serve("file::memory:", project);
});
afterAll(() => aw.stop());

const phone = (body: object) =>
  aw.call("POST", "/v1/responses", { survey: "ticket-csat", answers: { csat: 4 }, channel: "phone", ...body });
const advance = (by: string) => aw.call("POST", "/dev/clock", { advance: by });
const mailsTo = async (id: string) =>
  ((await aw.call("GET", `/dev/mail.json?to=p-${id}@example.org`)).json as unknown as unknown[]).length;
const invitationOf = async (id: string) =>
  ((await aw.call("GET", `/v1/invitations?person=p-${id}`)).json["items"] as { id: string; state: string }[])[0];
const responses = async () => (await aw.call("GET", "/v1/responses")).json["items"] as Record<string, unknown>[];

test.each([
  ["names the invitation", (invitation: string) => ({ invitation })],
  ["says who, and what about", (_: string, id: string) => ({ person: `p-${id}`, subject: id })],
])("whoever %s answers it: the link shows that, no reminder follows, and it counts once", async (what, named) => {
  const id = what.split(" ", 1)[0] ?? "";
  const token = await aw.invite(id);
  const invitation = (await invitationOf(id))?.id ?? "";
  // Paper and calls have gaps: what the survey needs was left out.
  const first = await phone({ ...named(invitation, id), answers: { why: "Said on the phone." }, id: `call-${id}` });
  expect([first.status, first.json["status"]]).toEqual([201, "partial"]);
  expect((await invitationOf(id))?.state).toBe("answered");
  expect((await responses()).filter(({ subject }) => subject === id)).toMatchObject([
    { person: `p-${id}`, channel: "phone", segments: { team: "ICT" } },
  ]);
  expect((await aw.call("GET", `/r/${token}`)).text).toContain("Said on the phone.");
  const again = await phone({ ...named(invitation, id), answers: { why: "Said on the phone." }, id: `call-${id}` });
  expect([again.status, again.json]).toEqual([200, first.json]);
  for (const how of [{ invitation }, { person: `p-${id}`, subject: id }]) {
    const other = await phone({ ...how, id: `other-${id}` });
    expect([other.status, other.json["code"]]).toEqual([409, "already_answered"]);
    expect(other.json["detail"]).toContain(invitation);
  }
  await advance("4d");
  expect(await mailsTo(id)).toBe(1);
});

test("what was answered by the link is not taken down once more", async () => {
  const token = await aw.invite("linked");
  const answered = { answers: { csat: 5 }, submissionId: "one" };
  expect((await aw.call("POST", `/r/${token}`, answered)).status).toBe(201);
  const { status, json } = await phone({ person: "p-linked", subject: "linked" });
  expect([status, json["code"]]).toEqual([409, "already_answered"]);
});

test("an invitation that has ended is refused by name, and else passed over", async () => {
  await aw.invite("late");
  const invitation = (await invitationOf("late"))?.id;
  await advance("20d");
  expect((await phone({ invitation })).json["code"]).toBe("expired");
  expect((await phone({ person: "p-late", subject: "late" })).status).toBe(201);
  // Paper that was filled in before the end may be typed in after it.
  await aw.invite("paper");
  const answeredAt = new Date(aw.parts.clock.now()).toISOString();
  await advance("20d");
  const paper = await phone({ invitation: (await invitationOf("paper"))?.id, answeredAt, channel: "paper" });
  expect(paper.status).toBe(201);
});

test("what does not fit an invitation is refused by name", async () => {
  await aw.invite("fits");
  const invitation = (await invitationOf("fits"))?.id;
  for (const body of [{ invitation: "inv_none" }, { invitation, survey: "other" }, { invitation, person: "p-late" }]) {
    const { json } = await phone(body);
    expect(json).toMatchObject({ code: "invalid_request", errors: [{ path: "invitation" }] });
  }
});

test("whoever was asked on the phone rests as after an answer by a link", async () => {
  await aw.call("POST", "/v1/people", { id: "p-rests", email: "p-rests@example.org" });
  expect((await phone({ person: "p-rests", survey: "other" })).status).toBe(201);
  await advance("2d");
  const decisionsOf = async (id: string) => {
    const { json } = await aw.close(id, { person: { id: "p-rests" } });
    const [result] = json["results"] as { decisions: { outcome: string; reason?: string }[] }[];
    return result?.decisions[0];
  };
  expect(await decisionsOf("resting")).toMatchObject({ outcome: "skipped", reason: "quarantined_answered" });
  await advance("1h");
  await advance("6d");
  expect(await decisionsOf("rested")).toMatchObject({ outcome: "scheduled" });
});

import { createClient, type AfterwordApi } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "./served.ts";
import project, { csat } from "./unasked.config.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve("file::memory:", project);
  await aw.call("POST", "/v1/people", { id: "amina", locale: "ar", attributes: { site: "KRT" } });
});
afterAll(() => aw.stop());

const call = {
  survey: "ticket-csat",
  answers: { csat: 4, why: "Said on the phone." },
  channel: "phone",
  person: "amina",
  segments: { team: "ICT" },
  subject: "INC-1",
  id: "call-4711",
};
const listed = async () => (await aw.call("GET", "/v1/responses")).json["items"] as Record<string, unknown>[];

test("an answer given on the phone is stored once and counts like any other", async () => {
  const first = await aw.call("POST", "/v1/responses", call);
  expect([first.status, first.json]).toEqual([201, { responseId: expect.any(String), status: "complete" }]);
  const again = await aw.call("POST", "/v1/responses", call);
  expect([again.status, again.json]).toEqual([200, first.json]);
  const other = await aw.call("POST", "/v1/responses", { ...call, answers: { csat: 1 } });
  expect([other.status, other.json["code"]]).toEqual([422, "idempotency_mismatch"]);
  expect(await listed()).toMatchObject([
    { id: first.json["responseId"], person: "amina", channel: "phone", locale: "ar", subject: "INC-1" },
  ]);
  expect((await listed())[0]?.["segments"]).toEqual({ site: "KRT", team: "ICT" });
  const { json } = await aw.call("GET", "/v1/metrics/csat?survey=ticket-csat&question=csat&by=team");
  expect(json["rows"]).toMatchObject([{ group: { team: "ICT" }, n: 1 }]);
});

test("a paper form with gaps is stored as a part, with the time it was filled in", async () => {
  const answeredAt = new Date(aw.parts.clock.now() - 3 * 86_400_000).toISOString();
  const body = { survey: "ticket-csat", answers: { why: "On paper." }, channel: "paper", answeredAt };
  const reply = await aw.call("POST", "/v1/responses", body);
  expect([reply.status, reply.json["status"]]).toEqual([201, "partial"]);
  expect((await listed()).find(({ id }) => id === reply.json["responseId"])).toMatchObject({
    submittedAt: answeredAt,
    person: null,
  });
  expect((await aw.call("POST", "/v1/responses", body)).json["responseId"]).not.toBe(reply.json["responseId"]);
});

test("a complaint on the phone gets a record with a reference and a code, and a mail where an address was left", async () => {
  const answers = { kind: "complaint", said: "The lift is broken.", address: "eve@example.org" };
  const complaint = { survey: "direct", answers, channel: "phone", id: "call-9", subject: "Lift" };
  const first = await aw.call("POST", "/v1/responses", complaint);
  expect(first.status).toBe(201);
  const { reference, code } = first.json as { reference: string; code: string };
  expect([reference, code]).toEqual([expect.stringMatching(/^FB-/), expect.stringMatching(/^\w{4}-\w{4}$/)]);
  expect((await aw.call("POST", "/v1/responses", complaint)).json).toEqual(first.json);
  const record = await aw.call("GET", `/v1/records/${reference}`);
  expect(record.json).toMatchObject({ kind: "direct", channel: "phone", subject: "Lift", answers, hasContact: true });
  expect((await aw.call("GET", `/s/${code}`)).text).toContain(reference);
  await aw.call("POST", "/dev/clock", { advance: "1m" });
  const mails = (await aw.call("GET", "/dev/mail.json?to=eve@example.org")).json as unknown as { text: string }[];
  expect(mails.map(({ text }) => text)).toEqual([expect.stringContaining(code)]);
  const pressed = await aw.call("POST", "/v1/responses", {
    survey: "helped",
    answers: { helped: true },
    channel: "phone",
  });
  expect(pressed.json).toEqual({ responseId: expect.any(String), status: "complete" });
});

test("a time is the same however it is written", async () => {
  const body = { survey: "ticket-csat", answers: { csat: 3 }, channel: "paper", id: "paper-1" };
  const first = await aw.call("POST", "/v1/responses", { ...body, answeredAt: "2026-03-02T10:00:00Z" });
  const again = await aw.call("POST", "/v1/responses", { ...body, answeredAt: "2026-03-02T13:00:00.000+03:00" });
  expect([first.status, again.status, again.json]).toEqual([201, 200, first.json]);
  const other = await aw.call("POST", "/v1/responses", { ...body, answeredAt: "2026-03-02T10:00:01Z" });
  expect(other.json).toMatchObject({
    code: "idempotency_mismatch",
    title: "Something else was accepted under this id.",
  });
  const unclear = await aw.call("POST", "/v1/responses", { ...body, answeredAt: "yesterday" });
  expect(unclear.text).toContain("such as 2026-11-21T09:00:00Z");
});

test("two that arrive at once are stored once", async () => {
  const body = { ...call, id: "call-4712" };
  const replies = await Promise.all(Array.from({ length: 6 }, () => aw.call("POST", "/v1/responses", body)));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
  expect(new Set(replies.map(({ json }) => json["responseId"])).size).toBe(1);
});

test("what can't be stored is refused by name", async () => {
  const later = new Date(aw.parts.clock.now() + 3_600_000).toISOString();
  const bodies: [object, string, string][] = [
    [{ ...call, answers: { csat: 6 } }, "invalid_answers", "answers.csat"],
    [{ ...call, answers: { other: 1 } }, "invalid_answers", "answers.other"],
    [{ ...call, answers: {} }, "invalid_answers", "answers"],
    [{ ...call, answers: [] }, "invalid_request", "answers"],
    [{ ...call, survey: "none" }, "invalid_request", "survey"],
    [{ ...call, survey: "climate", answers: { nps: 9 } }, "invalid_request", "survey"],
    [{ ...call, person: "nobody" }, "invalid_request", "person"],
    [{ ...call, segments: { floor: "2" } }, "invalid_request", "segments.floor"],
    [{ ...call, answeredAt: later }, "invalid_request", "answeredAt"],
    [{ ...call, answeredAt: "1969-12-31T23:00:00Z" }, "invalid_request", "answeredAt"],
    [{ ...call, locale: "xx" }, "invalid_request", "locale"],
    [{ ...call, channel: "By phone" }, "invalid_request", "channel"],
    [{ ...call, extra: 1 }, "invalid_request", "extra"],
  ];
  const before = await listed();
  for (const [body, code, path] of bodies) {
    const { json } = await aw.call("POST", "/v1/responses", { ...body, id: path });
    expect([json["code"], (json["errors"] as { path: string }[])[0]?.path]).toEqual([code, path]);
  }
  expect(await listed()).toEqual(before);
  const few = await aw.keyFor("test", ["events:write"]);
  expect((await aw.call("POST", "/v1/responses", call, { authorization: `Bearer ${few}` })).status).toBe(403);
});

test("the same goes in this process and by the client, and an erasure takes the name off", async () => {
  const client = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project });
  const how = { channel: "phone", person: "amina", id: "call-1" };
  const inProcess = aw.afterword as unknown as AfterwordApi<typeof project>;
  const first = await inProcess.responses.add(csat, { csat: 5, why: "Mine." }, how);
  expect(await client.responses.add(csat, { csat: 5, why: "Mine." }, how)).toEqual(first);
  await expect(client.responses.add(csat, { csat: 1 }, how)).rejects.toMatchObject({ code: "idempotency_mismatch" });
  await client.people.erase("amina");
  const erased = (await listed()).filter(({ channel, survey }) => channel === "phone" && survey === "ticket-csat");
  expect(erased).toHaveLength(3);
  for (const one of erased)
    expect(one).toMatchObject({ person: null, subject: null, answers: { csat: expect.any(Number) } });
  expect(JSON.stringify(erased)).not.toContain("Mine.");
});

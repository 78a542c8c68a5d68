import { createClient, type RecordInput } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toldOn, visitorOf } from "./form-pages.ts";
import { serve, type Served } from "./served.ts";
import project from "./unasked.config.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve("file::memory:", project);
});
afterAll(() => aw.stop());

const forum = {
  kind: "forum",
  heldOn: "2026-03-21",
  place: "Khartoum",
  chair: "A. Idris",
  entities: [{ name: "Field office", people: 4 }],
  topics: [
    {
      topic: "Travel claims",
      said: "Claims take long.\nNobody says why.",
      agreement: "most",
      decision: "A page shows where each claim is.",
      owner: "Finance",
      due: "2027-01-31",
      quotes: [{ text: "I waited ten weeks.", consent: true }],
    },
  ],
  actions: ["https://desk.example.org/actions/12"],
} satisfies RecordInput;

const group = {
  kind: "focus-group",
  heldOn: "2026-03-22",
  purpose: "Why is travel hard?",
  guide: "v2",
  group: { people: 8, segments: { site: "KRT" } },
  language: "ar",
  hasConsent: true,
  themes: [
    { code: "rules", summary: "The rules are hard to find.", strength: "strong", contraryView: "One knew them." },
  ],
  recommendations: ["Put the rules on one page."],
  limits: "One site only.",
} satisfies RecordInput;

/** Sends thanks with an address by the open form. */
async function thank(address: string): Promise<{ reference: string; code: string }> {
  const visitor = visitorOf(aw);
  const said = await visitor.send(await visitor.open("/f/direct"), { "q.kind": "thanks" });
  const last = await visitor.send(said, { "q.said": "Well done." });
  return toldOn((await visitor.send(last, { "q.address": address })).text);
}
const deliver = () => aw.call("POST", "/dev/clock", { advance: "1m" });
const subjectsTo = async (address: string) =>
  ((await aw.call("GET", `/dev/mail.json?to=${address}`)).json as unknown as { subject: string }[]).map(
    ({ subject }) => subject,
  );

test("what was said at a forum and in a focus group is kept, found and counts nowhere", async () => {
  const client = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project });
  const forumRecord = await client.records.add(forum);
  const { status, json } = await aw.call("POST", "/v1/records", group);
  expect([status, json["reference"]]).toEqual([201, expect.stringMatching(/^FG-[0-9A-Z]{6}$/)]);
  expect(forumRecord).toMatchObject({ kind: "forum", state: "received", answers: {}, hasContact: false });
  const { kind: _, ...content } = forum;
  const [topic] = content.topics;
  expect(forumRecord.content).toEqual({ ...content, isOnline: false, topics: [{ ...topic, status: "open" }] });
  expect(await client.records.get(forumRecord.reference)).toEqual(forumRecord);
  expect((await client.records.list({ kind: "focus-group" })).items).toMatchObject([{ id: json["id"] }]);
  expect((await client.records.list({ kind: "forum", state: "closed" })).items).toEqual([]);
  expect((await aw.counts()).responses).toBe(0);
  expect((await client.records.change(forumRecord.id, { state: "closed" })).state).toBe("closed");
  await expect(client.records.change(String(json["id"]), { reply: "Thanks" })).rejects.toMatchObject({
    code: "invalid_request",
  });
  expect(await client.records.erase(forumRecord.id)).toEqual({ erased: true, responses: 0, mails: 0 });
  await expect(client.records.get(forumRecord.id)).rejects.toMatchObject({ code: "not_found" });
});

test("records that can't be kept are refused by name", async () => {
  const [topic] = forum.topics;
  const bodies: [unknown, string][] = [
    [{ ...forum, kind: "direct" }, "kind"],
    [{ ...forum, topics: [] }, "topics"],
    [{ ...forum, heldOn: "2026-02-30" }, "heldOn"],
    [{ ...forum, heldOn: "2126-02-03" }, "heldOn"],
    [{ ...forum, locale: "english" }, "locale"],
    [{ ...forum, entities: [{ name: "x", people: 0 }] }, "entities.0.people"],
    [{ ...forum, topics: [{ ...topic, said: "x".repeat(4_001) }] }, "topics.0.said"],
    [{ ...forum, topics: [{ ...topic, said: "a\u0000" }] }, "topics.0.said"],
    [{ ...forum, topics: [{ ...topic, said: " \n" }] }, "topics.0.said"],
    [{ ...forum, topics: [{ ...topic, quotes: [{ text: "x" }] }] }, "topics.0.quotes.0.consent"],
    [{ ...forum, topics: [{ ...topic, quotes: [{ text: "x", consent: false }] }] }, "topics.0.quotes.0.consent"],
    [{ ...forum, other: 1 }, "other"],
    [{ ...group, hasConsent: false }, "hasConsent"],
    [{ ...group, group: { people: 8, segments: { floor: "2" } } }, "group.segments.floor"],
  ];
  for (const [body, path] of bodies) {
    const { status, json } = await aw.call("POST", "/v1/records", body);
    const [first] = (json["errors"] ?? []) as { path: string }[];
    expect([status, first?.path]).toEqual([422, path]);
  }
});

test("what is sent again is stored once: a record under its id, a reply in the same state", async () => {
  const meeting = { ...forum, id: "minutes-7" };
  const [first, again] = [await aw.call("POST", "/v1/records", meeting), await aw.call("POST", "/v1/records", meeting)];
  expect([first.status, again.status, again.json]).toEqual([201, 200, first.json]);
  const other = await aw.call("POST", "/v1/records", { ...meeting, place: "Geneva" });
  expect([other.status, other.json["code"]]).toEqual([422, "idempotency_mismatch"]);
  const together = await Promise.all(
    Array.from({ length: 4 }, () => aw.call("POST", "/v1/records", { ...forum, id: "minutes-8" })),
  );
  expect(new Set(together.map(({ json }) => json["id"])).size).toBe(1);

  const { reference } = await thank("al@example.org");
  const path = `/v1/records/${reference}`;
  const history = async () =>
    ((await aw.call("GET", path)).json["history"] as { text: string }[]).map(({ text }) => text);
  const change = (body: object) => aw.call("PATCH", path, body);
  expect((await change({ reply: " \n\t" })).json["errors"]).toMatchObject([{ path: "reply" }]);
  const unanswered = await change({ state: "answered" });
  expect([unanswered.status, unanswered.json["code"]]).toEqual([409, "record_state"]);
  for (const reply of ["Thanks.", "Thanks.", "More.", "Thanks."]) expect((await change({ reply })).status).toBe(200);
  const last = { reply: "Done.", state: "closed" };
  expect([(await change(last)).status, (await change(last)).status]).toEqual([200, 200]);
  expect((await change({ reply: "Done." })).json["code"]).toBe("record_state");
  expect(await history()).toEqual(["Thanks.", "More.", "Thanks.", "Done."]);
  await deliver();
  const mails = (await aw.call("GET", "/dev/mail.json?to=al@example.org")).json as unknown as { text: string }[];
  expect(mails).toHaveLength(5);
  expect(mails.filter(({ text }) => text.includes("we have finished with your message"))).toHaveLength(1);
  expect(mails[0]?.text).toContain("Done.");
});

test("what was written of a meeting is written anew as a whole, and says nothing of what it was", async () => {
  const { json } = await aw.call("POST", "/v1/records", { ...forum, locale: "fr" });
  const path = `/v1/records/${String(json["id"])}`;
  const content = json["content"] as { topics: Record<string, unknown>[] };
  const done = { ...content, topics: content.topics.map((one) => ({ ...one, status: "done", quotes: [] })) };
  const change = (body: object) => aw.call("PATCH", path, body);
  for (const _ of ["once", "again"]) expect((await change({ content: done })).status).toBe(200);
  expect((await change({ content: done, state: "closed" })).json["state"]).toBe("closed");
  const after = (await aw.call("GET", path)).json;
  expect(after).toMatchObject({
    content: done,
    locale: "fr",
    history: [{ kind: "content", text: null }, { kind: "state" }],
  });
  expect(JSON.stringify(after)).not.toContain("ten weeks");
  const wrong: [object, string][] = [
    [{ ...done, heldOn: "2126-01-01" }, "content.heldOn"],
    [{ ...done, topics: [] }, "content.topics"],
    [{ ...done, other: 1 }, "content.other"],
  ];
  for (const [given, at] of wrong)
    expect((await change({ content: given })).json).toMatchObject({ code: "invalid_request", errors: [{ path: at }] });
  const { reference } = await thank("be@example.org");
  const direct = await aw.call("PATCH", `/v1/records/${reference}`, { content: done });
  expect(direct.json).toMatchObject({ code: "invalid_request", errors: [{ path: "content" }] });
});

test("the desk's list says what each is, from where, and is cut by survey and state", async () => {
  const { json: code } = await aw.call("POST", "/v1/codes", {
    ...{ survey: "direct", label: "Back door", segments: { site: "KRT" } },
  });
  const visitor = visitorOf(aw);
  const said = await visitor.send(await visitor.open(`/c/${String(code["code"])}`), { "q.kind": "thanks" });
  await visitor.send(await visitor.send(said, { "q.said": "Kind people." }), {});
  const list = async (query: string) =>
    (await aw.call("GET", `/v1/records?${query}`)).json["items"] as Record<string, unknown>[];
  const [newest] = await list("survey=direct&state=received");
  expect(newest).toMatchObject({
    ...{ survey: "direct", message: "thanks", risk: null, label: "Back door", segments: { site: "KRT" } },
  });
  expect(JSON.stringify(newest)).not.toContain("Kind people.");
  const forums = await list("kind=forum");
  expect(forums[0]).toMatchObject({ survey: null, message: null, risk: null, label: null, segments: {} });
  expect(await list("survey=helped")).toEqual([]);
  const all = await list("limit=500");
  expect(await list("survey=direct&limit=500")).toHaveLength(all.filter(({ survey }) => survey === "direct").length);
});

test("who left an address hears of its arrival, of each reply and of the end", async () => {
  const { reference } = await thank("bo@example.org");
  await deliver();
  expect(await subjectsTo("bo@example.org")).toEqual([`[Test] We have your message: reference ${reference}`]);
  const path = `/v1/records/${reference}`;
  const replied = await aw.call("PATCH", path, { reply: "Thank you." });
  expect(replied.json).toMatchObject({ reference, state: "answered" });
  expect((await aw.call("GET", path)).json["history"]).toMatchObject([{ kind: "reply", text: "Thank you." }]);
  await aw.call("PATCH", path, { reply: "One more thing." });
  await aw.call("PATCH", path, { state: "closed" });
  await aw.call("PATCH", path, { state: "closed" });
  expect((await aw.call("GET", path)).json["history"]).toHaveLength(3);
  await deliver();
  expect(await subjectsTo("bo@example.org")).toHaveLength(4);
  const back = await aw.call("PATCH", path, { state: "received" });
  expect([back.status, back.json["code"]]).toEqual([409, "record_state"]);
  expect((await aw.call("PATCH", path, {})).status).toBe(422);
  expect((await aw.call("DELETE", path)).json).toEqual({ erased: true, responses: 1, mails: 4 });
  expect(await subjectsTo("bo@example.org")).toEqual([]);
  expect((await aw.call("GET", path)).status).toBe(404);
});

test("a burst from one address is told of five times; erasing the person finds what was never told", async () => {
  const thanked = [];
  for (const _ of Array.from({ length: 8 })) thanked.push(await thank("dee@example.org"));
  await deliver();
  expect(await subjectsTo("dee@example.org")).toHaveLength(5);
  await aw.call("POST", "/v1/people", { id: "dee", email: "dee@example.org" });
  expect((await aw.call("DELETE", "/v1/people/dee")).json).toMatchObject({ responses: 8 });
  for (const { reference } of thanked) expect((await aw.call("GET", `/v1/records/${reference}`)).status).toBe(404);
});

test("a key needs the scope for what it does", async () => {
  const reader = { authorization: `Bearer ${await aw.keyFor("test", ["comments:read"])}` };
  const writer = { authorization: `Bearer ${await aw.keyFor("test", ["people:write"])}` };
  const live = { authorization: `Bearer ${await aw.keyFor("live")}` };
  const { json } = await aw.call("POST", "/v1/records", forum);
  const path = `/v1/records/${String(json["id"])}`;
  expect((await aw.call("GET", path, undefined, reader)).status).toBe(200);
  expect((await aw.call("GET", path, undefined, writer)).status).toBe(403);
  expect((await aw.call("PATCH", path, { state: "closed" }, reader)).status).toBe(403);
  expect((await aw.call("DELETE", path, undefined, reader)).status).toBe(403);
  expect((await aw.call("GET", path, undefined, live)).status).toBe(404);
  expect((await aw.call("PATCH", path, { state: "closed" }, writer)).status).toBe(200);
  const { reference } = await thank("cy@example.org");
  const moved = await aw.call("PATCH", `/v1/records/${reference}`, { state: "received" }, writer);
  expect(moved.json).toMatchObject({ reference, state: "received" });
  for (const said of ["Well done.", "cy@example.org", "answers", "content", "history"])
    expect(moved.text).not.toContain(said);
});

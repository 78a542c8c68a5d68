import { erasePerson, openLink, submitResponse } from "@afterword/fieldwork";
import Database from "better-sqlite3";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newFolder, tokenIn } from "./program.ts";
import { serve, type Served } from "./served.ts";

let aw: Served;
let folder = "";
beforeEach(async () => {
  folder = newFolder();
  aw = await serve(`file:${join(folder, "afterword.db")}`);
});
afterEach(() => aw.stop());

/** Everything that would lead back to her: no word of it may be left. */
const traces = ["zq-7731", "Zephyrine", "zephyrine.q@example.org", "violet wing", "the blue printer", "the other one"];
const zephyrine = {
  id: "zq-7731",
  email: "zephyrine.q@example.org",
  name: "Zephyrine Quux",
  attributes: { room: "violet wing 12" },
};

const close = (id: string, person: object = zephyrine) =>
  aw.call("POST", "/v1/events", {
    id: `evt-${id}`,
    type: "ticket.closed",
    person,
    data: { id, team: "ICT", hours: 7.25 },
  });
const decisionsOf = async (id: string) =>
  (await aw.call("GET", `/v1/events/evt-${id}`)).json["decisions"] as {
    reason?: string;
    gates: { compared: object }[];
  }[];
const mailsTo = async (address: string) =>
  (await aw.call("GET", `/dev/mail.json?to=${address}`)).json as unknown as { text: string }[];
const submit = (token: string, answers: object, more: object = {}) =>
  aw.call("POST", `/r/${token}`, { answers, submissionId: JSON.stringify(answers), ...more });
const erase = () => aw.call("DELETE", "/v1/people/zq-7731");

/** Asks her about one ticket; she answers and changes her mind. Another ticket is still to be decided about. */
async function askAndAnswer(): Promise<string> {
  await close("INC-1");
  await aw.call("POST", "/dev/clock", { advance: "31m" });
  const token = tokenIn((await mailsTo(zephyrine.email))[0]?.text ?? "");
  const first = await submit(token, { csat: 2, why: "the blue printer by the violet wing" });
  await submit(token, { csat: 1, why: "the other one", wrong: ["rude"] }, { editToken: first.json["editToken"] });
  await close("INC-2");
  return token;
}

/** Every table of the database as text, and every byte of its files. */
function everything(): string {
  const file = join(folder, "afterword.db");
  const db = new Database(file);
  const tables = db.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  const rows = tables.map((name) => JSON.stringify(db.prepare(`select * from "${name}"`).all()));
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const bytes = names
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name + readFileSync(join(entry.parentPath, entry.name)).toString("latin1"));
  return [...rows, ...bytes].join("\n").toLowerCase();
}
const found = (text: string) => traces.filter((trace) => text.includes(trace.toLowerCase()));

test("nothing about an erased person is left, in any table nor in any byte of the files", async () => {
  await askAndAnswer();
  expect(found(everything())).toEqual(traces);
  const reply = await erase();
  expect([reply.status, reply.json]).toEqual([
    200,
    { erased: true, events: 2, invitations: 1, responses: 1, timers: expect.any(Number), mails: 1 },
  ]);
  expect(found(everything())).toEqual([]);
  expect(await mailsTo(zephyrine.email)).toEqual([]);
});

test("what is erased has left SQLite's log as well, before the program stops", async () => {
  await askAndAnswer();
  await erase();
  const text = ["afterword.db", "afterword.db-wal"]
    .map((name) => readFileSync(join(folder, name)).toString("latin1"))
    .join("");
  expect(found(text.toLowerCase())).toEqual([]);
});

test("where her mails can't be deleted nothing is erased yet, and doing it again finishes", async () => {
  await askAndAnswer();
  const ctx = aw.parts.contextOf({ unit: "org", mode: "test" }, { kind: "host", id: "story" });
  const forget = () => Promise.reject(new Error("The disk is full."));
  const failing = erasePerson({ ...ctx, delivery: { ...ctx.delivery, forget } }, "zq-7731");
  await expect(failing).rejects.toThrow("The disk is full.");
  expect((await erase()).json).toMatchObject({ erased: true, invitations: 1, mails: 1 });
  expect(await mailsTo(zephyrine.email)).toEqual([]);
  expect(found(everything())).toEqual([]);
});

test("what she chose still counts, and leads to nobody", async () => {
  await askAndAnswer();
  const before = await aw.counts();
  await erase();
  expect(await aw.counts()).toEqual(before);
  const [response] = (await aw.call("GET", "/v1/responses")).json["items"] as object[];
  expect(response).toMatchObject({
    person: null,
    subject: null,
    answers: { csat: 1, wrong: ["rude"] },
    segments: { team: "ICT" },
  });
  expect(response).not.toHaveProperty("answers.why");
  const db = new Database(join(folder, "afterword.db"), { readonly: true });
  // Nor is there a way round: by what the answer shares with the event that it came from.
  const invitation = db.prepare("select * from invitations").get() as { id: string; person: string };
  const tied = [`${invitation.id}`, invitation.person].flatMap((value) =>
    ["events", "decisions", "timers"].filter((name) =>
      JSON.stringify(db.prepare(`select * from ${name}`).all()).includes(value),
    ),
  );
  db.close();
  expect(tied).toEqual([]);
});

test("an event keeps its type, subject and time, and each ends with a reason; what was compared is cleared", async () => {
  await askAndAnswer();
  const { occurredAt } = (await aw.call("GET", "/v1/events/evt-INC-1")).json;
  await erase();
  const event = (await aw.call("GET", "/v1/events/evt-INC-1")).json;
  expect(event).toMatchObject({ type: "ticket.closed", subject: "INC-1", occurredAt });
  const decisions = [...(await decisionsOf("INC-1")), ...(await decisionsOf("INC-2"))];
  expect(
    decisions
      .flatMap(({ gates }) => gates.map(({ compared }) => compared))
      .every((one) => Object.keys(one).length === 0),
  ).toBe(true);
  await aw.call("POST", "/dev/clock", { advance: "31m" });
  expect(await mailsTo(zephyrine.email)).toEqual([]);
});

test("a decision that waits is called off", async () => {
  await close("INC-3");
  expect((await erase()).json).toMatchObject({ events: 1, invitations: 0, timers: 1 });
  expect(await decisionsOf("INC-3")).toMatchObject([{ outcome: "skipped", reason: "cancelled", final: true }]);
  await aw.call("POST", "/dev/clock", { advance: "2d" });
  expect(await decisionsOf("INC-3")).toHaveLength(1);
});

test("her links look like links that never were", async () => {
  const token = await askAndAnswer();
  await erase();
  const unknown = await aw.call("GET", `/r/${"a".repeat(27)}`);
  const gone = await aw.call("GET", `/r/${token}`);
  expect([gone.status, gone.text]).toEqual([404, unknown.text]);
  expect((await submit(token, { csat: 5 })).status).toBe(404);
});

test("an answer that was under way when she was erased is not stored", async () => {
  await close("INC-4");
  await aw.call("POST", "/dev/clock", { advance: "31m" });
  const link = await openLink(aw.parts, tokenIn((await mailsTo(zephyrine.email))[0]?.text ?? ""));
  if (!link) throw new Error("The mail has no link.");
  await erase();
  const ctx = aw.parts.contextOf(link.scope, { kind: "respondent", id: link.invitation.id });
  const late = submitResponse(ctx, link, {
    answers: { csat: 1, why: "the other one" },
    submissionId: "s",
    complete: true,
  });
  await expect(late).rejects.toMatchObject({ code: "not_found" });
  expect(found(everything())).toEqual([]);
});

test("a second erasure finds nobody; she can be added again, and her wish for no mails holds", async () => {
  await aw.call("POST", "/v1/people", { ...zephyrine, optOuts: ["all"] });
  await erase();
  expect((await erase()).status).toBe(404);
  expect((await aw.call("GET", "/v1/people/zq-7731")).status).toBe(404);
  expect((await aw.call("POST", "/v1/people", { id: "zq-7731" })).json).toMatchObject({ counts: { added: 1 } });
  const person = (await aw.call("GET", "/v1/people/zq-7731")).json;
  expect(person).toMatchObject({ email: null, name: null, attributes: {}, optOuts: [{ scope: "all" }] });
  await close("INC-9");
  expect(await decisionsOf("INC-9")).toMatchObject([{ reason: "opted_out" }]);
});

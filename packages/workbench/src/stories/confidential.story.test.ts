import { defineEvent, defineProject, defineSurvey, defineWave, everyone, q, when } from "@afterword/sdk";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { serve, type Served } from "./served.ts";

const aboutVisit = (name: string) => defineEvent(name, z.object({ id: z.string() }), { subject: "id" });
const ended = aboutVisit("visit.ended");
const reopened = aboutVisit("visit.reopened");
const praised = aboutVisit("visit.praised");
const missed = aboutVisit("visit.missed");
const quiet = defineSurvey("quiet", { csat: q.csat("?") }, { privacy: "confidential" });
const hushed = defineSurvey("hushed", { csat: q.csat("?") }, { privacy: "confidential" });
const open = defineSurvey("open", { csat: q.csat("?") });
const yearly = defineSurvey("yearly", { nps: q.nps("?") }, { kind: "relational", privacy: "confidential" });
const rests = { answered: "20d", declined: "40d" } as const;
const project = defineProject({
  surveys: [quiet, hushed, open, yearly],
  rules: [
    when(ended).ask(quiet).by("email").quiet("2d", rests).atMost(1, "2d").unless(reopened).remind("1d"),
    when(praised).ask(open).by("email").quiet("2d", rests).atMost(1, "2d"),
    when(missed).ask(hushed).by("link", { else: "email", after: "1d" }),
  ],
  waves: [
    defineWave("yearly", yearly, {
      every: "once",
      anchor: "2020-01-06T09:00",
      timeZone: "UTC",
      audience: everyone,
      window: { hours: "00:00-24:00", days: "any" },
    }),
  ],
});

let served: Served;
let startedAt: number;
beforeEach(async () => {
  served = await serve(undefined, project);
  startedAt = served.parts.clock.now();
});
afterEach(() => served.stop());

const call = async (method: string, path: string, body?: unknown) => {
  const reply = await served.call(method, path, body);
  expect(reply.status, reply.text).toBeLessThan(300);
  return reply.json;
};
const wait = (length: string) => call("POST", "/dev/clock", { advance: length });
const happens = async (type: string, person: string, id: string) => {
  await call("POST", "/v1/events", {
    id: `${type}-${id}-${person}`,
    type,
    person: { id: person, email: `${person}@example.org` },
    data: { id: `${id}-${person}` },
  });
  await wait("1m");
};
/** So many hours after the start, whole ones: people are asked some minutes after one another. */
const hours = (text: string) => `${String(Math.round((Date.parse(text) - startedAt) / 3_600_000))} h`;
const tokenOf = async (person: string) => {
  const mails = (await call("GET", `/dev/mail.json?to=${person}@example.org`)) as unknown as { text: string }[];
  return /\/r\/([0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
};
/** All that a key which reads may see of somebody, without what names them and their invitations. */
async function seenOf(person: string): Promise<string> {
  const said = await call("GET", `/v1/people/${person}/decisions`);
  const { items } = (await call("GET", `/v1/invitations?person=${person}`)) as { items: { id: string }[] };
  const invitations = await Promise.all(items.map(({ id }) => call("GET", `/v1/invitations/${id}`)));
  const events = (said["decisions"] as { event: { id: string } | null }[]).flatMap(({ event }) => event?.id ?? []);
  const told = await Promise.all(events.map((id) => call("GET", `/v1/events/${id}`)));
  return JSON.stringify([said, items, invitations, told], null, 1)
    .replaceAll(new RegExp(`${person}|inv_\\w+|kept as [^"]+|"draw": [0-9.]+`, "g"), "…")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, hours);
}
async function looksAlike(...people: string[]): Promise<void> {
  const [first, ...others] = await Promise.all(people.map(seenOf));
  for (const other of others) expect(other).toBe(first);
}
const all = ["p-1", "p-2", "p-3"] as const;

test("no clock, gate or explanation tells who answered or declined a confidential survey", async () => {
  for (const person of all) await happens("visit.ended", person, "V1");
  const [one, two] = [await tokenOf("p-1"), await tokenOf("p-2")];
  await wait("3h");
  await call("POST", `/r/${one}`, { answers: { csat: 4 }, submissionId: "s" });
  await call("POST", `/r/${two}/decline`, {});
  await looksAlike(...all);
  await wait("5d");
  await looksAlike(...all);
  // Nor does the next survey: it is as far away for everybody.
  for (const person of all) await happens("visit.praised", person, "V2");
  await looksAlike(...all);
  const { decisions } = (await call("GET", "/v1/events/visit.praised-V2-p-1")) as { decisions: object[] };
  expect(decisions).toMatchObject([{ outcome: "scheduled" }]);
});

test("of a request that is opened again nothing tells whether it was answered, and it is asked about again", async () => {
  for (const person of all) await happens("visit.ended", person, "V1");
  await call("POST", `/r/${await tokenOf("p-1")}`, { answers: { csat: 4 }, submissionId: "s" });
  await wait("25h");
  for (const person of all) await happens("visit.reopened", person, "V1");
  await looksAlike(...all);
  const { decisions } = (await call("GET", "/v1/events/visit.ended-V1-p-2")) as { decisions: object[] };
  expect(decisions).toMatchObject([{ outcome: "scheduled", phase: "decided" }]);
  const rows = await call("GET", "/v1/coverage?survey=quiet");
  expect(rows["rows"]).toMatchObject([{ asked: 3, notEligible: {} }]);
  for (const person of all) {
    const body = { id: `again-${person}`, type: "visit.ended", data: { id: `V1-${person}` } };
    await call("POST", "/v1/events", { ...body, person: { id: person } });
  }
  await wait("1m");
  await looksAlike(...all);
  expect(await call("GET", "/v1/events/again-p-1")).toMatchObject({ decisions: [{ outcome: "scheduled" }] });
});

test("who was reached in another way, because they had not answered, is not to be seen", async () => {
  for (const person of ["p-1", "p-2"]) await happens("visit.missed", person, "V1");
  const { items } = (await call("GET", "/v1/invitations?person=p-1")) as { items: { id: string }[] };
  await served.parts.store.write({ unit: "org", mode: "test" }, (rows) =>
    rows.invitations.decline(items[0]?.id ?? "", served.parts.clock.now()),
  );
  await wait("2d");
  expect([await tokenOf("p-1"), (await tokenOf("p-2")) === ""]).toEqual(["", false]);
  await looksAlike("p-1", "p-2");
});

/** Opens a wave for eight people, of whom two answer. */
async function openWave(): Promise<void> {
  const people = Array.from({ length: 8 }, (_, at) => `p${String(at)}`);
  await call(
    "POST",
    "/v1/people",
    people.map((id) => ({ id, email: `${id}@example.org` })),
  );
  const anchor = new Date(served.parts.clock.now() + 60_000).toISOString().slice(0, 16);
  const window = { hours: "00:00-24:00", days: "any" };
  const wave = { id: "w", survey: "yearly", every: "once", anchor, timeZone: "UTC", audience: { everyone: true } };
  await call("POST", "/v1/waves", { ...wave, window, open: "20d", remind: ["4d"] });
  await wait("2h");
  for (const person of people.slice(0, 2))
    await call("POST", `/r/${await tokenOf(person)}`, { answers: { nps: 9 }, submissionId: "s" });
}

test("reminders of a wave are not counted: whoever gets none has answered", async () => {
  await openWave();
  await wait("6d");
  const { progress } = (await call("GET", "/v1/waves/w.1")) as { progress: object };
  expect(progress).toMatchObject({ sent: 8, answered: null, reminders: null, withheld: { reason: "below_k", k: 5 } });
});

test("a wave's progress and figures keep what was promised when its survey promises less today", async () => {
  await served.stop();
  const database = `file:${join(mkdtempSync(join(tmpdir(), "afterword-story-")), "afterword.db")}`;
  served = await serve(database, project);
  await openWave();
  await served.stop();
  const named = defineSurvey("yearly", { nps: q.nps("?") }, { kind: "relational" });
  served = await serve(database, defineProject({ surveys: [named] }));
  const { progress } = (await call("GET", "/v1/waves/w.1")) as { progress: object };
  expect(progress).toMatchObject({ answered: null, reminders: null, withheld: { reason: "below_k", k: 5 } });
  await wait("30d");
  const of = "survey=yearly&question=nps";
  const rows = async (query: string) => (await call("GET", `/v1/metrics/nps?${query}`))["rows"];
  expect(await rows(of)).toMatchObject([{ n: null, withheld: { k: 5 }, warnings: [] }]);
  // The whole wave is taken or left: nothing was moved.
  expect(await rows(`${of}&last=90d`)).toMatchObject([{ warnings: [] }]);
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { fixture, ticketProject, type Fixture } from "./fixture.test.helper.ts";
import { importFile, type ImportOptions } from "./import-file.ts";

let t: Fixture;
beforeEach(async () => {
  t = await fixture(ticketProject(z));
});
afterEach(() => t.close());

const run = (lines: readonly string[], more: Partial<ImportOptions> = {}) =>
  importFile(t.ctx, { kind: "events", file: t.file(lines), ...more });
const header = "id,person,occurredAt,team";

test("a row becomes an event and a person, and nobody is asked", async () => {
  const summary = await run(
    [
      "no,who,closed,team,person.email,lang,hours,first,other",
      "INC-1,u1,2026-01-01T12:00+02:00,ICT,a@example.org,ar,1.5,yes,x",
    ],
    { map: ["id=no", "person=who", "occurredAt=closed", "person.locale=lang", "person.rank=team"] },
  );
  expect(summary).toMatchObject({ rows: 1, stored: 1, unusedColumns: ["other"] });
  expect(await t.event("INC-1")).toMatchObject({
    type: "ticket.closed",
    subject: "INC-1",
    resolution: 1,
    person: "u1",
    data: { id: "INC-1", team: "ICT", hours: 1.5, first: true },
    occurredAt: Date.parse("2026-01-01T10:00:00Z"),
    origin: "import",
  });
  await t.ctx.store.read(t.ctx.scope, async (rows) => {
    expect(await rows.people.find("u1")).toMatchObject({
      email: "a@example.org",
      locale: "ar",
      attributes: { rank: "ICT" },
    });
    expect(await rows.decisions.listOfEvent("host", "INC-1")).toEqual([]);
  });
  const claim = { owner: "test", now: t.ctx.now + 1e12, leaseNow: t.ctx.now, leaseMs: 1, limit: 1 };
  const timers = await t.ctx.store.writeAnywhere((rows) => rows.claimTimers(claim));
  expect(timers.map(({ kind }) => kind)).toEqual(["seal-audit"]);
});

test.each([
  ["INC-1,,2026-01-01,ICT", "required", "person"],
  ["INC-1,u1,2026-01-01,", "required", "team"],
  ["INC-1,u1,01/02/2026,ICT", "invalid_time", "occurredAt"],
  ["INC-1,u1,2026-01-01T25:00,ICT", "invalid_time", "occurredAt"],
  ["INC-1,u1,2026-01-01,ICT,7", "columns", ""],
])("%s is refused as %s", async (row, code, column) => {
  const summary = await run([header, row]);
  expect(summary.mistakes).toMatchObject([{ row: 2, code, column }]);
  expect(await t.event("INC-1")).toBeNull();
});

test.each([
  ["hours", "ten", "invalid_type"],
  ["first", "perhaps", "invalid_type"],
  ["person.email", "a@", "custom"],
])("%s %s is refused as %s", async (column, cell, code) => {
  const summary = await run([`${header},${column}`, `INC-1,u1,2026-01-01,ICT,${cell}`]);
  expect(summary.mistakes).toMatchObject([{ row: 2, column, value: cell, code }]);
});

test("again changes nothing; the same id with other content is refused, in the store and in the file", async () => {
  const rows = [header, "INC-1,u1,2026-01-01,ICT"];
  expect(await run(rows)).toMatchObject({ stored: 1 });
  expect(await run(rows)).toMatchObject({ stored: 0, alreadyThere: 1 });
  expect(await run([header, "INC-1,u1,2026-01-01,HR"])).toMatchObject({ codes: { idempotency_mismatch: 1 } });
  const twice = [header, "INC-2,u1,2026-01-01,ICT", "INC-2,u1,2026-01-01,ICT", "INC-2,u2,2026-01-01,ICT"];
  expect(await run(twice)).toMatchObject({ alreadyThere: 1, codes: { idempotency_mismatch: 1 } });
});

test("a row without an id is told from others by what it is about and when", async () => {
  const rows = ["data.id,person,occurredAt,team", "INC-1,u1,2026-01-01,ICT", "INC-1,u1,2026-01-05,ICT"];
  expect(await run(rows)).toMatchObject({ stored: 2 });
  expect(await run(rows)).toMatchObject({ stored: 0, alreadyThere: 2 });
});

test("a re-opening starts the next resolution", async () => {
  const reopening = ["id,data.id,person,occurredAt", "R1,INC-1,u1,2026-01-02"];
  await run(["id,data.id,person,occurredAt,team", "C1,INC-1,u1,2026-01-01,ICT"]);
  await run(reopening, { type: "ticket.reopened" });
  await run(["id,data.id,person,occurredAt,team", "C2,INC-1,u1,2026-01-03,ICT"]);
  expect([await t.event("C1"), await t.event("R1"), await t.event("C2")].map((event) => event?.resolution)).toEqual([
    1, 1, 2,
  ]);
});

test("later rows say more about a person than earlier ones", async () => {
  await run(["id,person,occurredAt,team,person.name", "A,u1,2026-01-01,ICT,Amina", "B,u1,2026-01-02,ICT,"]);
  const person = await t.ctx.store.read(t.ctx.scope, (rows) => rows.people.find("u1"));
  expect(person?.name).toBe("Amina");
});

test("what is known of a person is newer than the file, and stays", async () => {
  const known = { id: "u1", email: "now@example.org", name: null, locale: null, timeZone: null, attributes: {} };
  await t.ctx.store.write(t.ctx.scope, (rows) => rows.people.put(known, t.ctx.now));
  await run(["id,person,occurredAt,team,person.email,person.locale", "INC-1,u1,2019-01-01,ICT,old@example.org,fr"]);
  const person = await t.ctx.store.read(t.ctx.scope, (rows) => rows.people.find("u1"));
  expect(person).toMatchObject({ email: "now@example.org", locale: "fr" });
});

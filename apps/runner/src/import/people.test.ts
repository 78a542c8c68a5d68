import { erasePerson } from "@afterword/fieldwork";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { fixture, ticketProject, type Fixture } from "./fixture.test.helper.ts";
import { importFile, type ImportOptions } from "./import-file.ts";

let t: Fixture;
beforeEach(async () => {
  t = await fixture(ticketProject(z));
});
afterEach(() => t.close());

const run = (lines: readonly string[] | Buffer, more: Partial<ImportOptions> = {}) =>
  importFile(t.ctx, { kind: "people", file: t.file(lines), ...more });
const person = (id: string) => t.ctx.store.read(t.ctx.scope, (rows) => rows.people.find(id));

const staff = [
  "staff_no,mail,name,language,timeZone,duty_station,client_type,person.grade",
  "C1,c1@example.org,Amina,ar,Africa/Khartoum,KRT,staff,P3",
  "C2,,,fr,,DKR,contractor,",
];
const map = ["id=staff_no", "email=mail", "locale=language"];

test("columns are read by name or map; others only when they are asked for", async () => {
  const summary = await run(staff, { map, attributes: ["site=duty_station"] });
  expect(summary).toMatchObject({ rows: 2, stored: 2, unusedColumns: ["client_type"] });
  expect(summary.notes).toEqual(["To keep them as attributes: --attribute client_type, or --attributes all."]);
  expect(await person("C1")).toEqual({
    id: "C1",
    email: "c1@example.org",
    name: "Amina",
    locale: "ar",
    timeZone: "Africa/Khartoum",
    attributes: { site: "KRT", grade: "P3" },
  });
  expect(await person("C2")).toMatchObject({ email: null, name: null, locale: "fr", attributes: { site: "DKR" } });
});

test("every column that is left becomes an attribute when all are asked for", async () => {
  expect(await run(staff, { map, attributes: "all" })).toMatchObject({ stored: 2, unusedColumns: [], notes: [] });
  expect((await person("C1"))?.attributes).toEqual({ duty_station: "KRT", client_type: "staff", grade: "P3" });
});

test("again changes nothing; what differs is changed, and blank cells leave what is stored", async () => {
  await run(staff, { map });
  expect(await run(staff, { map })).toMatchObject({ stored: 0, alreadyThere: 2 });
  const summary = await run(["id,email,locale", "C1,,", "C2,c2@example.org,"]);
  expect(summary).toMatchObject({ stored: 1, alreadyThere: 1 });
  expect(await person("C2")).toMatchObject({ email: "c2@example.org", locale: "fr" });
});

test("a dry run says the same and stores nothing", async () => {
  expect(await run(staff, { map, isDryRun: true })).toMatchObject({ fresh: 2, stored: 0, isDryRun: true });
  expect(await person("C1")).toBeNull();
});

test.each([
  ["email", "a@", "custom"],
  ["timeZone", "Mars/Base", "custom"],
  ["timeZone", "+03:00", "custom"],
  ["locale", "in English", "custom"],
  ["person.country", "Egypt", "custom"],
  ["optOuts", "all|newsletter", "unknown"],
])("%s %s is refused as %s, and nothing is stored", async (column, cell, code) => {
  const summary = await run([`id,${column}`, "C0,", `C1,${cell}`]);
  expect(summary.mistakes).toMatchObject([{ row: 3, column, value: cell, code }]);
  expect(await person("C0")).toBeNull();
});

test("the same person twice is a mistake when the rows differ", async () => {
  const summary = await run(["id,name", "C1,Amina", "C1,Amina", "C1,Bo"], { skipInvalid: true });
  expect(summary).toMatchObject({ stored: 1, alreadyThere: 1, invalid: 1, codes: { duplicate_id: 1 } });
  expect(summary.mistakes).toMatchObject([{ row: 4, column: "id", value: "C1" }]);
  expect(await person("C1")).toMatchObject({ name: "Amina" });
});

test("a row without an id is a mistake, and opt-outs are kept", async () => {
  const summary = await run(["id,optOuts", "C1,all", ",all", "C2,service;all"], { skipInvalid: true });
  expect(summary.mistakes).toMatchObject([{ row: 3, column: "id", code: "required" }]);
  const hash = t.ctx.secret.hmac("contact", "person", "C2").toString("hex");
  const kept = await t.ctx.store.read(t.ctx.scope, (rows) => rows.optOuts.listOfContacts([hash]));
  expect(kept.map(({ scope, reason }) => [scope, reason])).toEqual([
    ["all", "admin"],
    ["service", "admin"],
  ]);
});

test.each<[string, Partial<ImportOptions>, RegExp]>([
  ["no column for the id", {}, /There is no column "id"\. .* Use --map id=<column>\./],
  ["a column that isn't there", { map: ["id=staff_no", "email=post"] }, /There is no column "post"/],
  ["a field that isn't there", { map: ["id=staff_no", "mail=mail"] }, /There is no field "mail"/],
  ["an attribute's column that isn't there", { map, attributes: ["site"] }, /There is no column "site"/],
  ["no name of an attribute", { map, attributes: ["the site=duty_station"] }, /no field "attributes\.the site"/],
])("%s is told in a sentence", async (_, options, message) => {
  await expect(run(staff, options)).rejects.toThrow(message);
});

test("history that is brought in again does not bring back who was erased", async () => {
  const events = ["id,person,person.email,occurredAt,team", "INC-1,C1,c1@example.org,2026-01-01,ICT"];
  const responses = ["id,event,submittedAt,csat,why", "A,INC-1,2026-01-02,5,Thank you"];
  const bringIn = async () => [
    await importFile(t.ctx, { kind: "events", file: t.file(events) }),
    await importFile(t.ctx, { kind: "responses", file: t.file(responses) }),
  ];
  expect(await bringIn()).toMatchObject([{ stored: 1 }, { stored: 1 }]);
  expect(await erasePerson(t.ctx, "C1")).toMatchObject({ events: 1, invitations: 0, responses: 1 });
  expect(await bringIn()).toMatchObject([
    { stored: 0, alreadyThere: 1 },
    { stored: 0, alreadyThere: 1 },
  ]);
  expect(await person("C1")).toBeNull();
  expect(await t.responses()).toMatchObject([{ person: null, subject: null, answers: { csat: 5 } }]);
});

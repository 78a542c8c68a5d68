import { erasePerson } from "@afterword/fieldwork";
import { any, defineProject, not, person as attribute, Rule } from "@afterword/sdk";
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
  expect(await run(staff, { map, keepsRest: true })).toMatchObject({ stored: 2, unusedColumns: [], notes: [] });
  expect((await person("C1"))?.attributes).toEqual({ duty_station: "KRT", client_type: "staff", grade: "P3" });
});

const vips = ["id,VIP,person.grade,senior,left", "C1,yes,3,0,false", "C2,FALSE,-1.5,1,", "C3,,,,"];

test("attributes are text, unless their type says more", async () => {
  const attributes = ["vip:boolean=VIP", "grade:number", "senior : boolean", "left:text"];
  expect(await run(vips, { attributes })).toMatchObject({ stored: 3, unusedColumns: [], notes: [] });
  expect((await person("C1"))?.attributes).toEqual({ vip: true, grade: 3, senior: false, left: "false" });
  expect((await person("C2"))?.attributes).toEqual({ vip: false, grade: -1.5, senior: true });
  expect((await person("C3"))?.attributes).toEqual({});
  expect(await run(vips, { attributes })).toMatchObject({ stored: 0, alreadyThere: 3 });
});

test("a type goes with a map, and with all columns that are left", async () => {
  const typed = { map: ["attributes.vip=VIP"], attributes: ["vip:boolean"], keepsRest: true };
  expect(await run(vips, typed)).toMatchObject({ stored: 3, unusedColumns: [] });
  expect((await person("C1"))?.attributes).toEqual({ vip: true, grade: "3", senior: "0", left: "false" });
});

test("a cell that is not of its type is a mistake", async () => {
  const lines = ["id,vip,person.grade", "C0,true,1", "C1,maybe,1e3"];
  const summary = await run(lines, { attributes: ["vip:boolean", "grade:number"] });
  expect(summary).toMatchObject({ stored: 0, invalid: 1 });
  expect(summary.mistakes).toMatchObject([
    { row: 3, column: "vip", value: "maybe", code: "type", message: "Not true, yes or 1, nor false, no or 0." },
    { row: 3, column: "person.grade", value: "1e3", code: "type" },
  ]);
});

test("what the project compares with something else than is read is told", async () => {
  await t.close();
  const { surveys, rules } = ticketProject(z);
  const careful = rules.map((rule) =>
    rule instanceof Rule
      ? rule
          .where(any(attribute("grade").atLeast(3), attribute("site").oneOf("KRT", "CAI")))
          .exclude(attribute("vip").is(true))
      : rule,
  );
  t = await fixture(defineProject({ surveys, rules: careful, exclude: { where: not(attribute("left").is(true)) } }));
  const notes = async (...attributes: string[]) =>
    (await run(["id,vip,grade,site,left", "C1,1,3,KRT,0"], { attributes })).notes;
  expect(await notes("vip", "grade", "site", "left")).toEqual([
    'The project compares "vip" with true or false, which a text never is: use --attribute vip:boolean.',
    'The project compares "grade" with a number, which a text never is: use --attribute grade:number.',
    'The project compares "left" with true or false, which a text never is: use --attribute left:boolean.',
  ]);
  expect(await notes("vip:boolean", "grade:number", "site", "left:boolean")).toEqual([]);
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
  ["a type that isn't there", { map, attributes: ["grade:int"] }, /"int" is no type; there are text, number, boolean/],
  ["a type of no column", { map, attributes: ["vip:boolean"] }, /There is no column "vip"/],
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

import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { fixture, ticketProject, type Fixture } from "./fixture.test.helper.ts";
import { importFile, type ImportOptions } from "./import-file.ts";

let t: Fixture;
beforeEach(async () => {
  t = await fixture(ticketProject(z));
});
afterEach(() => t.close());

const run = (file: string, more: Partial<ImportOptions> = {}) =>
  importFile(t.ctx, { kind: "responses", file, ...more });

/** A file of one response that is right, and one with a cell to try. */
const tryCell = (column: string, cell: string) => {
  const columns = column === "csat" ? "id,submittedAt,csat" : `id,submittedAt,csat,${column}`;
  const row = column === "csat" ? `T,2026-01-02,${cell}` : `T,2026-01-02,4,${cell}`;
  return t.file([columns, `A,2026-01-01,5${column === "csat" ? "" : ","}`, row]);
};

test.each([
  ["nps", "11", "out_of_range"],
  ["nps", "-1", "out_of_range"],
  ["nps", "8.5", "type"],
  ["nps", "ten", "type"],
  ["nps", "NaN", "type"],
  ["nps", "1e1", "type"],
  ["nps", "0x5", "type"],
  ["nps", "+5", "type"],
  ["csat", "0", "out_of_range"],
  ["csat", "6", "out_of_range"],
  ["csat", "4.5", "type"],
  ["csat", "5.0", "type"],
  ["csat", "٥", "type"],
  ["csat", "５", "type"],
  ["ces", "8", "out_of_range"],
  ["solved", "maybe", "type"],
  ["hours", "1,5", "columns"],
  ["hours", '"1,5"', "type"],
  ["hours", "Infinity", "type"],
  ["topics", "speed|price", "unknown_choice"],
  ["topics", "speed|speed", "repeated"],
  ["why", "more than twenty characters", "max_length"],
  ["why", "a\0b", "characters"],
  ["status", "done", "unknown_choice"],
  ["locale", "no-such-language-tag-at-all", "format"],
  ["channel", "e\u0007mail", "characters"],
  ["event", "nowhere", "unknown_event"],
])("%s %j is refused as %s", async (column, cell, code) => {
  const summary = await run(tryCell(column, cell));
  expect(summary).toMatchObject({ rows: 2, stored: 0, invalid: 1, codes: { [code]: 1 } });
  expect(summary.mistakes[0]).toMatchObject({ row: 3, code });
  expect(await t.responses()).toEqual([]);
});

test.each([
  ["nps", "", undefined],
  ["nps", "   ", undefined],
  ["nps", " 9 ", 9],
  ["nps", "0", 0],
  ["csat", "\u00a04", 4],
  ["solved", "Yes", true],
  ["solved", "0", false],
  ["hours", "-1.5", -1.5],
  ["topics", "tone;speed", ["tone", "speed"]],
  ["topics", "tone", ["tone"]],
  ["why", " as it is ", " as it is "],
  ["why", '"two\nlines, ""quoted"""', 'two\nlines, "quoted"'],
])("%s %j is %j", async (column, cell, answer) => {
  expect(await run(tryCell(column, cell))).toMatchObject({ stored: 2, invalid: 0, errorsFile: null });
  expect((await t.responses())[0]?.answers[column]).toEqual(answer);
});

test.each([
  ["", "complete", "complete"],
  ["", "", "complete"],
  ["5", "partial", "partial"],
  ["5", "complete", "complete"],
])("status with csat %j and %j", async (csat, given, status) => {
  const file = t.file(["id,submittedAt,csat,nps,status", `A,2026-01-01,${csat},7,${given}`]);
  const summary = await run(file);
  if (csat !== "") expect((await t.responses())[0]?.status).toBe(status);
  else if (given === "complete") expect(summary.codes).toEqual({ required: 1 });
  else expect((await t.responses())[0]?.status).toBe("partial");
});

test("an event gives the person, the subject and the segments", async () => {
  const events = t.file(["id,person,occurredAt,team", "INC-1,u1,2026-01-01T10:00,ICT"], "events.csv");
  await importFile(t.ctx, { kind: "events", file: events, type: "ticket.closed" });
  await run(
    t.file(["id,event,submittedAt,csat,segment.team", "A,INC-1,2026-01-02 10:00,4,", "B,INC-1,2026-01-03,5,HR"]),
  );
  const [b, a] = await t.responses();
  expect(a).toMatchObject({
    person: "u1",
    subject: "INC-1",
    event: "INC-1",
    source: "host",
    origin: "import",
    channel: "import",
  });
  expect(a?.submittedAt).toBe(Date.parse("2026-01-02T10:00:00Z"));
  const segments = await t.ctx.store.read(t.ctx.scope, (rows) => rows.segments.listOf([a?.id ?? "", b?.id ?? ""]));
  expect([...segments.values()]).toEqual([{ team: "ICT" }, { team: "HR" }]);
});

test("the same file again changes nothing, another answer under the same id is refused", async () => {
  const rows = ["id,submittedAt,csat", "A,2026-01-01,5", "B,2026-01-01,4"];
  expect(await run(t.file(rows))).toMatchObject({ stored: 2, alreadyThere: 0 });
  const before = await t.responses();
  expect(await run(t.file(rows))).toMatchObject({ stored: 0, alreadyThere: 2, invalid: 0 });
  expect(await t.responses()).toEqual(before);
  expect(await run(t.file(["id,submittedAt,csat", "A,2026-01-01,1"]))).toMatchObject({
    codes: { idempotency_mismatch: 1 },
  });
});

test("an id twice in a file: the same row counts once, another is refused", async () => {
  const file = t.file(["id,submittedAt,csat", "A,2026-01-01,5", "A,2026-01-01,5", "A,2026-01-01,4"]);
  expect(await run(file)).toMatchObject({ stored: 0, alreadyThere: 1, codes: { duplicate_id: 1 } });
  expect(await run(file, { skipInvalid: true })).toMatchObject({ stored: 1, alreadyThere: 1, invalid: 1 });
});

test("with one bad row nothing is stored; the report names the cells and disarms formulas", async () => {
  const file = t.file([
    "id,submittedAt,csat,nps",
    "A,2026-01-01,5,9",
    'B,2026-02-30,"=HYPERLINK(""x"")",11',
    '"C',
    'c",2026-01-01,5,9',
    "D,2026-01-01,-1,9",
  ]);
  const summary = await run(file);
  expect(summary).toMatchObject({ rows: 4, fresh: 1, stored: 0, invalid: 3, errorsFile: `${file}.errors.csv` });
  expect(readFileSync(`${file}.errors.csv`, "utf8").split("\r\n")).toEqual([
    "row,column,value,code",
    "3,submittedAt,2026-02-30,invalid_time",
    '3,csat,"\'=HYPERLINK(""x"")",type',
    "3,nps,11,out_of_range",
    '4,id,"C\nc",characters',
    "6,csat,'-1,out_of_range",
    "",
  ]);
  expect(await t.responses()).toEqual([]);
});

test("--skip-invalid stores the rest and still reports", async () => {
  const file = t.file(["id,submittedAt,csat", "A,2026-01-01,5", "B,2026-01-01,9"]);
  expect(await run(file, { skipInvalid: true })).toMatchObject({ stored: 1, invalid: 1 });
  expect(readFileSync(`${file}.errors.csv`, "utf8")).toBe("row,column,value,code\r\n3,csat,9,out_of_range\r\n");
});

test("a dry run stores nothing and says what it would", async () => {
  const file = t.file(["id,submittedAt,csat", "A,2026-01-01,5"]);
  expect(await run(file, { isDryRun: true })).toMatchObject({ fresh: 1, stored: 0, isDryRun: true });
  expect(await t.responses()).toEqual([]);
});

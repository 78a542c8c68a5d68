import { importResponses } from "@afterword/fieldwork";
import { defineProject, defineSurvey, q } from "@afterword/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { csvCell } from "./error-report.ts";
import { z } from "zod";
import { fixture, ticketEvents, ticketProject, type Fixture } from "./fixture.test.helper.ts";
import { importFile, type ImportOptions } from "./import-file.ts";

let t: Fixture;
beforeEach(async () => {
  t = await fixture(ticketProject(z));
});
afterEach(() => t.close());

const run = (content: string | readonly string[] | Buffer, more: Partial<ImportOptions> = {}) =>
  importFile(t.ctx, { kind: "responses", file: t.file(content), ...more });
const good = ["id,submittedAt,csat", "A,2026-01-01,5"];

test.each<[string, string | readonly string[] | Buffer, Partial<ImportOptions>, RegExp]>([
  ["a mapped column that isn't there", good, { map: ["nps=NPS"] }, /no column "NPS".*id, submittedAt, csat/],
  ["a field that isn't there", good, { map: ["stars=csat"] }, /no field "stars".*submittedAt.*csat/],
  ["a field mapped twice", good, { map: ["csat=csat", "csat=id"] }, /"csat" twice/],
  ["a map without =", good, { map: ["csat"] }, /not field=column/],
  ["a column that is needed", ["id,csat", "A,5"], {}, /no column "submittedAt".*--map submittedAt=/],
  ["no question at all", ["id,submittedAt", "A,2026-01-01"], {}, /No column is named after a question/],
  ["a column twice", ["id,submittedAt,csat, csat", "A,2026-01-01,5,4"], {}, /"csat" is there twice/],
  ["an empty file", "", {}, /empty/],
  ["another file format", Buffer.from("\ufeffid,csat\r\n", "utf16le"), {}, /UTF-16/],
  [
    "a header that isn't UTF-8",
    Buffer.from("id,submittedAt,csat,r\u00e9ponse\nA,2026-01-01,5,\n", "latin1"),
    {},
    /first row/,
  ],
  ["a quotation mark that stays open", [...good, '"B,2026-01-01,5'], {}, /starts on line 3.*never closed/],
  ["a quotation mark in the middle", [...good, 'B,2026-01-01,5"'], {}, /starts on line 3.*doubled/],
  ["an unknown survey", good, { survey: "other" }, /no survey "other".*service/],
  ["an unknown event", good, { kind: "events", type: "other" }, /no event "other".*ticket\.closed/],
  ["two delimiters", good, { delimiter: ";;" }, /not one character/],
])("%s is told in words", async (_, content, options, message) => {
  await expect(run(content, options)).rejects.toThrow(message);
});

test("with several events their type has to be said", async () => {
  const { closed, reopened } = ticketEvents(z);
  const other = await fixture(
    defineProject({ surveys: [defineSurvey("s", { csat: q.csat("?") })], events: [closed, reopened] }),
  );
  const file = other.file(["id,person", "A,u1"]);
  await expect(importFile(other.ctx, { kind: "events", file })).rejects.toThrow(
    /--type.*ticket\.closed, ticket\.reopened/,
  );
  await other.close();
});

test.each<[string, string, Partial<ImportOptions>]>([
  ["a byte order mark", "\ufeffid,submittedAt,csat\nA,2026-01-01,5\n", {}],
  ["Windows line ends, mixed", 'id,submittedAt,why,csat\r\nA,2026-01-01,"a\r\nb",5\nB,2026-01-01,,4', {}],
  ["empty lines and empty cells at the end", "id,submittedAt,csat\n\nA,2026-01-01,5,,\n\n", {}],
  ["semicolons", "id;submittedAt;csat\nA;2026-01-01;5\n", { delimiter: ";" }],
  ["tabs", "id\tsubmittedAt\tcsat\nA\t2026-01-01\t5\n", { delimiter: "tab" }],
])("%s can be read", async (_, content, options) => {
  expect(await run(content, options)).toMatchObject({ invalid: 0 });
  expect((await t.responses()).find((row) => row.externalId === "A")?.answers["csat"]).toBe(5);
});

test("a row names the line on which it starts", async () => {
  const summary = await run('id,submittedAt,why,csat\r\nA,2026-01-01,"a\r\nb\r\nc",5\r\n\r\nB,2026-01-01,,9\r\n');
  expect(summary.mistakes).toMatchObject([{ row: 6, column: "csat", value: "9" }]);
});

test("bytes that are not UTF-8 are a mistake of their row; the sign for them is not", async () => {
  const text = Buffer.from("id,submittedAt,csat,why\nA,2026-01-01,5,très bien 你好 😀\nB,2026-01-01,5,");
  const damaged = Buffer.concat([text, Buffer.from([0xe9, 0x0a])]);
  expect(await run(damaged)).toMatchObject({ rows: 2, invalid: 1, codes: { encoding: 1 } });
  expect(await run(Buffer.concat([text, Buffer.from("\ufffd\n")]))).toMatchObject({ stored: 2 });
});

test("a file larger than what is read at once keeps its letters whole", async () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => `R${String(at)},2026-01-01,5,${"é你😀".repeat(at % 5)}`);
  expect(await run(["id,submittedAt,csat,why", ...rows])).toMatchObject({ rows: 3_000, stored: 3_000, invalid: 0 });
});

test.each([
  ["=1+1", "'=1+1"],
  ["-1", "'-1"],
  [" @x", "' @x"],
  ["＝1", "'＝1"],
  ["a,b", '"a,b"'],
  ['"', '""""'],
  ["plain", "plain"],
])("the report writes %j as %j", (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test("nothing is brought into an anonymous survey", async () => {
  const survey = defineSurvey("staff", { csat: q.csat("Satisfied?") }, { privacy: "anonymous" });
  const other = await fixture(defineProject({ surveys: [survey] }));
  await expect(importFile(other.ctx, { kind: "responses", file: other.file(good) })).rejects.toThrow(/anonymous/);
  expect(() => importResponses(other.ctx, survey.definition)).toThrow(/anonymous/);
  await other.close();
});

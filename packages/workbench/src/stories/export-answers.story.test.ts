import { readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import project from "./exporting.config.ts";
import * as exporting from "./exporting.ts";
import { formulas, rowsOf, workbookOf } from "./exporting.ts";
import { newFolder, run } from "./program.ts";
import { serve, type Served } from "./served.ts";

const folder = newFolder();
const database = `file:${join(folder, "answers.db")}`;
const environment = {
  AFTERWORD_DATABASE_URL: database,
  AFTERWORD_CONFIG: resolve(import.meta.dirname, "exporting.config.ts"),
  AFTERWORD_SECRET: "s".repeat(40),
};
let aw: Served;
beforeAll(async () => {
  aw = await serve(database, project, { clock: () => exporting.begin });
  await exporting.takeDown(aw);
});
afterAll(() => aw.stop());

test("a file has each answer with all that it is made of, in three formats", () => exporting.expectEveryFormat(aw));

test("the same file comes in process and over HTTP", () => exporting.expectSameEverywhere(aw));

test("a CSV file begins with the mark of UTF-8 where that is asked for, over HTTP and from the program", async () => {
  const whole = await rowsOf(aw, { survey: "service" });
  const marked = Buffer.from(`\uFEFF${whole.text}`);
  const headers = { authorization: `Bearer ${aw.key}` };
  const reply = await fetch(`${aw.base}/feedback/v1/exports/responses?survey=service&bom=true`, { headers });
  expect(Buffer.from(await reply.arrayBuffer())).toEqual(marked);
  const out = join(folder, "marked.csv");
  expect((await run(["export", "responses", "--survey", "service", "--bom", "--out", out], environment)).code).toBe(0);
  expect(readFileSync(out)).toEqual(marked);
  expect((await aw.call("GET", "/v1/exports/responses?survey=service&bom=yes")).status).toBe(422);
});

test("CSAT counted from the file is the figure", () => exporting.expectSameFigure(aw));

test("only what is asked for is in it", () => exporting.expectFilters(aw));

test("words are for who may read comments, and people for who may read who they are", () => exporting.expectGated(aw));

test.each(formulas)("I42: %j stands as %j in CSV and in a workbook, and as it is in JSON", async (text, safe) => {
  const csv = await rowsOf(aw, { survey: "service" });
  expect(csv.rows.filter(({ why }) => why === safe)).toHaveLength(1);
  expect(csv.rows.some(({ why }) => why === text)).toBe(false);
  const words = (await workbookOf(aw, { survey: "service" })).rows.map(({ why }) => why);
  expect([words.includes(safe), words.includes(text)]).toEqual([true, false]);
  const lines = Buffer.concat(await Array.fromAsync(aw.afterword.responses.export({ format: "ndjson" }))).toString();
  expect(lines.split("\n").some((line) => line.includes(`"why":${JSON.stringify(text)}`))).toBe(true);
});

test("the program writes the same file, and one that is not whole has another name", async () => {
  const out = join(folder, "answers.csv");
  const filters = ["--survey", "service", "--from", "2026-04-02", "--where", "site=HQ"];
  const file = await run(["export", "responses", ...filters, "--out", out, "--json"], environment);
  expect([file.code, file.stderr]).toEqual([0, ""]);
  const expected = await rowsOf(aw, { survey: "service", from: "2026-04-02", "where[site]": "HQ" });
  expect(readFileSync(out, "utf8")).toBe(expected.text);
  expect(JSON.parse(file.stdout)).toEqual({ file: out, bytes: Buffer.byteLength(expected.text) });
  const wrong = await run(
    ["export", "responses", "--where", "floor=2", "--out", join(folder, "wrong.csv")],
    environment,
  );
  expect(wrong.code).toBe(2);
  expect(() => readFileSync(join(folder, "wrong.csv"))).toThrow("ENOENT");
  const unknown = await run(["export", "responses", "--survey", "nothing"], environment);
  expect([unknown.code, unknown.stdout]).toEqual([2, ""]);
  expect(unknown.stderr).toContain('no survey "nothing"');
});

test("what is in the way of a file is told, and never written through", async () => {
  const write = (out: string) => run(["export", "responses", "--out", join(folder, out)], environment);
  const lost = await write("nowhere/answers.csv");
  expect([lost.code, lost.stderr.trimEnd().split("\n")]).toEqual([2, [expect.stringContaining("can't be written")]]);
  const other = join(folder, "other");
  writeFileSync(other, "mine");
  symlinkSync(other, join(folder, "linked.csv.part"));
  const linked = await write("linked.csv");
  expect([linked.code, linked.stderr]).toEqual([2, expect.stringContaining("can't be written")]);
  expect(readFileSync(other, "utf8")).toBe("mine");
  writeFileSync(join(folder, "left.csv.part"), "half of a file", { mode: 0o644 });
  expect((await write("left.csv")).code).toBe(0);
  expect(readFileSync(join(folder, "left.csv"), "utf8")).not.toContain("half");
  expect(statSync(join(folder, "left.csv")).mode & 0o777).toBe(0o600);
}, 60_000);

test("each export is noted in the audit log", () => exporting.expectNoted(aw));

test("where k is above 1 it has what the list has", () => exporting.expectPrivate(aw));

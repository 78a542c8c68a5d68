import type { AnswerCell } from "@afterword/fieldwork";
import { workbook } from "@afterword/runner/parts";
import { expect, test } from "vitest";
import { readWorkbook, unzipped } from "./read-workbook.ts";

async function* pagesOf(...pages: AnswerCell[][][]): AsyncGenerator<AnswerCell[][]> {
  for (const page of pages) yield await Promise.resolve(page);
}

const made = async (...of: Parameters<typeof workbook>) => Buffer.concat(await Array.fromAsync(workbook(...of)));

test("each cell is what it is", async () => {
  const cells = ['a & <b> "c"', -5, 0.1, false, null, "_x0041_\u0001\r\n\ud800"];
  const times = [
    { ms: Date.UTC(2026, 2, 31, 23, 59, 59, 999), text: "2026-03-31T23:59:59.999Z" },
    { ms: Date.UTC(2026, 2, 31), text: "2026-03-31" },
    { ms: Date.UTC(1850, 0, 1), text: "1850-01-01" },
  ];
  const zip = await made("answers", ["=1+1", "b"], pagesOf([cells, times]));
  expect(readWorkbook(zip)).toEqual([
    [
      ["'=1+1", "b"],
      ['a & <b> "c"', -5, 0.1, false, undefined, "_x0041_\u0001\r\n\ufffd"],
      [new Date("2026-03-31T23:59:59.999Z"), new Date("2026-03-31"), "1850-01-01"],
    ],
  ]);
});

test("columns have the names of a spreadsheet", async () => {
  const zip = await made(
    "answers",
    Array.from({ length: 703 }, (_, at) => `c${String(at)}`),
    pagesOf(),
  );
  const sheet = unzipped(zip).get("xl/worksheets/sheet1.xml")?.toString() ?? "";
  expect(
    [...sheet.matchAll(/r="([A-Z]+)1"/g)].map(([, name]) => name).filter((_, at) => [0, 25, 26, 701, 702].includes(at)),
  ).toEqual([...["A", "Z", "AA", "ZZ", "AAA"]]);
});

test("what is too long for a sheet goes on in another one", async () => {
  const pages = [[[1], [2], [3]], [[4]], [[5], [6], [7], [8]]];
  const rows = readWorkbook(await made("answers", ["n"], pagesOf(...pages), { rows: 4, length: 1e6 }));
  expect(rows).toEqual([
    [["n"], [1], [2], [3]],
    [["n"], [4], [5], [6]],
    [["n"], [7], [8]],
  ]);
});

test("a sheet that is large enough has another one after it", async () => {
  const pages = [[["x".repeat(1_000)]], [["y"]], [["z"]]];
  const rows = readWorkbook(await made("answers", ["n"], pagesOf(...pages), { rows: 100, length: 1_000 }));
  expect(rows).toEqual([
    [["n"], ["x".repeat(1_000)]],
    [["n"], ["y"], ["z"]],
  ]);
});

test("without rows there is the header", async () => {
  expect(readWorkbook(await made("answers", ["n"], pagesOf()))).toEqual([[["n"]]]);
});

test("what fails on the way fails for whoever reads, and ends nothing", async () => {
  async function* failing(): AsyncGenerator<AnswerCell[][]> {
    yield await Promise.resolve([["a"]]);
    throw new Error("gone");
  }
  const bytes: Uint8Array[] = [];
  const reading = async () => {
    for await (const some of workbook("answers", ["n"], failing())) bytes.push(some);
  };
  await expect(reading()).rejects.toThrow("gone");
  expect(Buffer.concat(bytes).includes("PK\x05\x06")).toBe(false);
});

test("whoever gives up lets go of what is read", async () => {
  let isLetGo = false;
  let read = 0;
  async function* endless(): AsyncGenerator<AnswerCell[][]> {
    try {
      for (;;) yield await Promise.resolve([[String(Math.random()).repeat(100)]]);
    } finally {
      isLetGo = true;
    }
  }
  for await (const some of workbook("answers", ["n"], endless())) if ((read += some.length) > 100_000) break;
  expect(isLetGo).toBe(true);
});

import type { AnswerCell } from "@afterword/fieldwork";
import { partsOf, row, sheetEnd, sheetStart } from "./workbook-parts.ts";
import { zip, type ZipEntry } from "./zip.ts";

type Row = readonly AnswerCell[];

/** How much a sheet holds: rows as spreadsheets allow (ECMA-376; Excel's limit), and text as a zip can say. */
const mostOfSheet = { rows: 1_048_576, length: 2 ** 30 };

/**
 * A workbook (XLSX) as bytes, made while its rows are read. Numbers, times and truths are such; text that a spreadsheet would
 * run gets an apostrophe before it, also in the header. What is too long for a sheet goes on in another one.
 */
export function workbook(
  name: string,
  header: readonly string[],
  pages: AsyncIterable<readonly Row[]>,
  most = mostOfSheet,
): AsyncGenerator<Buffer> {
  return zip(entries());

  async function* entries(): AsyncGenerator<ZipEntry> {
    const source = pages[Symbol.asyncIterator]();
    let sheets = 0;
    let waiting: readonly Row[] = [];
    let isOver = false;
    try {
      while (!isOver) {
        sheets += 1;
        yield { path: `xl/worksheets/sheet${String(sheets)}.xml`, text: sheet() };
      }
      for (const [path, text] of partsOf(titlesOf(name, sheets))) yield { path, text: [text] };
    } finally {
      await source.return?.();
    }

    async function* sheet(): AsyncGenerator<string> {
      yield sheetStart + row(1, header);
      for (let [at, length] = [1, 0]; ;) {
        const page = waiting.length > 0 ? waiting : await nextPage();
        if (page === null) break;
        const fits = length > most.length ? 0 : most.rows - at;
        waiting = page.slice(fits);
        const text = page.slice(0, fits).map((cells, index) => row(at + 1 + index, cells));
        yield text.join("");
        at += text.length;
        length += text.reduce((sum, one) => sum + one.length, 0);
        if (waiting.length > 0) break;
      }
      yield sheetEnd;
    }

    async function nextPage(): Promise<readonly Row[] | null> {
      const next = await source.next();
      isOver = next.done === true;
      return next.done === true ? null : next.value;
    }
  }
}

/** What sheets of one table are called. */
const titlesOf = (name: string, sheets: number): string[] =>
  Array.from({ length: sheets }, (_, at) => (at === 0 ? name : `${name} ${String(at + 1)}`));

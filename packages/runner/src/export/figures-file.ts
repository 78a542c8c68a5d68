import { leastPeople, type AnswerCell, type Ctx } from "@afterword/fieldwork";
import { rowsCsv, rowsTable } from "../rows-csv.ts";
import { partsOf, row, sheetEnd, sheetStart } from "./workbook-parts.ts";
import { zip, type ZipEntry } from "./zip.ts";

/** What a file of figures is asked for as. */
export type FigureFormat = "csv" | "xlsx";

/** What its rows are: the metric and the query, as they were asked for. */
type Asked = Readonly<Record<string, unknown>>;

/** Rows of figures as the bytes of a file. A workbook has a second sheet that says what was asked, and how many people a figure needs. */
export async function* figuresFile(
  ctx: Ctx,
  rows: readonly object[],
  asked: Asked,
  format: FigureFormat,
): AsyncGenerator<Uint8Array> {
  if (format === "csv") {
    yield Buffer.from(rowsCsv(rows));
    return;
  }
  const survey = asked["survey"];
  const k = typeof survey === "string" && survey !== "" ? await leastPeople(ctx, survey) : 1;
  const { columns, cells } = rowsTable(rows);
  const made = new Date(ctx.now).toISOString();
  yield* zip(entries([columns, ...cells], [...said(asked), ["k", k], ["made", made]]));
}

async function* entries(...sheets: readonly (readonly (readonly AnswerCell[])[])[]): AsyncGenerator<ZipEntry> {
  for (const [at, lines] of sheets.entries()) {
    const text = lines.map((cells, index) => row(index + 1, cells));
    yield { path: `xl/worksheets/sheet${String(at + 1)}.xml`, text: [sheetStart, ...text, sheetEnd] };
  }
  for (const [path, text] of partsOf(["figures", "asked"])) yield { path, text: [text] };
}

/** What was asked, a line for each: its name and its value. */
const said = (asked: Asked): (readonly AnswerCell[])[] =>
  Object.entries(asked).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === "") return [];
    if (Array.isArray(value)) return value.length === 0 ? [] : [[name, value.join(", ")]];
    if (typeof value === "object") return Object.entries(value).map(([part, one]) => [`${name}.${part}`, String(one)]);
    return [[name, typeof value === "number" || typeof value === "boolean" ? value : textOf(value)]];
  });

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

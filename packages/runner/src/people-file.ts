import { isUtf8 } from "node:buffer";
import { peopleColumns, personOfCells, putPeople, type Ctx, type PeopleColumns } from "@afterword/fieldwork";
import { mostPeople, ProblemError, type PeopleReply, type PersonResult } from "@afterword/sdk";
import { CsvError, parse } from "csv-parse/sync";

/** A row of the file, and the line on which it starts. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Adds or changes the people of a CSV file (RFC 4180, UTF-8), whose first row names the columns. A blank cell leaves what
 * is stored.
 *
 * @throws ProblemError `malformed` when the file can't be read, `invalid_request` when a column is missing
 */
export async function putPeopleFile(
  ctx: Ctx,
  file: Buffer,
  map: Readonly<Record<string, string>>,
  isDryRun: boolean,
): Promise<PeopleReply> {
  const [head, ...rows] = readRows(file);
  if (!head) throw unreadable("The file is empty: its first row names the columns.");
  if (rows.length > mostPeople)
    throw new ProblemError("invalid_request", {
      errors: [{ path: "", code: "too_many", message: `At most ${String(mostPeople)} rows in one call.` }],
    });
  const columns = peopleColumns(readHeader(head.cells), new Map(Object.entries(map)));
  const { width, inputs } = {
    width: columns.header.length,
    inputs: rows.map(({ cells }) => personOfCells(columns, cells)),
  };
  // A row of another width is passed on as what it is: no person.
  const checked = inputs.map((input, at) => (isOfWidth(rows[at], width) ? input : null));
  const reply = await putPeople(ctx, checked, { isDryRun });
  return { ...reply, results: reply.results.map((result, at) => located(result, rows[at], columns)) };
}

function readRows(file: Buffer): Row[] {
  if (!isUtf8(file)) throw unreadable("The file is not UTF-8.");
  let line = 1;
  return parseCsv(file).flatMap((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return cells.length === 1 && cells[0] === "" ? [] : [row];
  });
}

function parseCsv(file: Buffer): string[][] {
  try {
    return parse(file, {
      bom: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      to: 2 * mostPeople,
    });
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(error.message);
    throw error;
  }
}

const unreadable = (detail: string) => new ProblemError("malformed", { detail });

function readHeader(cells: readonly string[]): string[] {
  const header = cells.map((cell) => cell.trim());
  const twice = header.find((name, at) => name !== "" && header.indexOf(name) < at);
  if (twice === undefined) return header;
  throw new ProblemError("invalid_request", {
    errors: [{ path: twice, code: "repeated", message: `The column "${twice}" is there twice.` }],
  });
}

/** Empty cells at the end of a row do no harm. */
const isOfWidth = (row: Row | undefined, width: number): boolean =>
  row !== undefined && row.cells.length >= width && row.cells.slice(width).every((cell) => cell.trim() === "");

/** A result with the line and the columns that it is about. */
function located(result: PersonResult, row: Row | undefined, { header, positions }: PeopleColumns): PersonResult {
  if (!row) return result;
  const { problem } = result;
  if (!problem) return { ...result, line: row.line };
  const columnOf = (path: string) => header[positions.get(path) ?? positions.get(path.split(".")[0] ?? "") ?? -1];
  const errors = isOfWidth(row, header.length)
    ? (problem.errors ?? []).map((error) => ({ ...error, column: columnOf(error.path) }))
    : [
        {
          path: "",
          code: "columns",
          message: `The row has ${String(row.cells.length)} cells, the header ${String(header.length)}.`,
        },
      ];
  const id = result.id === "" ? (row.cells[positions.get("id") ?? -1] ?? "").slice(0, 200) : result.id;
  return { ...result, id, line: row.line, problem: { ...problem, errors } };
}

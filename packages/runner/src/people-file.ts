import { isUtf8 } from "node:buffer";
import { peopleColumns, personOfCells, putPeople, type Ctx, type PeopleColumns } from "@afterword/fieldwork";
import { mostPeople, ProblemError, type PeopleReply, type PersonResult, type PutPeopleQuery } from "@afterword/sdk";
import { CsvError, parse, type InfoRecord } from "csv-parse/sync";

const mostColumns = 1_000;

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
  { dryRun: isDryRun, map, type }: PutPeopleQuery,
): Promise<PeopleReply> {
  const [head, ...rows] = readRows(file);
  if (!head) throw unreadable("The file is empty: its first row names the columns.");
  const maps = new Map(Object.entries(map));
  const columns = peopleColumns(readHeader(head.cells), { maps, types: new Map(Object.entries(type)) });
  const reply = await putPeople(
    ctx,
    rows.map((row) => inputOf(row, columns)),
    { isDryRun },
  );
  return { ...reply, results: reply.results.map((result, at) => located(result, rows[at], columns)) };
}

/** A row as a person, or the problem that it has. One of another width is passed on as what it is: no person. */
function inputOf(row: Row, columns: PeopleColumns): unknown {
  if (!isOfWidth(row, columns.header.length)) return null;
  try {
    return personOfCells(columns, row.cells);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

function readRows(file: Buffer): Row[] {
  if (!isUtf8(file)) throw unreadable("The file is not UTF-8.");
  const records = parseCsv(file);
  if (records.length > 1 + mostPeople)
    throw new ProblemError("invalid_request", {
      errors: [{ path: "", code: "too_many", message: `At most ${String(mostPeople)} rows in one call.` }],
    });
  let line = 1;
  return records.map(({ record: cells, info }) => {
    const row = { line: line + info.empty_lines, cells };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return row;
  });
}

/** The header and the rows; one more than may be is enough to know that there are too many. */
function parseCsv(file: Buffer): { readonly record: string[]; readonly info: InfoRecord }[] {
  try {
    const records: unknown = parse(file, {
      bom: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      to: 2 + mostPeople,
    });
    // The library's types don't know what `info` gives.
    return records as { record: string[]; info: InfoRecord }[];
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(error.message);
    throw error;
  }
}

const unreadable = (detail: string) => new ProblemError("malformed", { detail });

function readHeader(cells: readonly string[]): string[] {
  // Columns are looked for among all others: what takes the square of their number has few.
  if (cells.length > mostColumns)
    throw new ProblemError("invalid_request", {
      errors: [{ path: "", code: "too_many", message: `At most ${String(mostColumns)} columns.` }],
    });
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

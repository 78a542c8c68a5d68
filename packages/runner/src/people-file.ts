import { isUtf8 } from "node:buffer";
import { peopleColumns, personOfCells, putPeople, type Ctx, type PeopleColumns } from "@afterword/fieldwork";
import { mostPeople, ProblemError, type PeopleReply, type PersonResult, type PutPeopleQuery } from "@afterword/sdk";
import { isOfWidth, readHeader, readRows, unreadable, type CsvRow } from "./csv-rows.ts";

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
  if (!isUtf8(file)) throw unreadable("The file is not UTF-8.");
  const [head, ...rows] = readRows(file, mostPeople);
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
function inputOf(row: CsvRow, columns: PeopleColumns): unknown {
  if (!isOfWidth(row, columns.header.length)) return null;
  try {
    return personOfCells(columns, row.cells);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

/** A result with the line and the columns that it is about. */
function located(result: PersonResult, row: CsvRow | undefined, { header, positions }: PeopleColumns): PersonResult {
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

import { ProblemError } from "@afterword/sdk";
import { CsvError, parse, type InfoRecord } from "csv-parse/sync";

const mostColumns = 1_000;

/** A row of a file, and the line on which it starts. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of comma-separated values (RFC 4180), the one that names the columns too.
 *
 * @param most how many rows there may be below that one
 * @param delimiter what separates cells; a comma unless told
 * @throws ProblemError `malformed` when it can't be read, `invalid_request` when there are too many
 */
export function readRows(file: Buffer | string, most: number, delimiter = ","): CsvRow[] {
  const records = parseCsv(file, most, delimiter);
  if (records.length > 1 + most)
    throw new ProblemError("invalid_request", {
      errors: [{ path: "", code: "too_many", message: `At most ${String(most)} rows in one call.` }],
    });
  let line = 1;
  return records.map(({ record: cells, info }) => {
    const row = { line: line + info.empty_lines, cells };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return row;
  });
}

/** The header and the rows; one more than may be is enough to know that there are too many. */
function parseCsv(
  file: Buffer | string,
  most: number,
  delimiter: string,
): { readonly record: string[]; readonly info: InfoRecord }[] {
  try {
    const records: unknown = parse(file, {
      bom: true,
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      to: 2 + most,
    });
    // The library's types don't know what `info` gives.
    return records as { record: string[]; info: InfoRecord }[];
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(error.message);
    throw error;
  }
}

/** A file that can't be read. */
export const unreadable = (detail: string) => new ProblemError("malformed", { detail });

/** The names of a file's columns. @throws ProblemError `invalid_request` when one is there twice, or there are too many */
export function readHeader(cells: readonly string[]): string[] {
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

/** Whether a row has as many cells as the header. Empty cells at its end do no harm. */
export const isOfWidth = (row: CsvRow | undefined, width: number): boolean =>
  row !== undefined && row.cells.length >= width && row.cells.slice(width).every((cell) => cell.trim() === "");

import { createReadStream, type ReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { ImportMistake } from "./mistake.ts";
import { Utf8Watch } from "./utf8.ts";

/** A record of the file as it stands there. */
export interface CsvRow {
  /** The line on which it starts, counted from 1; the header is on line 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether bytes of it were not UTF-8. */
  readonly isDamaged: boolean;
  /** How much of the file was read up to about here. */
  readonly bytesRead: number;
}

/** Longest record: an opening quote that is never closed does not swallow a file of any size. */
const longestRecord = 1_048_576;

/**
 * Reads a CSV file (RFC 4180) row by row, as fast as the rows are taken; empty lines are passed over. The first row is
 * the header.
 *
 * @throws ImportMistake where the file's quoting or encoding can't be followed
 */
export async function* csvRows(file: string, delimiter: string): AsyncGenerator<CsvRow> {
  const watch = new Utf8Watch();
  const source: ReadStream = createReadStream(file);
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: longestRecord,
  });
  const piped = pipeline(source, (chunks: AsyncIterable<Buffer>) => watch.watch(chunks), parser);
  // A failure reaches the reader through the parser; this promise only repeats it.
  piped.catch(() => undefined);
  let line = 1;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const isEmpty = cells.length === 1 && cells[0] === "";
      if (!isEmpty) {
        const isDamaged = watch.isDamaged && cells.some((cell) => cell.includes("\uFFFD"));
        yield { line, cells, isDamaged, bytesRead: source.bytesRead };
      }
      line += 1 + lineBreaks(cells);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportMistake(`The row that starts on line ${String(line)} can't be read. ${reasonOf(error)}`);
  }
}

/** A quoted cell may go over several lines. */
function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells)
    if (cell.includes("\n") || cell.includes("\r")) count += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
  return count;
}

function reasonOf(error: CsvError): string {
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return "It has a quotation mark that is never closed.";
    case "CSV_MAX_RECORD_SIZE":
      return "It is longer than a mebibyte: is a quotation mark not closed?";
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return 'A cell that holds a quotation mark is put in quotation marks, and the mark is doubled: "a ""b"" c".';
    default:
      return error.message;
  }
}

import type { BatchOutcome, ImportError, ImportRow } from "@afterword/fieldwork";
import type { Columns } from "./columns.ts";
import { csvRows, type CsvRow } from "./csv-rows.ts";
import type { Reader } from "./reader.ts";

/** How many rows are checked, or stored in one transaction, at a time. */
const batchSize = 500;
/** How many mistakes are told in words. */
const toldMistakes = 10;

/** A mistake as the user sees it: where, what stands there, and why it can't be used. */
export interface RowMistake {
  /** The line of the file on which the row starts; the header is on line 1. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}

/** The sum of one way through a file. */
export interface Passed {
  readonly rows: number;
  readonly added: number;
  readonly known: number;
  readonly invalid: number;
  readonly codes: { readonly [code: string]: number };
  readonly first: readonly RowMistake[];
}

interface Way<T> {
  readonly file: string;
  readonly delimiter: string;
  /** Bytes of the file. */
  readonly size: number;
  readonly reader: Reader<T>;
}

/** Goes through a file once, checking or storing batch by batch; the next rows are read when a batch is done. */
export async function onceThrough<T>(
  { file, delimiter, size, reader }: Way<T>,
  move: "check" | "store",
  onBatch: (mistakes: readonly RowMistake[], at: { rows: number; aboutRows: number }) => Promise<void> | void,
): Promise<Passed> {
  const sum = { rows: 0, added: 0, known: 0, invalid: 0 };
  const codes: Record<string, number> = {};
  const first: RowMistake[] = [];
  for await (const batch of batchesOf(csvRows(file, delimiter))) {
    const { errors, added, known } = await take(reader, move, batch);
    const byLine = new Map(batch.map((row) => [row.line, row]));
    const mistakes = errors.map((error) => mistakeOf(error, byLine.get(error.line), reader.columns));
    for (const { code } of mistakes) codes[code] = (codes[code] ?? 0) + 1;
    first.push(...mistakes.slice(0, toldMistakes - first.length));
    sum.rows += batch.length;
    sum.added += added;
    sum.known += known;
    sum.invalid += new Set(errors.map(({ line }) => line)).size;
    const bytesRead = batch.at(-1)?.bytesRead ?? 0;
    const aboutRows = Math.max(sum.rows, Math.round((sum.rows * size) / Math.max(1, bytesRead)));
    await onBatch(mistakes, { rows: sum.rows, aboutRows });
  }
  return { ...sum, codes, first };
}

async function* batchesOf(rows: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow[]> {
  let batch: CsvRow[] = [];
  let isHeader = true;
  for await (const row of rows) {
    if (!isHeader) batch.push(row);
    isHeader = false;
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function take<T>(reader: Reader<T>, move: "check" | "store", batch: readonly CsvRow[]): Promise<BatchOutcome> {
  const errors: ImportError[] = [];
  const rows: ImportRow<T>[] = [];
  for (const row of batch) {
    const wrong = formError(row, reader.columns);
    if (wrong) errors.push({ line: row.line, path: "", ...wrong });
    else rows.push({ line: row.line, value: reader.read(row.cells) });
  }
  const outcome = await reader.importer[move](rows);
  return { ...outcome, errors: [...errors, ...outcome.errors].sort((a, b) => a.line - b.line) };
}

/** What is wrong with a row before its cells are looked at. Empty cells at its end do no harm. */
export function formError({ cells, isDamaged }: CsvRow, { header }: Columns): { code: string; message: string } | null {
  if (isDamaged) return { code: "encoding", message: "The row has bytes that are not UTF-8." };
  if (cells.length < header.length || cells.slice(header.length).some((cell) => cell.trim() !== ""))
    return {
      code: "columns",
      message: `The row has ${String(cells.length)} cells, the header ${String(header.length)}.`,
    };
  return null;
}

/** The cell that a mistake is about: the nearest field that has a column. */
export function mistakeOf(error: ImportError, row: CsvRow | undefined, { header, positions }: Columns): RowMistake {
  const { line, path, code, message } = error;
  const parts = path.split(".");
  const paths = parts.map((_, at) => parts.slice(0, parts.length - at).join("."));
  const position = paths.map((one) => positions.get(one)).find((one) => one !== undefined);
  const column = position === undefined ? undefined : header[position];
  return { row: line, column: column ?? path, value: row?.cells[position ?? -1] ?? "", code, message };
}

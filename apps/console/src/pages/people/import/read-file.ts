import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { FileFault, type FileRow } from "./file-row.ts";

/** A file of people as it was read: nothing of it has been understood yet. */
export interface PeopleFile {
  readonly name: string;
  /** By which the same file is known again. */
  readonly digest: string;
  readonly header: readonly string[];
  readonly rows: readonly FileRow[];
}

/** Megabytes of a file that a browser holds with ease: about half a million people. */
export const mostMegabytes = 50;

/**
 * Reads a workbook (XLSX), or a CSV file in UTF-8 with commas, semicolons or tabs; the first row names the columns.
 *
 * @throws FileFault
 */
export async function readPeopleFile(file: File): Promise<PeopleFile> {
  if (file.size > mostMegabytes * 1_048_576) throw new FileFault("large");
  const bytes = await file.arrayBuffer();
  const [head, ...rows] = isZip(bytes)
    ? await (await import("./read-workbook.ts")).rowsOfWorkbook(bytes)
    : rowsOf(decode(bytes));
  if (!head || rows.length === 0) throw new FileFault("empty");
  const header = head.cells.map((cell) => cell.trim());
  if (header.some((name, at) => name !== "" && header.indexOf(name) < at)) throw new FileFault("column");
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const digest = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { name: file.name, digest, header, rows };
}

/** Whether a file is packed, as workbooks are. */
const isZip = (bytes: ArrayBuffer): boolean =>
  bytes.byteLength > 4 && new DataView(bytes).getUint32(0, true) === 0x04034b50;

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileFault("utf8");
  }
}

function rowsOf(text: string): FileRow[] {
  const [first = ""] = text.split(/\r\n|\r|\n/, 1);
  const many = (sign: string) => first.split(sign).length;
  const delimiter = [",", ";", "\t"].sort((a, b) => many(b) - many(a))[0] ?? ",";
  try {
    const records: unknown = parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    });
    let line = 1;
    // The library's types don't know what `info` gives.
    return (records as { record: string[]; info: { empty_lines: number } }[]).map(({ record: cells, info }) => {
      const row = { line: line + info.empty_lines, cells };
      line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      return row;
    });
  } catch (error) {
    if (error instanceof CsvError) throw new FileFault("quotes", Number(error["lines"] ?? 0));
    throw error;
  }
}

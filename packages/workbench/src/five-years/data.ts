import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

/** The files of the five-year data. */
export const files = ["people", "events", "responses"] as const;

const folder = join(import.meta.dirname, "../../data/five-years");

/** A file of the five-year data as CSV. */
const textOf = (file: (typeof files)[number]): string =>
  brotliDecompressSync(readFileSync(join(folder, `${file}.csv.br`))).toString();

/** The rows of a file by column. The files hold no quotes and no commas within a cell. */
export function rowsOf(file: (typeof files)[number]): Record<string, string>[] {
  const [header = "", ...lines] = textOf(file).trimEnd().split("\n");
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

/** Writes the files into a folder, as CSV. */
export function unpack(into: string): void {
  mkdirSync(into, { recursive: true });
  for (const file of files) writeFileSync(join(into, `${file}.csv`), textOf(file));
}

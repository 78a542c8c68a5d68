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

/** The comments by their response, with the language that each is in. */
export function readWritten(): Map<string, { readonly locale: string; readonly text: string }> {
  const packed = brotliDecompressSync(readFileSync(join(folder, "comments.csv.br"))).toString();
  const [, ...lines] = packed.trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      // A comment may hold commas; it is the last cell.
      const [id = "", locale = "", ...rest] = line.split(",");
      return [id, { locale, text: rest.join(",") }];
    }),
  );
}

/** The responses with what people wrote, and in which language. */
function withComments(responses: string): string {
  const written = readWritten();
  const [header = "", ...lines] = responses.trimEnd().split("\n");
  const withComment = (line: string) => {
    const { locale = "", text = "" } = written.get(line.slice(0, line.indexOf(","))) ?? {};
    return `${line},${locale},"${text.replaceAll('"', '""')}"`;
  };
  return [`${header},locale,why`, ...lines.map(withComment), ""].join("\n");
}

/** Writes the files into a folder, as CSV; the comments are among the answers. */
export function unpack(into: string): void {
  mkdirSync(into, { recursive: true });
  for (const file of files) {
    const text = textOf(file);
    writeFileSync(join(into, `${file}.csv`), file === "responses" ? withComments(text) : text);
  }
}

import { SaxesParser } from "saxes";

/** A row of a table: texts by the names of its columns. */
export type Row = ReadonlyMap<string, string>;

/** A survey's structure: its tables by their names, and its languages. */
export interface Structure {
  readonly kind: string;
  readonly languages: readonly string[];
  readonly rows: (table: string) => readonly Row[];
}

/**
 * A file that is not what it should be.
 *
 * @example if (error instanceof StructureError) console.error(error.message);
 */
export class StructureError extends Error {
  override readonly name = "StructureError";
}

/** No survey is larger; what is would take the memory of whoever reads it. */
const mostLetters = 20 * 1024 * 1024;

/**
 * Reads the XML of a survey's structure. A file that declares a document type is refused, so that no entity is ever expanded and
 * no other file or address read; an entity that is not XML's own is a mistake.
 *
 * @throws StructureError
 */
export function readXml(text: string): Structure {
  if (text.length > mostLetters) throw new StructureError("The file is larger than 20 MB.");
  const tables = new Map<string, Map<string, string>[]>();
  const languages: string[] = [];
  let kind = "";
  const path: string[] = [];
  let said = "";
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw new StructureError("It declares a document type, which no survey's structure has.");
  });
  parser.on("error", ({ message }) => {
    throw new StructureError(`It is no XML: ${message}`);
  });
  parser.on("text", (part) => (said += part));
  parser.on("cdata", (part) => (said += part));
  parser.on("opentag", ({ name }) => {
    path.push(name);
    said = "";
    const [, table = "", rows, row, ...more] = path;
    if (rows !== "rows" || row !== "row" || more.length > 0) return;
    const of = tables.get(table) ?? [];
    tables.set(table, of);
    of.push(new Map());
  });
  parser.on("closetag", ({ name }) => {
    const [root, table = "", second, row, column, ...more] = path;
    path.pop();
    if (root !== "document" || more.length > 0) return;
    if (path.length === 1 && name === "LimeSurveyDocType") kind = said.trim();
    if (table === "languages" && second === "language") languages.push(said.trim());
    if (second === "rows" && row === "row" && column === name) tables.get(table)?.at(-1)?.set(name, said.trim());
    said = "";
  });
  parser.write(text).close();
  return { kind, languages, rows: (table) => tables.get(table) ?? [] };
}

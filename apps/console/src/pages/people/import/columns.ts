import type { PersonChange } from "@afterword/sdk";
import type { FileRow } from "./file-row.ts";
import type { PeopleFile } from "./read-file.ts";

/** What a column can be read as. */
export const targets = [
  "id",
  "email",
  "name",
  "locale",
  "timeZone",
  "optOuts",
  "text",
  "number",
  "boolean",
  "skip",
] as const;

/** What a column is read as: a field, an attribute of a type and name, or nothing. */
export interface ColumnUse {
  readonly as: (typeof targets)[number];
  /** Of an attribute: what it is called. */
  readonly name: string;
}

/** What is wrong with a row: a word of `console.import.fault`, and the column that it is about. */
export interface RowFault {
  readonly line: number;
  readonly id: string;
  readonly column: string;
  readonly fault: string;
}

export const isAttribute = ({ as }: ColumnUse): boolean => as === "text" || as === "number" || as === "boolean";

/** Headers as files have them, without blanks and signs. */
const known: Readonly<Record<string, ColumnUse["as"]>> = {
  ...same(
    "id",
    "id",
    "personid",
    "userid",
    "employeeid",
    "employeenumber",
    "staffid",
    "staffnumber",
    "clientid",
    "index",
  ),
  ...same("email", "email", "mail", "emailaddress", "address", "correo", "courriel", "почта", "البريد", "邮箱"),
  ...same("name", "name", "fullname", "displayname", "nombre", "nom", "имя", "الاسم", "姓名"),
  ...same("locale", "locale", "language", "lang", "idioma", "langue", "язык", "اللغة", "语言"),
  ...same("timeZone", "timezone", "tz", "zonahoraria", "fuseauhoraire", "часовойпояс", "时区"),
  ...same("optOuts", "optouts", "optout", "unsubscribed"),
};

function same(as: ColumnUse["as"], ...headers: string[]): Record<string, ColumnUse["as"]> {
  return Object.fromEntries(headers.map((header) => [header, as]));
}

/** What each column probably is, by its name: a field, once each, else an attribute where its name can be one's. */
export function guessColumns(header: readonly string[]): ColumnUse[] {
  const taken = new Set<string>();
  return header.map((title) => {
    const field = known[title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")];
    const name = attributeNameOf(title);
    const use: ColumnUse =
      field && !taken.has(field) ? { as: field, name: "" } : { as: name === "" ? "skip" : "text", name };
    const key = isAttribute(use) ? `.${name}` : use.as;
    if (taken.has(key)) return { as: "skip", name: "" };
    if (use.as !== "skip") taken.add(key);
    return use;
  });
}

const namePattern = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

function attributeNameOf(title: string): string {
  const own = title.replace(/^(?:person|attributes)\./, "");
  if (namePattern.test(own)) return own;
  const words = own.match(/[A-Za-z0-9]+/g) ?? [];
  const name = words
    .map((word, at) => (at === 0 ? word.toLowerCase() : word[0]?.toUpperCase() + word.slice(1)))
    .join("");
  return namePattern.test(name) && !/[^\p{ASCII}]/u.test(own) ? name : "";
}

/** What has to be settled before anything can be read; null where all is well. */
export function columnsFault(columns: readonly ColumnUse[]): "noId" | "twice" | "attribute.wrong" | null {
  if (!columns.some(({ as }) => as === "id")) return "noId";
  const attributes = columns.filter(isAttribute).map(({ name }) => name);
  if (attributes.some((name, at) => !namePattern.test(name) || attributes.indexOf(name) < at)) return "attribute.wrong";
  const fields = columns.filter((use) => !isAttribute(use) && use.as !== "skip").map(({ as }) => as);
  return fields.some((as, at) => fields.indexOf(as) < at) ? "twice" : null;
}

/** A row that can be sent. */
export interface ReadRow {
  readonly line: number;
  readonly change: PersonChange;
}

/** The rows of a file as people; of two that name one person and say different things, the second is a fault. */
export function readRows(file: PeopleFile, columns: readonly ColumnUse[]) {
  const rows: ReadRow[] = [];
  const faults: RowFault[] = [];
  const seen = new Map<string, string>();
  let repeated = 0;
  for (const row of file.rows) {
    const read = readRow(row, file.header, columns);
    const said = "change" in read ? JSON.stringify(read.change) : "";
    const before = "change" in read ? seen.get(read.change.id) : undefined;
    if (!("change" in read)) faults.push(read);
    else if (before === said) repeated += 1;
    else if (before !== undefined) faults.push({ line: row.line, id: read.change.id, column: "", fault: "duplicate" });
    else {
      seen.set(read.change.id, said);
      rows.push(read);
    }
  }
  return { rows, faults, repeated };
}

const truths: Readonly<Record<string, boolean>> = { true: true, yes: true, 1: true, false: false, no: false, 0: false };

function valueOf(text: string, as: ColumnUse["as"]): string | number | boolean | undefined {
  if (as === "number") return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  return as === "boolean" ? truths[text.toLowerCase()] : text;
}

/** A row as a person: a blank cell leaves what is stored. */
function readRow(
  { line, cells }: FileRow,
  header: readonly string[],
  columns: readonly ColumnUse[],
): ReadRow | RowFault {
  const cellOf = (as: ColumnUse["as"]) => cells[columns.findIndex((use) => use.as === as)]?.trim() ?? "";
  const id = cellOf("id");
  const wrong = (fault: string, column = ""): RowFault => ({ line, id, column, fault });
  const isWide = cells.length < header.length || cells.slice(header.length).some((cell) => cell.trim() !== "");
  if (isWide) return wrong("cells");
  if (id === "") return wrong("required", header[columns.findIndex(({ as }) => as === "id")]);
  const attributes: Record<string, string | number | boolean> = {};
  const change: Record<string, unknown> = { id };
  for (const [at, { as, name }] of columns.entries()) {
    const text = cells[at]?.trim() ?? "";
    if (text === "" || as === "skip") continue;
    const value = as === "optOuts" ? text.split(/[|;]/).map((part) => part.trim()) : valueOf(text, as);
    if (value === undefined) return wrong(as, header[at]);
    if (isAttribute({ as, name })) attributes[name] = value as string | number | boolean;
    else change[as] = value;
  }
  if (Object.keys(attributes).length > 0) change["attributes"] = attributes;
  return { line, change: change as PersonChange };
}

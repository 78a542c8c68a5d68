import type { MetricRow } from "@afterword/sdk";
import { csvLine } from "./csv-cell.ts";

type Cell = string | number | boolean | null;

/** What every row of coverage has, in the order of the header. */
export const coverageColumns: readonly string[] = [
  ...["eligible", "pending", "asked", "delivered", "opened", "answered", "completed", "tapped", "tappedNotSent"],
  ...["coverage", "responseRate", "withheld.reason", "withheld.k", "warnings"],
];

/** What every row of a figure has, in the order of the header; whatever else there is comes after. */
const always = [
  ...["period", "value", "n", "interval.lower", "interval.upper", "interval.level", "interval.method"],
  ...["missing", "invalid", "withheld.reason", "withheld.k", "warnings"],
];

/**
 * Rows of figures as comma-separated values, with a header that names each column: what is nested has a dot in its name, as
 * in `interval.lower`, several warnings have blanks between them, and nothing is an empty cell. Numbers are written in full;
 * each answer of a distribution and each channel has a line, and a row without any has one too. What is said of several segments has the
 * segment in its name, as in `mix.team.differs`. Text that a spreadsheet would run gets an apostrophe before it.
 *
 * @param first the columns that are there even where no row has them; those of a metric unless told
 * @example rowsCsv([{ group: { team: "ICT" }, period: null, value: 62.5, n: 8, warnings: ["low_base"] }]);
 */
export function rowsCsv(rows: readonly object[], first: readonly string[] = always): string {
  const { columns, cells } = rowsTable(rows, first);
  return [columns, ...cells].map(csvLine).join("");
}

/** The same as a table: the names of its columns, and the cells of each row. */
export function rowsTable(
  rows: readonly object[],
  first: readonly string[] = always,
): { readonly columns: string[]; readonly cells: Cell[][] } {
  const lines = rows.flatMap(linesOf);
  const groups = lines.flatMap((line) => [...line.keys()].filter((name) => name.startsWith("group.")));
  const others = lines.flatMap((line) => [...line.keys()]);
  // What was asked is the same in each line, and stands last.
  const asked = others.filter(isAsked);
  const columns = [...new Set([...groups, ...first, ...others.filter((name) => !isAsked(name)), ...asked])];
  return { columns, cells: lines.map((line) => columns.map((name) => line.get(name) ?? null)) };
}

const isAsked = (name: string): boolean => name.startsWith("asked.") || name.startsWith("query.");

function linesOf(row: object): Map<string, Cell>[] {
  const { answers, channels, ...rest } = row as { answers?: readonly object[]; channels?: readonly object[] };
  const line = flat(rest, "");
  const list = answers ?? channels ?? [];
  if (list.length === 0) return [line];
  return list.map((of) => new Map([...line, ...eachOf(of, answers === undefined ? "channel" : "answer")]));
}

/** One of a list: what it is called, and what is said of it. */
const eachOf = (of: object, name: string): [string, Cell][] =>
  [...flat(of, "")].map(([part, cell]) => [part === name ? name : `${name}.${part}`, cell]);

function flat(value: object, prefix: string): Map<string, Cell> {
  const cells = Object.entries(value).flatMap(([name, one]: [string, unknown]): [string, Cell][] => {
    // What is not there has no parts.
    if (one === undefined || one === null) return [];
    if (Array.isArray(one)) return listed(one, prefix + name);
    if (typeof one === "object") return [...flat(one, `${prefix}${name}.`)];
    return [[prefix + name, one as Cell]];
  });
  return new Map(cells);
}

/** A list is one text with blanks; but of several segments each has columns of its own, and merged values are one text. */
function listed(list: readonly unknown[], name: string): [string, Cell][] {
  if (list.every(isMerged)) {
    const texts = list.map(({ segment, value, into }) => `${segment}:${value ?? ""}>${into ?? ""}`);
    return [[name, texts.join("; ")]];
  }
  if (list.every(isOfSegment)) return list.flatMap(({ segment, ...rest }) => [...flat(rest, `${name}.${segment}.`)]);
  return [[name, list.map((one) => (isObject(one) ? JSON.stringify(one) : String(one))).join(" ")]];
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isOfSegment = (value: unknown): value is { readonly segment: string } => isObject(value) && "segment" in value;
const isMerged = (value: unknown): value is NonNullable<MetricRow["weighted"]>["merged"][number] =>
  isOfSegment(value) && "into" in value;

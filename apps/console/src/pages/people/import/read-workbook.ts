import { FileFault, type FileRow } from "./file-row.ts";
import { unzip } from "./unzip.ts";

/**
 * The rows of the first sheet of a workbook (ECMA-376, SpreadsheetML) as text: numbers without what storing adds to them, days and times as ISO 8601
 * has them, formulas as what they came to. Empty rows are left out.
 *
 * @throws FileFault `workbook` where it is none, `large` where it is too large
 */
export async function rowsOfWorkbook(bytes: ArrayBuffer): Promise<FileRow[]> {
  const read = unzip(bytes);
  const part = async (name: string) => xml(await read(name));
  const book = await part("xl/workbook.xml");
  const links = await part("xl/_rels/workbook.xml.rels");
  const [sheetOne] = all(book, "sheet");
  const first = relations.map((space) => sheetOne?.getAttributeNS(space, "id")).find(Boolean);
  const target = all(links, "Relationship")
    .find((link) => link.getAttribute("Id") === first)
    ?.getAttribute("Target");
  const sheet = target && (await read(target.startsWith("/") ? target.slice(1) : `xl/${target}`));
  if (!sheet) throw new FileFault("workbook");
  const [strings, styles] = [await read("xl/sharedStrings.xml"), await read("xl/styles.xml")];
  const cellText = textOfCells({
    strings: strings === null ? [] : all(xml(strings), "si").map(plain),
    dated: styles === null ? [] : datedStyles(xml(styles)),
    epoch: all(book, "workbookPr")[0]?.getAttribute("date1904") === "1" ? mac : windows,
  });
  let width = 0;
  return all(xml(sheet), "row").flatMap((row, at) => {
    const cells: string[] = [];
    for (const cell of all(row, "c")) {
      const column = columnOf(cell.getAttribute("r")) ?? cells.length;
      while (cells.length < column) cells.push("");
      cells[column] = cellText(cell);
    }
    if (cells.every((cell) => cell === "")) return [];
    // Of a row a book has what is filled in: what is missing at its end is empty.
    width ||= cells.length;
    while (cells.length < width) cells.push("");
    return [{ line: Number(row.getAttribute("r") ?? at + 1), cells }];
  });
}

/** Names of what leads to a sheet: in most books, and in strict ones (ECMA-376, part 1). */
const relations = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
];

const all = (of: Document | Element, name: string): Element[] => [...of.getElementsByTagNameNS("*", name)];

/** A part of the book. None of them declares a document type, nor what a word stands for. */
function xml(text: string | null): Document {
  if (text === null || text.includes("<!DOCTYPE")) throw new FileFault("workbook");
  const read = new DOMParser().parseFromString(text, "application/xml");
  if (read.querySelector("parsererror")) throw new FileFault("workbook");
  return read;
}

/** The words of a text, without those that tell how others are pronounced. */
const plain = (of: Element): string =>
  all(of, "t")
    .filter((one) => one.parentElement?.localName !== "rPh")
    .map((one) => one.textContent)
    .join("")
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The most columns of a sheet. */
const mostColumns = 16_384;

/** The column of a reference such as `AB12`, from 0; undefined where there is none. */
function columnOf(reference: string | null): number | undefined {
  const [letters] = /^[A-Z]{1,3}/.exec(reference ?? "") ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column >= mostColumns) throw new FileFault("workbook");
  return column;
}

/** Day 0 of a book, in milliseconds: of most, and of those that count from 1904 on. */
const [windows, mac] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];

interface Known {
  readonly strings: readonly string[];
  /** Which styles of cells show a number as a day or a time. */
  readonly dated: readonly boolean[];
  readonly epoch: number;
}

function textOfCells({ strings, dated, epoch }: Known): (cell: Element) => string {
  return (cell) => {
    const type = cell.getAttribute("t") ?? "n";
    if (type === "inlineStr") return plain(cell);
    const value = all(cell, "v")[0]?.textContent ?? "";
    if (type === "s") return strings[Number(value)] ?? "";
    if (type === "b") return value === "1" ? "true" : "false";
    const isDated = type === "n" && value !== "" && dated[Number(cell.getAttribute("s") ?? 0)] === true;
    if (isDated) return dayOf(epoch, Number(value));
    // 0.29 is stored as 0.28999999999999998, and a long number as 2.01E+14.
    return type === "n" && /\d[.E]/i.test(value) ? String(Number(value)) : value;
  };
}

/** A day of a book, or a moment of one. */
function dayOf(epoch: number, days: number): string {
  const at = new Date(epoch + Math.round(days * 86_400) * 1_000);
  if (Number.isNaN(at.getTime())) return String(days);
  const text = at.toISOString();
  return Number.isInteger(days) ? text.slice(0, 10) : text.slice(0, 19);
}

/** The formats of days and times that have no name (ECMA-376, 18.8.30). */
const isBuiltIn = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

function datedStyles(styles: Document): boolean[] {
  const own = new Map(
    all(styles, "numFmt").map((one) => [Number(one.getAttribute("numFmtId")), one.getAttribute("formatCode") ?? ""]),
  );
  // What stands in quotes or brackets, or after a backslash, is no part of a day.
  const isDate = (format: string) => /[dmyh]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
  const cells = all(styles, "cellXfs")[0];
  return (cells ? all(cells, "xf") : []).map((one) => {
    const id = Number(one.getAttribute("numFmtId") ?? 0);
    return isBuiltIn(id) || isDate(own.get(id) ?? "");
  });
}

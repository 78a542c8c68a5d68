import { isDay, type AnswerCell } from "@afterword/fieldwork";
import { safeText } from "../csv-cell.ts";

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The beginning of a sheet. */
export const sheetStart = `${xml}<worksheet xmlns="${main}"><sheetData>`;
/** The beginning of a sheet whose first column is at the right. */
export const sheetStartFromRight = `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews><sheetData>`;
/** The end of a sheet. */
export const sheetEnd = "</sheetData></worksheet>";

/** Numbers of the formats in {@link styles}. */
const asInstant = 1;
const asDay = 2;
const asTenths = 3;

/**
 * A row of a sheet; the first is 1.
 *
 * @param isTenths whether the numbers of a column are shown with one digit after the point, whatever they have
 */
export function row(at: number, cells: readonly AnswerCell[], isTenths: (column: number) => boolean = never): string {
  const texts = cells.map((value, column) => {
    const place = `${letters(column)}${String(at)}`;
    if (value === null) return "";
    if (typeof value === "number" && isTenths(column))
      return `<c r="${place}" s="${String(asTenths)}"><v>${String(value)}</v></c>`;
    return cell(place, value);
  });
  return `<row r="${String(at)}">${texts.join("")}</row>`;
}

const never = () => false;

function cell(place: string, value: Exclude<AnswerCell, null>): string {
  if (typeof value === "number") return `<c r="${place}"><v>${String(value)}</v></c>`;
  if (typeof value === "boolean") return `<c r="${place}" t="b"><v>${value ? "1" : "0"}</v></c>`;
  if (typeof value === "string") return textCell(place, value);
  const day = serialDay(value.ms);
  // A sheet knows no day before 1900-03-01 that all programs agree on.
  if (day < 61) return textCell(place, value.text);
  return `<c r="${place}" s="${String(isDay(value) ? asDay : asInstant)}"><v>${String(day)}</v></c>`;
}

const textCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(safeText(text))}</t></is></c>`;

/** Days since 1899-12-30, UTC, to the millisecond. */
const serialDay = (ms: number): number => Number((ms / 86_400_000 + 25_569).toFixed(9));

/** The name of a column: A, B … Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** XML has no way to write some characters: they are written as `_x0001_` (ECMA-376, 22.9.2.19), as is what looks so. */
const escaped = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(/[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]/g, (one) => `_x${hex(one)}_`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

const hex = (one: string): string => one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

const styles = `${xml}<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="166" formatCode="0.0"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/><xf xfId="0" numFmtId="166" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** What a workbook has besides its sheets, which have these titles, by path. */
export function partsOf(titles: readonly string[]): [path: string, text: string][] {
  const all = titles.map((_, at) => String(at + 1));
  const titleOf = (at: string) => titles[Number(at) - 1] ?? at;
  const each = (text: (at: string) => string) => all.map(text).join("");
  const ids = (at: string) => `rId${at}`;
  return [
    [
      "[Content_Types].xml",
      `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${each((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${types}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      "_rels/.rels",
      `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>${each((at) => `<sheet name="${titleOf(at)}" sheetId="${at}" r:id="${ids(at)}"/>`)}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${xml}<Relationships xmlns="${packages}/relationships">${each((at) => `<Relationship Id="${ids(at)}" Type="${relations}/worksheet" Target="worksheets/sheet${at}.xml"/>`)}<Relationship Id="rIdStyles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", styles],
  ];
}

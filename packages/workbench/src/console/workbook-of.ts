import { crc32, deflateRawSync } from "node:zlib";

/**
 * A cell as a book has it: text that is shared, text of its own, a day (counted from 1899-12-30), a number as it is stored, a truth, a
 * number, or nothing.
 */
export type BookCell =
  | string
  | { readonly own: string }
  | { readonly day: number }
  | { readonly stored: string }
  | boolean
  | number
  | null;

const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** What a strict book calls its relations. */
export const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** A workbook with one sheet, as spreadsheet programs write it: texts are shared, and what is empty is left out. */
export function workbookOf(rows: readonly (readonly BookCell[])[], office = transitional): Buffer {
  const shared: string[] = [];
  const written = rows.map((cells, at) => {
    const row = String(at + 1);
    const told = cells.map((cell, column) => cellOf(cell, `${String.fromCharCode(65 + column)}${row}`, shared));
    return `<row r="${row}">${told.join("")}</row>`;
  });
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return zipOf({
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Staff" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Target="worksheets/staff.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    "xl/worksheets/staff.xml": `<worksheet ${main}><sheetData>${written.join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst ${main}>${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
  });
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function cellOf(cell: BookCell, r: string, shared: string[]): string {
  if (cell === null) return "";
  if (typeof cell === "string") return `<c r="${r}" t="s"><v>${String(shared.push(cell) - 1)}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${r}" t="b"><v>${cell ? "1" : "0"}</v></c>`;
  if (typeof cell === "number") return `<c r="${r}"><v>${String(cell)}</v></c>`;
  if ("stored" in cell) return `<c r="${r}"><v>${cell.stored}</v></c>`;
  if ("day" in cell) return `<c r="${r}" s="1"><v>${String(cell.day)}</v></c>`;
  return `<c r="${r}" t="inlineStr"><is><t>${escaped(cell.own)}</t></is></c>`;
}

/** Some files in a ZIP file, packed. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const sizes = Buffer.alloc(26);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt32LE(crc32(plain), 10);
    sizes.writeUInt32LE(packed.length, 14);
    sizes.writeUInt32LE(plain.length, 18);
    sizes.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), sizes, place, Buffer.from(name));
    const part = [Buffer.from("PK\x03\x04", "latin1"), sizes, Buffer.from(name), packed];
    parts.push(...part);
    at += Buffer.concat(part).length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

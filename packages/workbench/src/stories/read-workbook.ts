import { inflateRawSync } from "node:zlib";

/** A cell as a spreadsheet would show it: text, a number, a truth, or a time. */
export type WorkbookCell = string | number | boolean | Date | undefined;

/** The files in a zip, by their names, as its directory at the end lists them. */
export function unzipped(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06"));
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, plain] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [name, extra, comment] = [28, 30, 32].map((of) => zip.readUInt16LE(at + of));
    const start = zip.readUInt32LE(at + 42);
    const path = zip.toString("utf8", at + 46, at + 46 + (name ?? 0));
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const bytes = zip.subarray(from, from + packed);
    const text = zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    if (text.length !== plain) throw new Error(`${path} has ${String(text.length)} bytes, not ${String(plain)}.`);
    files.set(path, text);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

const marks: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };
const plainOf = (xml: string): string =>
  xml
    .replaceAll(/&(amp|lt|gt);/g, (_, name: string) => marks[name] ?? "")
    .replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The rows of a workbook, sheet by sheet. */
export function readWorkbook(zip: Buffer): WorkbookCell[][][] {
  const files = unzipped(zip);
  const sheets = [
    ...(files
      .get("xl/workbook.xml")
      ?.toString()
      .matchAll(/<sheet [^>]*r:id="rId(\d+)"/g) ?? []),
  ];
  return sheets.map(([, id = ""]) => {
    const xml = files.get(`xl/worksheets/sheet${id}.xml`)?.toString() ?? "";
    return [...xml.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, cells = ""]) => {
      const row: WorkbookCell[] = [];
      for (const [, column = "", attributes = "", content = ""] of cells.matchAll(
        /<c r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/gs,
      ))
        row[numberOf(column)] = valueOf(attributes, content);
      return row;
    });
  });
}

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;

function valueOf(attributes: string, content: string): WorkbookCell {
  if (attributes.includes('t="inlineStr"')) return plainOf(/<t [^>]*>(.*)<\/t>/s.exec(content)?.[1] ?? "");
  const number = Number(/<v>(.*)<\/v>/.exec(content)?.[1]);
  if (attributes.includes('t="b"')) return number === 1;
  return / s="[12]"/.test(attributes) ? new Date(Math.round((number - 25_569) * 86_400_000)) : number;
}

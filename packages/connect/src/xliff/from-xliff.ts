import type { TranslationFile } from "@afterword/sdk";
import { SaxesParser, type SaxesTagNS } from "saxes";

/**
 * A file of translations that is not what it should be.
 *
 * @example if (error instanceof XliffError) console.error(error.message);
 */
export class XliffError extends Error {
  override readonly name = "XliffError";
}

const namespace = "urn:oasis:names:tc:xliff:document:1.2";

/** States by which whoever translates says that a text is done (XLIFF 1.2, 2.3.1). */
const done: readonly string[] = ["translated", "final", "signed-off"];

/** No program nests deeper; where one is in the file is told anew at each element. */
const deepest = 50;

type Unit = TranslationFile["units"][number];

/**
 * Reads a file of translations, XLIFF 1.2. A file that declares a document type is refused, so that no entity is ever expanded
 * and no other file or address read. What programs put around words, such as segments, is passed over; the words stay.
 *
 * @throws XliffError
 * @example const { survey, target, units } = fromXliff(await readFile("visit.fr.xlf", "utf8"));
 */
export function fromXliff(text: string): TranslationFile {
  const units: Unit[] = [];
  let file: Omit<TranslationFile, "units"> | null = null;
  let unit: Unit | null = null;
  let said: string | null = null;
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("doctype", () => {
    throw new XliffError("It declares a document type, which no file of translations needs.");
  });
  parser.on("error", ({ message }) => {
    throw new XliffError(`It is no XML: ${message}`);
  });
  const hear = (part: string) => {
    if (said !== null) said += part;
  };
  parser.on("text", hear);
  parser.on("cdata", hear);
  parser.on("opentag", (tag) => {
    if (path.length === 0) mustBeXliff(tag);
    if (path.length === deepest) throw new XliffError("Its elements are nested too deeply.");
    path.push(tag.uri === namespace ? tag.local : "");
    const place = path.join("/").replaceAll("/group", "");
    if (place === "xliff/file") file = fileOf(tag, file);
    if (place === inBody)
      unit = { path: valueOf(tag, "id"), source: "", target: null, isDone: valueOf(tag, "approved") === "yes" };
    if (unit === null) return;
    if (place === `${inBody}/source` || place === `${inBody}/target`) said = "";
    if (place === `${inBody}/target`) unit = { ...unit, isDone: unit.isDone || done.includes(valueOf(tag, "state")) };
    // A placeholder that has no words of its own.
    if (tag.local === "x") hear(valueOf(tag, "equiv-text"));
  });
  parser.on("closetag", () => {
    const place = path.join("/").replaceAll("/group", "");
    path.pop();
    if (unit === null) return;
    if (place === `${inBody}/source`) unit = { ...unit, source: said ?? "" };
    if (place === `${inBody}/target`) unit = { ...unit, target: said };
    if (place === `${inBody}/source` || place === `${inBody}/target`) said = null;
    if (place === inBody) {
      units.push(unit);
      unit = null;
    }
  });
  parser.write(text.replace(/^\uFEFF/, "")).close();
  if (file === null) throw new XliffError("It has no file element.");
  return { ...(file as Omit<TranslationFile, "units">), units };
}

const inBody = "xliff/file/body/trans-unit";

function mustBeXliff({ local, uri, attributes }: SaxesTagNS): void {
  const version = attributes["version"]?.value ?? "";
  if (local !== "xliff") throw new XliffError(`It is no XLIFF: its first element is "${local}".`);
  if (uri === namespace && version === "1.2") return;
  throw new XliffError(`It is XLIFF ${version === "" ? "of no version" : version}; save it as XLIFF 1.2.`);
}

function fileOf(tag: SaxesTagNS, before: Omit<TranslationFile, "units"> | null): Omit<TranslationFile, "units"> {
  if (before !== null) throw new XliffError("It has several file elements; send one survey and language at a time.");
  return {
    survey: valueOf(tag, "original"),
    source: valueOf(tag, "source-language"),
    target: valueOf(tag, "target-language"),
  };
}

const valueOf = ({ attributes }: SaxesTagNS, name: string): string => attributes[name]?.value ?? "";

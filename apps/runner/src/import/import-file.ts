import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { publishProject, type Ctx, type EventToImport, type ResponseToImport } from "@afterword/fieldwork";
import { checkPlainFile } from "./check-plain-file.ts";
import { readHeader, readMaps } from "./columns.ts";
import { csvRows } from "./csv-rows.ts";
import { ErrorReport } from "./error-report.ts";
import { ImportFailure, ImportMistake } from "./mistake.ts";
import { onceThrough, type RowMistake } from "./once-through.ts";
import { eventReader } from "./read-events.ts";
import { peopleReader } from "./read-people.ts";
import { responseReader } from "./read-responses.ts";
import type { Reader } from "./reader.ts";

/** What to bring in, and how. */
export interface ImportOptions {
  readonly kind: "events" | "responses" | "people";
  readonly file: string;
  /** `field=column`; a field without one is read from a column of its own name. */
  readonly map?: readonly string[] | undefined;
  /** Of events: their type. Needed unless the project has one that is no re-opening. */
  readonly type?: string | undefined;
  /** Of responses: their survey. Needed unless the project has one. */
  readonly survey?: string | undefined;
  /** Of people: columns to keep as attributes, as `name[:type][=column]`. */
  readonly attributes?: readonly string[] | undefined;
  /** Of people: whether every column that is left is kept as an attribute. */
  readonly keepsRest?: boolean | undefined;
  /** Checks everything and stores nothing. */
  readonly isDryRun?: boolean | undefined;
  /** Stores the good rows where there are bad ones. Default: then nothing is stored. */
  readonly skipInvalid?: boolean | undefined;
  /** Where mistakes are written. Default: the file's name with `.errors.csv` added. */
  readonly errorsFile?: string | undefined;
  /** One character. Default: a comma. */
  readonly delimiter?: string | undefined;
}

/** How far an import is. */
export interface ImportProgress {
  readonly move: "checked" | "stored";
  readonly rows: number;
  /** How many rows the file seems to have. */
  readonly aboutRows: number;
}

/** What an import did. */
export interface ImportSummary {
  readonly kind: ImportOptions["kind"];
  readonly rows: number;
  /** Rows that were not stored before. */
  readonly fresh: number;
  readonly stored: number;
  readonly alreadyThere: number;
  readonly invalid: number;
  /** How often each mistake was made, by its code. */
  readonly codes: { readonly [code: string]: number };
  /** The first few mistakes, in words. */
  readonly mistakes: readonly RowMistake[];
  readonly errorsFile: string | null;
  readonly unusedColumns: readonly string[];
  readonly notes: readonly string[];
  readonly isDryRun: boolean;
  readonly seconds: number;
  readonly rowsPerSecond: number;
}

/**
 * Brings a CSV file into the store. The file is read twice: once to check every row, once to store them, so that one
 * bad row leaves the store as it was. Running it again changes nothing.
 *
 * @throws ImportMistake when the file or an option can't be used
 * @throws ImportFailure when the file or the store changes meanwhile
 */
export async function importFile(
  ctx: Ctx,
  options: ImportOptions,
  report: (progress: ImportProgress) => void = () => undefined,
): Promise<ImportSummary> {
  const { kind, file } = options;
  const maps = readMaps(options.map ?? []);
  const header = readHeader(await firstRow(file, delimiterOf(options)));
  if (kind === "events") return run(ctx, options, eventReader(ctx, options, header, maps), report);
  if (kind === "people") return run(ctx, options, peopleReader(ctx, options, header, maps), report);
  return run(ctx, options, responseReader(ctx, options, header, maps), report);
}

async function run<T extends EventToImport | ResponseToImport | readonly string[]>(
  ctx: Ctx,
  options: ImportOptions,
  reader: Reader<T>,
  report: (progress: ImportProgress) => void,
): Promise<ImportSummary> {
  const startedAt = performance.now();
  const { file, isDryRun = false, skipInvalid = false, errorsFile = `${file}.errors.csv` } = options;
  if (resolve(errorsFile) === resolve(file)) throw new ImportMistake("The report can't be written over the file.");
  const before = await stat(file);
  const way = { file, delimiter: delimiterOf(options), size: before.size, reader };
  const errors = new ErrorReport(errorsFile);
  const checked = await onceThrough(way, "check", async (found, at) => {
    await errors.add(found.map(({ row, column, value, code }) => ({ row, column, value, code })));
    report({ move: "checked", ...at });
  });
  const reportedIn = await errors.end();
  const isStored = !isDryRun && (checked.invalid === 0 || skipInvalid);
  if (isStored && !isUnchanged(before, await stat(file))) throw new ImportFailure(`${file} changed while it was read.`);
  if (isStored) await publishProject(ctx);
  const stored = isStored ? await onceThrough(way, "store", (_, at) => report({ move: "stored", ...at })) : null;
  if (stored !== null && stored.invalid !== checked.invalid)
    throw new ImportFailure(`The database changed: ${String(stored.added)} rows were stored. Run it again.`);
  const seconds = (performance.now() - startedAt) / 1_000;
  return {
    kind: options.kind,
    rows: checked.rows,
    fresh: checked.added,
    stored: stored?.added ?? 0,
    alreadyThere: (stored ?? checked).known,
    invalid: checked.invalid,
    codes: checked.codes,
    mistakes: checked.first,
    errorsFile: reportedIn,
    unusedColumns: reader.columns.unused,
    notes: reader.notes,
    isDryRun,
    seconds: Math.round(seconds * 1_000) / 1_000,
    rowsPerSecond: Math.round(checked.rows / seconds),
  };
}

/** The names of the columns. @throws ImportMistake when the file has none that can be read */
export async function firstRow(file: string, delimiter: string): Promise<readonly string[]> {
  await checkPlainFile(file);
  for await (const { cells, isDamaged } of csvRows(file, delimiter)) {
    if (isDamaged) throw new ImportMistake("The first row is not UTF-8. Save the file as CSV in UTF-8.");
    return cells;
  }
  throw new ImportMistake("The file is empty: its first row names the columns.");
}

/** `tab` is the one delimiter that is hard to type. */
export function delimiterOf({ delimiter = "," }: Pick<ImportOptions, "delimiter">): string {
  const one = delimiter === "tab" || delimiter === "\\t" ? "\t" : delimiter;
  if ([...one].length === 1 && !/["\r\n]/.test(one)) return one;
  throw new ImportMistake(`--delimiter "${delimiter}" is not one character, or tab.`);
}

type FileState = { readonly size: number; readonly mtimeMs: number };
const isUnchanged = (a: FileState, b: FileState): boolean => a.size === b.size && a.mtimeMs === b.mtimeMs;

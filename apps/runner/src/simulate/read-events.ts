import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { eventOfRow, type Ctx } from "@afterword/fieldwork";
import type { EventResult } from "@afterword/sdk";
import { checkPlainFile } from "../import/check-plain-file.ts";
import { readHeader, readMaps } from "../import/columns.ts";
import { csvRows, type CsvRow } from "../import/csv-rows.ts";
import { delimiterOf, firstRow } from "../import/import-file.ts";
import { formError, mistakeOf, type RowMistake } from "../import/once-through.ts";
import { eventReader } from "../import/read-events.ts";

/** The events of a file, ready to be simulated. */
export interface FileOfEvents {
  readonly inputs: readonly unknown[];
  /** The line of each input, counted from 1. */
  readonly lines: readonly number[];
  /** Rows that are none, before anything is made of them. */
  readonly mistakes: readonly RowMistake[];
  readonly unusedColumns: readonly string[];
  /** What is wrong with some of the inputs, by their lines. */
  explain(problems: ReadonlyMap<number, Problem>): Promise<RowMistake[]>;
}

type Problem = NonNullable<EventResult["problem"]>;

/** How a CSV file is read. */
export interface CsvOptions {
  readonly file: string;
  readonly type?: string | undefined;
  readonly map?: readonly string[] | undefined;
  readonly delimiter?: string | undefined;
}

/**
 * Reads the events of a CSV file as an import would.
 *
 * @throws ImportMistake, ImportFailure when the file or an option can't be used
 */
export async function readCsvEvents(ctx: Ctx, options: CsvOptions): Promise<FileOfEvents> {
  const { file } = options;
  const delimiter = delimiterOf(options);
  const header = readHeader(await firstRow(file, delimiter));
  const reader = eventReader(ctx, options, header, readMaps(options.map ?? []));
  const [inputs, lines, mistakes]: [unknown[], number[], RowMistake[]] = [[], [], []];
  for await (const row of rowsOf(file, delimiter)) {
    const wrong = formError(row, reader.columns);
    if (wrong) mistakes.push(mistakeOf({ line: row.line, path: "", ...wrong }, row, reader.columns));
    else {
      inputs.push(eventOfRow(reader.type, reader.read(row.cells)));
      lines.push(row.line);
    }
  }
  const explain = async (problems: ReadonlyMap<number, Problem>) => {
    const found: RowMistake[] = [];
    for await (const row of rowsOf(file, delimiter))
      for (const error of errorsOf(problems.get(row.line))) {
        const mistake = mistakeOf({ ...error, line: row.line }, row, reader.columns);
        const isBlank = error.code === "invalid_type" && mistake.value.trim() === "";
        found.push(isBlank ? { ...mistake, code: "required", message: "A value is needed." } : mistake);
      }
    return found;
  };
  return { inputs, lines, mistakes, unusedColumns: reader.columns.unused, explain };
}

/** The rows behind the header. */
async function* rowsOf(file: string, delimiter: string): AsyncGenerator<CsvRow> {
  let isHeader = true;
  for await (const row of csvRows(file, delimiter)) {
    if (!isHeader) yield row;
    isHeader = false;
  }
}

/** Reads events as `POST /v1/events` takes them, one a line. @throws ImportMistake when there is no file */
export async function readJsonEvents(file: string): Promise<FileOfEvents> {
  await checkPlainFile(file);
  const [inputs, lines, mistakes]: [unknown[], number[], RowMistake[]] = [[], [], []];
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === "") continue;
    try {
      inputs.push(JSON.parse(text));
      lines.push(line);
    } catch {
      const message = "The line is no JSON object.";
      mistakes.push({ row: line, column: "", value: text, code: "malformed", message });
    }
  }
  const explain = (problems: ReadonlyMap<number, Problem>) =>
    Promise.resolve(
      [...problems].flatMap(([row, problem]) =>
        errorsOf(problem).map(({ path, code, message }) => ({ row, column: path, value: "", code, message })),
      ),
    );
  return { inputs, lines, mistakes, unusedColumns: [], explain };
}

function errorsOf(problem: Problem | undefined): readonly { path: string; code: string; message: string }[] {
  if (!problem) return [];
  const { errors = [], code, detail, title } = problem;
  return errors.length > 0 ? errors : [{ path: "id", code, message: detail ?? title }];
}

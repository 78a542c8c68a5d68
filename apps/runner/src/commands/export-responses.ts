import { lstatSync } from "node:fs";
import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { OptionsError } from "@afterword/runner";
import { exportTransport } from "@afterword/runner/parts";
import { exportTypes, type ExportFormat, type ExportQuery } from "@afterword/sdk";
import { Command, InvalidArgumentError, Option } from "commander";
import { newProgress } from "../words/progress.ts";
import { sayCount } from "../words/values.ts";
import { inScope, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const about = `
A line for each answer, the newest first, with a column for each question and segment. Of a survey whose figures need several
people there is only what was written, by itself. The file is there when it is whole: until then it is <file>.part.

  afterword export responses --survey ticket-csat --from 2026-01-01 --format xlsx --out answers.xlsx
`;

interface ExportResponsesFlags extends ScopeFlags, Pick<ExportQuery, "survey" | "from" | "to" | "quarantined" | "bom"> {
  readonly format: ExportFormat;
  readonly where?: Readonly<Record<string, string>>;
  readonly out?: string;
}

/** `afterword export responses`: answers as a file for a spreadsheet or a program. */
export const exportResponsesCommand = (): Command =>
  withScopeFlags(new Command("responses").description("write answers as CSV, as a workbook or as JSON lines"))
    .option("--survey <id>", "of this survey (default: of all whose answers are shown one by one)")
    .addOption(
      new Option("--format <format>", "what to write")
        .choices(Object.keys(exportTypes))
        .default("csv" satisfies ExportFormat),
    )
    .option("--from <time>", "from this day or instant on")
    .option("--to <time>", "before this day or instant")
    .option("--where <segment=value>", "only answers with this value; can be repeated", collectWhere)
    .option("--quarantined", "instead, the answers that are kept apart because a program is likely to have sent them")
    .option("--bom", "begin a CSV file with the byte order mark, by which spreadsheet programs know UTF-8")
    .option("--out <file>", "where to (default: standard output)")
    .addHelpText("after", about)
    .action((flags: ExportResponsesFlags) =>
      inScope(flags, "export", async (context) => {
        const { survey, from, to, where, quarantined, bom, format, out } = flags;
        const bytes = exportTransport(context, context).exportResponses({
          survey,
          from,
          to,
          where,
          quarantined,
          bom,
          format,
        });
        if (out === undefined) await pipeline(Readable.from(bytes), process.stdout, { end: false });
        else await toFile(bytes, out, flags.json === true);
      }),
    );

/** Writes bytes to a file that nobody else may read, and says so; it is there when it is whole. */
export async function toFile(bytes: AsyncIterable<Uint8Array>, out: string, isJson: boolean): Promise<void> {
  const part = `${out}.part`;
  const file = await newFile(part).catch(unwritable(out));
  let written = 0;
  try {
    await pipeline(Readable.from(counted()), file.createWriteStream());
    await rename(part, out).catch(unwritable(out));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  if (isJson) console.log(JSON.stringify({ file: out, bytes: written }));
  else console.log(`Wrote ${out} (${size(written)}).`);

  async function* counted(): AsyncGenerator<Uint8Array> {
    const progress = newProgress();
    try {
      for await (const some of bytes) {
        written += some.length;
        progress.show(null, size(written));
        yield some;
      }
    } finally {
      progress.clear();
    }
  }
}

/** A new file that nobody else may read, as it holds personal data; what an earlier run left in its place is removed. */
async function newFile(path: string): Promise<FileHandle> {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === true) await rm(path);
  return open(path, "wx", 0o600);
}

const unwritable = (file: string) => (error: unknown) => {
  throw new OptionsError([`${file} can't be written: ${(error as Error).message}`]);
};

const size = (bytes: number): string =>
  bytes < 1e6 ? `${sayCount(Math.ceil(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;

function collectWhere(text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const [, segment, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (segment === undefined || value === undefined) throw new InvalidArgumentError("It is segment=value.");
  return { ...before, [segment]: value };
}

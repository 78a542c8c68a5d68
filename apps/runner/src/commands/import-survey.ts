import { isUtf8 } from "node:buffer";
import { createWriteStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { once } from "node:events";
import {
  convertAnswers,
  fromFormbricks,
  fromLimeSurvey,
  NoFormbricksSurvey,
  StructureError,
  toTypeScript,
  type ImportedSurvey,
} from "@afterword/connect";
import { Command } from "commander";
import { csvRows } from "../import/csv-rows.ts";
import { withFileErrors } from "../import/file-errors.ts";
import { ImportMistake } from "../import/mistake.ts";

interface SurveyFlags {
  readonly id?: string;
  readonly out?: string;
  readonly partial?: boolean;
  readonly answers?: string;
  readonly answersOut?: string;
  readonly json?: boolean;
}

const about = `
It reads the structure of a survey of LimeSurvey (.lss), or the JSON of a link survey of Formbricks, and writes it as TypeScript for
your project; no database is needed. What is not asked here is listed, and nothing is written unless --partial says to go on
without it. With --answers it turns an export of the answers into a file for "afterword import responses": of LimeSurvey the CSV
with codes of questions and answers, of Formbricks the CSV of all responses.
`;

/** `afterword import survey`: takes a survey over from LimeSurvey or Formbricks. */
export function importSurveyCommand(): Command {
  return new Command("survey")
    .description("take over a survey of LimeSurvey or Formbricks, as TypeScript")
    .argument("<file>", "structure of a survey: .lss of LimeSurvey, or .json of Formbricks")
    .option("--id <id>", "what it is called (default: made from its title)")
    .option("--out <file>", "where to write it (default: standard output)")
    .option("--partial", "go on without what is not asked here")
    .option("--answers <file>", "an export of its answers, as CSV")
    .option("--answers-out <file>", "where to write them, for afterword import responses")
    .option("--json", "print what came of it as JSON, with the survey's definition")
    .addHelpText("after", about)
    .action(async (file: string, flags: SurveyFlags) => {
      process.exitCode = await withFileErrors(file, () => takeOver(file, flags));
    });
}

async function takeOver(file: string, flags: SurveyFlags): Promise<number> {
  if ((flags.answers === undefined) !== (flags.answersOut === undefined))
    throw new ImportMistake("--answers and --answers-out go together.");
  const imported = readSurvey(utf8(await readFile(file)), flags);
  const { definition, refused, leftOut } = imported;
  for (const { path, message, code } of refused) console.error(`not taken over: ${path}: ${message} (${code})`);
  for (const what of leftOut) console.error(`left out: ${what}`);
  const isKept = (refused.length === 0 || flags.partial === true) && definition.questions.length > 0;
  const answers =
    isKept && flags.answers !== undefined ? await convert(imported, flags.answers, flags.answersOut ?? "") : null;
  const source = isKept ? toTypeScript(definition) : null;
  if (source !== null && flags.out !== undefined) await writeFile(flags.out, source);
  if (flags.json === true)
    console.log(JSON.stringify({ written: isKept, definition: isKept ? definition : null, refused, leftOut, answers }));
  else if (source !== null && flags.out === undefined) process.stdout.write(source);
  const asked = definition.questions.length;
  if (isKept)
    console.error(
      `${String(asked)} questions were taken over${answers ? `, and ${String(answers.rows)} answers` : ""}.`,
    );
  else console.error("Nothing was written. --partial goes on with what is left.");
  return isKept ? 0 : 2;
}

function utf8(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new ImportMistake("The file is not UTF-8. Save it in UTF-8.");
  return bytes.toString().replace(/^\uFEFF/, "");
}

function readSurvey(text: string, { id }: SurveyFlags): ImportedSurvey {
  try {
    return /^\s*[{[]/.test(text) ? fromFormbricks(parsed(text), { id }) : fromLimeSurvey(text, { id });
  } catch (error) {
    if (error instanceof StructureError || error instanceof NoFormbricksSurvey) throw new ImportMistake(error.message);
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportMistake(`It is no JSON: ${(error as Error).message}`);
  }
}

/** Writes the answers of an export as they are stored here. */
async function convert({ answers }: ImportedSurvey, from: string, to: string) {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of csvRows(from, ",")) rows.push(cells);
  const converted = (() => {
    try {
      return convertAnswers(answers, rows);
    } catch (error) {
      throw new ImportMistake((error as Error).message);
    }
  })();
  const out = createWriteStream(to);
  for (const row of [converted.header, ...converted.rows]) out.write(`${row.map(cellOf).join(",")}\n`);
  out.end();
  await once(out, "close");
  if (converted.missing.length > 0) console.error(`Questions without a column: ${converted.missing.join(", ")}.`);
  if (converted.unused.length > 0) console.error(`Columns not used: ${converted.unused.join(", ")}.`);
  const { missing, unused, untimed } = converted;
  if (untimed > 0) console.error(`Answers left out, as nothing says when they were submitted: ${String(untimed)}.`);
  return { rows: converted.rows.length, missing, unused, untimed };
}

const cellOf = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

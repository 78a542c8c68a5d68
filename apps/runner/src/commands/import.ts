import type { Ctx } from "@afterword/fieldwork";
import type { Mode } from "@afterword/store";
import { Command, InvalidArgumentError } from "commander";
import { withFileErrors } from "../import/file-errors.ts";
import { importFile, type ImportOptions, type ImportProgress, type ImportSummary } from "../import/import-file.ts";
import { openForCommand } from "../open.ts";
import { newProgress } from "../words/progress.ts";
import { importSurveyCommand } from "./import-survey.ts";
import { importEverything, type ImportAllFlags } from "../store/import-all.ts";

interface ImportFlags {
  readonly config?: string;
  readonly map?: string[];
  readonly type?: string;
  readonly survey?: string;
  readonly attribute?: string[];
  readonly attributes?: "all";
  readonly mode?: Mode;
  readonly dryRun?: boolean;
  readonly skipInvalid?: boolean;
  readonly errors?: string;
  readonly delimiter: string;
  readonly json?: boolean;
}

const aboutErrors = `
Where a row can't be used, nothing is stored and the exit code is 2. <file>.errors.csv then has the columns
row,column,value,code; row is the line of the file on which the row starts, and the header is on line 1.
Importing asks nobody: no rule is run.`;

const aboutEvents = `
Times without a zone are UTC.
Fields: id, source (default: host), occurredAt, person, person.email, person.name, person.locale, person.timeZone,
person.<attribute>, and the fields of the event's data by their names, or as data.<name> where a name has two meanings.

  afterword import events tickets.csv --type ticket.closed --map id=ticket_no --map occurredAt=closed_at --map person=client
`;

const aboutResponses = `
Times without a zone are UTC.
Fields: id, event (the id of an event that is stored; it gives the person, the subject and the segments), source
(default: host), person, submittedAt, status (complete or partial), channel, locale, segment.<name>, and the survey's
questions by their names, or as answers.<name>. Several choices are separated by | or ;.

  afterword import responses answers.csv --survey ticket-csat --map id=response_id --map event=ticket_no
`;

const aboutPeople = `
Fields: id, email, name, locale (ar, fr), timeZone (Africa/Cairo), optOuts (all, or surveys, separated by | or ;), and
person.<attribute>. Who is there already is changed where the file says something else; a blank cell changes nothing.
Attributes are text, unless their type says number or boolean (true, yes, 1; false, no, 0).

  afterword import people staff.csv --map id=staff_no --map locale=language --attribute site=duty_station \\
    --attribute vip:boolean
`;

const aboutAll = `
With --all <folder> it brings in what "afterword export --all" wrote, into a database that nothing has opened yet: all of it
or, whatever is wrong, nothing. AFTERWORD_SECRET has to be the one that it was exported with.
`;

/** `afterword import`: brings in people, events and responses from CSV files, or all that was exported. */
export function importCommand(): Command {
  const command = new Command("import")
    .description("bring in people, events or responses from a CSV file (UTF-8), or a whole export")
    // What follows a kind of file is read by it alone.
    .enablePositionalOptions()
    .option("--all <folder>", "bring in a whole export, into an empty database")
    .option("--erasures <from>", "with --all: where to find who was erased since: a file, a folder, or postgres://…")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--json", "print the summary as JSON")
    .addHelpText("after", aboutAll)
    .action(async (flags: ImportAllFlags, self: Command) => {
      if (flags.all === undefined) self.help({ error: true });
      else await importEverything(flags.all, flags);
    });
  const add = (kind: ImportOptions["kind"], about: string) =>
    command
      .command(kind)
      .description(`bring in ${kind}: all rows, or none when one can't be used; again changes nothing`)
      .argument("<file>", "CSV file; its first row names the columns")
      .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
      .option("--map <field=column>", "read a field from a column of another name; can be repeated", collect)
      .option("--mode <mode>", "test or live (default: test in development, live in production)", readMode)
      .option("--dry-run", "check everything, store nothing")
      .option("--skip-invalid", "store the good rows, and report the others")
      .option("--errors <file>", "where to report rows that can't be used (default: <file>.errors.csv)")
      .option("--delimiter <character>", "what separates cells; tab for a tab", ",")
      .option("--json", "print the summary as JSON")
      .addHelpText("after", about + aboutErrors)
      .action(async (file: string, flags: ImportFlags) => {
        process.exitCode = await bringIn(kind, file, flags);
      });
  add("events", aboutEvents).option("--type <type>", "the events' type (default: the only one that opens a survey)");
  add("responses", aboutResponses).option("--survey <id>", "the survey they answer (default: the project's only one)");
  add("people", aboutPeople)
    .option("--attribute <name[:type][=column]>", "keep a column as an attribute; can be repeated", collect)
    .option("--attributes <all>", "keep every column that is left as an attribute", readAll);
  command.addCommand(importSurveyCommand());
  return command;
}

async function bringIn(kind: ImportOptions["kind"], file: string, flags: ImportFlags): Promise<number> {
  const opened = await openForCommand(flags);
  const { parts, scope } = opened;
  const onInterrupt = () => {
    console.error(interrupted);
    process.exit(1);
  };
  process.once("SIGINT", onInterrupt);
  try {
    const ctx = parts.contextOf({ ...scope, mode: flags.mode ?? scope.mode }, { kind: "host", id: "import" });
    return await withFileErrors(file, () => importWith(ctx, kind, file, flags));
  } finally {
    process.off("SIGINT", onInterrupt);
    await opened.close();
  }
}

async function importWith(ctx: Ctx, kind: ImportOptions["kind"], file: string, flags: ImportFlags): Promise<number> {
  const { map, type, survey, dryRun: isDryRun, skipInvalid, errors: errorsFile, delimiter } = flags;
  const [attributes, keepsRest] = [flags.attribute, flags.attributes === "all"];
  const options = {
    kind,
    file,
    map,
    type,
    survey,
    attributes,
    keepsRest,
    isDryRun,
    skipInvalid,
    errorsFile,
    delimiter,
  };
  const progress = newProgress();
  const show = ({ move, rows, aboutRows }: ImportProgress) => {
    progress.show(rows / Math.max(rows, aboutRows), `${count(rows)} of about ${count(aboutRows)} rows ${move}`);
  };
  const summary = await importFile(ctx, options, progress.isShown ? show : undefined).finally(() => {
    progress.clear();
  });
  if (flags.json === true) console.log(JSON.stringify(summary));
  else tell(summary, skipInvalid === true);
  return summary.invalid > 0 && skipInvalid !== true ? 2 : 0;
}

const interrupted = "Interrupted. Rows that were stored stay; running the same command again stores the rest.";

function tell(summary: ImportSummary, skipInvalid: boolean): void {
  const { rows, stored, fresh, alreadyThere, invalid, isDryRun } = summary;
  if (summary.unusedColumns.length > 0) console.error(`Columns not used: ${summary.unusedColumns.join(", ")}.`);
  for (const note of summary.notes) console.error(note);
  for (const { row, column, value, code, message } of summary.mistakes)
    console.error(
      `line ${String(row)}, ${column || "the row"} ${JSON.stringify(value.slice(0, 80))}: ${message} (${code})`,
    );
  const skipped = skipInvalid && !isDryRun ? "were skipped" : "can't be used";
  if (invalid > 0)
    console.error(`${count(invalid)} of ${count(rows)} rows ${skipped}. See ${summary.errorsFile ?? "the report"}.`);
  const isNothing = stored === 0 && (isDryRun || (invalid > 0 && !skipInvalid));
  const what = isNothing ? `nothing was stored, ${count(fresh)} could be` : `${count(stored)} stored`;
  const speed = `${summary.seconds.toFixed(1)} s, ${count(summary.rowsPerSecond)} rows/s`;
  console.log(`${count(rows)} rows: ${what}, ${count(alreadyThere)} already there (${speed}).`);
}

const count = (n: number): string => n.toLocaleString("en");

const collect = (text: string, before: string[] = []): string[] => [...before, text];

function readAll(text: string): "all" {
  if (text === "all") return text;
  throw new InvalidArgumentError("It is all. For some, repeat --attribute <name>.");
}

function readMode(text: string): Mode {
  if (text === "test" || text === "live") return text;
  throw new InvalidArgumentError("It is test or live.");
}

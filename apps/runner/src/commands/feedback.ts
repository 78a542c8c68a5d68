import { readFile, stat } from "node:fs/promises";
import { receiveMail, type Ctx } from "@afterword/fieldwork";
import { OptionsError } from "@afterword/runner";
import { unaskedTransport } from "@afterword/runner/parts";
import {
  check,
  feedbackMailOutcomes,
  feedbackMailQuery,
  recordsOf,
  type FeedbackMailOutcome,
  type FeedbackTaken,
  type RecordsApi,
  type VoicesQuery,
  type VoicesRow,
} from "@afterword/sdk";
import { StoreUnavailableError } from "@afterword/store";
import { Command, InvalidArgumentError, Option } from "commander";
import { readFrom, takeFrom, type Place } from "../bounces/mail-folder.ts";
import { isMbox, mailsOf } from "../bounces/mbox.ts";
import { readMaps } from "../import/columns.ts";
import { withFileErrors } from "../import/file-errors.ts";
import { sayCount } from "../words/values.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const aboutImport = `
Fields: id, receivedAt (without a zone it is UTC; default: now), person (the id of one who is stored), subject, locale, channel,
segment.<name>, and the survey's questions by their names, or as answers.<name>. Each row becomes direct feedback with a record,
and opens a case as the form does; scores are refused. Whoever left an address was told elsewhere that it arrived, and is told
once more with --acknowledge only. Where a row can't be used nothing is stored, and the exit code is 2.

  afterword feedback import complaints.csv --survey direct-feedback --map id=ref --map message=text --map segment.team=service
`;

const aboutMailbox = `
A folder is one as mail servers write it (Maildir): mails are in new/ and cur/. What was taken in goes to done/, and what nobody
wrote anything in, or can't be read, to refused/; nothing is deleted. A file is one mail, or a box of them (mbox), and stays as it
is. Each mail becomes direct feedback once, whoever reads it and however often. With - one mail is read from standard input; the
exit code is 75 when the database can't be reached, so that a mail server keeps the mail.

  afterword feedback mailbox /var/mail/complaints --survey direct-feedback --answer type=complaint --segment team=Travel
`;

/** What a mail server's pipe takes for "not now" (sysexits.h). */
const notNow = 75;

/** `afterword feedback`: takes in what people wrote elsewhere, and says by which channels voices came. */
export function feedbackCommand(): Command {
  const root = new Command("feedback").description(
    "take in what people wrote elsewhere, and say by which channels voices came",
  );
  const add = (name: string, about: string) => withScopeFlags(root.command(name).description(about));
  add("import <file>", "bring in feedback from a CSV file (UTF-8): all rows, or none; again changes nothing")
    .option("--survey <id>", "the survey of the kind feedback that it goes into (default: the project's only one)")
    .option("--map <field=column>", "read a field from a column of another name; can be repeated", collect)
    .option("--channel <name>", "by which channel it came, where no column says so (default: csv)")
    .option("--acknowledge", "tell those who left an address that it has arrived")
    .option("--dry-run", "check everything, store nothing")
    .addHelpText("after", aboutImport)
    .action(async (file: string, flags: ImportFlags) => {
      process.exitCode = await withFileErrors(file, () => bringIn(file, flags));
    });
  add("mailbox <from>", "take in the mails of a folder, a file, or - for standard input")
    .option("--survey <id>", "the survey of the kind feedback that they go into (default: the project's only one)")
    .option("--answer <question=value>", "what every mail of it answers; can be repeated", pair, {})
    .option("--segment <name=value>", "a segment of every mail of it; can be repeated", pair, {})
    .addHelpText("after", aboutMailbox)
    .action((from: string, flags: MailboxFlags) => mailbox(from, flags));
  add("channels", "say how many voices came by which channel")
    .option("--from <time>", "what came from this day or instant on")
    .option("--to <time>", "what came before this day or instant")
    .option("--last <period>", "what came in the last so many days, such as 90d")
    .addOption(new Option("--period <period>", "cut by time").choices(["month", "quarter", "year"]))
    .option("--by <segment>", "cut by a segment")
    .action(({ from, to, last, period, by, ...flags }: ScopeFlags & VoicesQuery) =>
      withRecords(flags, async (api) => {
        const given = Object.entries({ from, to, last, period, by }).filter(([, value]) => value !== undefined);
        const found = await api.voices(Object.fromEntries(given));
        const left =
          found.left.length === 0 ? [] : [`Not in it, as their figures need several people: ${found.left.join(", ")}.`];
        print(flags, found, [...(found.rows.length === 0 ? ["Nobody was heard."] : found.rows.map(lineOf)), ...left]);
      }),
    );
  return root;
}

interface ImportFlags extends ScopeFlags {
  readonly survey?: string;
  readonly map?: string[];
  readonly channel?: string;
  readonly acknowledge?: boolean;
  readonly dryRun?: boolean;
}

interface MailboxFlags extends ScopeFlags {
  readonly survey?: string;
  readonly answer: Pairs;
  readonly segment: Pairs;
}

type Pairs = { readonly [name: string]: string };

const collect = (text: string, before: string[] = []): string[] => [...before, text];

function pair(text: string, before: Pairs): Pairs {
  const [, name, value] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/s.exec(text) ?? [];
  if (name === undefined || value === undefined || name === "__proto__")
    throw new InvalidArgumentError("Write name=value, such as type=complaint.");
  if (Object.hasOwn(before, name)) throw new InvalidArgumentError(`${name} is given twice.`);
  return { ...before, [name]: value };
}

const withRecords = (flags: ScopeFlags, work: (api: RecordsApi) => Promise<void>, isChange = false) =>
  inScope(flags, "feedback", (context) => work(recordsOf(unaskedTransport(context, () => undefined))), { isChange });

async function bringIn(file: string, flags: ImportFlags): Promise<number> {
  const { survey, channel, acknowledge = false, dryRun = false } = flags;
  const map = Object.fromEntries(readMaps(flags.map ?? []));
  const csv = await readFile(file, "utf8");
  let code = 0;
  await withRecords(
    flags,
    async (api) => {
      const input = { csv, map, acknowledge, ...(survey && { survey }), ...(channel && { channel }) };
      const taken = await api.importFeedback(input, { dryRun });
      for (const { line, column, code: fault, message } of taken.errors.slice(0, mostTold))
        console.error(`line ${String(line)}, ${column ?? "the row"}: ${message} (${fault})`);
      if (taken.errors.length > mostTold)
        console.error(`… and ${sayCount(taken.errors.length - mostTold)} more; --json tells all.`);
      if (taken.unused.length > 0) console.error(`Columns not used: ${taken.unused.join(", ")}.`);
      print(flags, taken, [summaryOf(taken)]);
      code = taken.errors.length > 0 ? 2 : 0;
    },
    !dryRun,
  );
  return code;
}

const mostTold = 20;

function summaryOf({ rows, fresh, known, stored, errors }: FeedbackTaken): string {
  const bad = new Set(errors.map(({ line }) => line)).size;
  const wrong = bad > 0 ? [`${sayCount(bad)} can't be used`] : [];
  const became = stored === 0 ? `nothing was stored, ${sayCount(fresh)} could be` : `${sayCount(stored)} stored`;
  return `${sayCount(rows)} rows: ${[became, `${sayCount(known)} already there`, ...wrong].join(", ")}.`;
}

type Counts = Record<FeedbackMailOutcome, number>;

async function mailbox(from: string, flags: MailboxFlags): Promise<void> {
  const { survey, answer: answers, segment: segments } = flags;
  const target = check(feedbackMailQuery, { answers, segments, ...(survey && { survey }) });
  try {
    await inScope(
      flags,
      "feedback",
      async (context) => {
        const counts = await takeAll(context, from, target);
        const found = feedbackMailOutcomes.filter((kind) => counts[kind] > 0);
        const lines = found.map((kind) => `${kind}  ${String(counts[kind])}`);
        print(flags, counts, lines.length === 0 ? ["There is no mail."] : lines);
      },
      { isChange: true },
    );
  } catch (error) {
    if (from !== "-" || !(error instanceof StoreUnavailableError)) throw error;
    console.error(error.message);
    process.exitCode = notNow;
  }
}

async function takeAll(context: () => Ctx, from: string, target: Parameters<typeof receiveMail>[2]): Promise<Counts> {
  const counts = Object.fromEntries(feedbackMailOutcomes.map((kind) => [kind, 0])) as Counts;
  const take = async (raw: Uint8Array): Promise<Place> => {
    const { kind } = await receiveMail(context(), raw, target);
    counts[kind]++;
    return kind === "unclear" || kind === "forged" ? "refused" : "done";
  };
  const found = from === "-" ? null : await stat(from).catch(() => null);
  if (from !== "-" && found === null) throw new OptionsError([`There is nothing at ${from}.`]);
  if (found?.isFile() === true && (await isMbox(from))) for await (const raw of mailsOf(from)) await take(raw);
  else {
    const one = await readFrom(from);
    if (one === null) await takeFrom(from, take);
    else await take(one);
  }
  return counts;
}

const lineOf = ({ period, group, kind, channel, voices, meetings }: VoicesRow): string =>
  [
    ...(period === null ? [] : [period]),
    ...Object.values(group).map((value) => value ?? "(none)"),
    kind,
    channel,
    sayCount(voices),
    ...(meetings === null ? [] : [`in ${sayCount(meetings)} ${meetings === 1 ? "meeting" : "meetings"}`]),
  ].join("  ");

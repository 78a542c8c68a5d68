import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { reportsTransport } from "@afterword/runner/parts";
import {
  reportKinds,
  reportsOf,
  type EditionItem,
  type ReportInput,
  type ReportItem,
  type ReportKind,
  type ReportsApi,
} from "@afterword/sdk";
import { Command, Option } from "commander";
import { toFile } from "./export-responses.ts";
import { readSegments, type Segments } from "./read-segments.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface AddFlags extends ScopeFlags {
  readonly survey: string;
  readonly reader: string;
  readonly kind: ReportKind;
  readonly by?: string;
  readonly where?: Segments;
  readonly language?: string;
  readonly timeZone?: string;
  readonly skipEmpty?: boolean;
}

/** `afterword reports`: reports that go out by themselves, and their archive. */
export function reportsCommand(): Command {
  const reports = new Command("reports").description("reports that go out each month or quarter, and their archive");
  const add = (name: string, about: string) => withScopeFlags(reports.command(name).description(about));
  add("list", "list who gets which report, and when the next is sent").action((flags: ScopeFlags) =>
    withReports(flags, async (api) => {
      const { items } = await api.list();
      print(flags, items, items.length === 0 ? ["There is no report."] : items.map(lineOf));
    }),
  );
  add("add", "have a report sent to a member on the first working day after each month or quarter")
    .requiredOption("--survey <id>", "whose figures")
    .requiredOption("--reader <member>", "who gets it, by id")
    .addOption(new Option("--kind <kind>", "how often").choices(reportKinds).default("monthly"))
    .option("--by <segment>", "split the figures by this segment")
    .option("--where <segment=value>", "only of this group; may be given again", readSegments)
    .option("--language <tag>", "the language of the mail (default: the reader's own)")
    .option("--time-zone <zone>", "the zone it leaves in (default: the project's)")
    .option("--skip-empty", "send none of a time in which nobody answered")
    .action(({ survey, reader, kind, by, where, language, timeZone, skipEmpty, ...flags }: AddFlags) =>
      withReports(flags, async (api) => {
        const input: ReportInput = {
          where: Object.fromEntries(Object.entries(where ?? {}).map(([name, values]) => [name, values.join(",")])),
          ...{ survey, reader, kind, empty: skipEmpty === true ? "skip" : "send" },
          ...{ ...(by && { by }), ...(language && { language }), ...(timeZone && { timeZone }) },
        };
        const item = await api.add(input);
        print(flags, item, [lineOf(item)]);
      }),
    );
  for (const [name, about, state] of [
    ["off", "send a report no more until it is on again", "off"],
    ["on", "send a report again", "on"],
  ] as const)
    add(`${name} <report>`, about).action((id: string, flags: ScopeFlags) =>
      withReports(flags, async (api) => {
        const item = await api.change(id, { state });
        print(flags, item, [lineOf(item)]);
      }),
    );
  add("remove <report>", "forget a report; what was made of it stays").action((id: string, flags: ScopeFlags) =>
    withReports(flags, async (api) => {
      const item = await api.remove(id);
      print(flags, item, [`No report any more: ${lineOf(item)}`]);
    }),
  );
  add("preview <report>", "show what its reader would get of the last whole month or quarter")
    .option("--language <tag>", "in another language than the reader's")
    .action((id: string, { language, ...flags }: ScopeFlags & { readonly language?: string }) =>
      withReports(flags, async (api) => {
        const shown = await api.preview(id, language === undefined ? {} : { language });
        print(flags, shown, [shown.subject, "", shown.text]);
      }),
    );
  add("test <report>", "send its reader the preview now, marked as a test").action((id: string, flags: ScopeFlags) =>
    withReports(flags, async (api) => {
      const done = await api.test(id);
      print(flags, done, [`${done.outcome} to ${done.to}: ${done.reply}`]);
      if (done.outcome !== "sent") process.exitCode = 1;
    }),
  );
  add("make <report>", "make and send the report of a month or quarter that is over, once")
    .option("--period <period>", "2026-10 or 2026-Q3 (default: the last one)")
    .action((id: string, { period, ...flags }: ScopeFlags & { readonly period?: string }) =>
      withReports(flags, async (api) => {
        const item = await api.make(id, period === undefined ? {} : { period });
        print(flags, item, [editionLine(item)]);
      }),
    );
  add("archive", "list the reports that were made, newest first")
    .option("--report <report>", "of one report")
    .option("--survey <id>", "of one survey")
    .action(({ report, survey, ...flags }: ScopeFlags & { readonly report?: string; readonly survey?: string }) =>
      withReports(flags, async (api) => {
        const { items } = await api.editions({ ...(report && { report }), ...(survey && { survey }) });
        print(flags, items, items.length === 0 ? ["No report was made yet."] : items.map(editionLine));
      }),
    );
  add("show <edition>", "show a report as it was made, or write it as a workbook")
    .option("--language <tag>", "in another language than the reader's")
    .option("--out <file.xlsx>", "write the workbook to a file; - for standard output")
    .action((id: string, flags: ScopeFlags & { readonly language?: string; readonly out?: string }) =>
      withReports(flags, async (api) => {
        const how = flags.language === undefined ? {} : { language: flags.language };
        if (flags.out === undefined) {
          const shown = await api.edition(id, how);
          print(flags, shown, [shown.subject, "", shown.text]);
          return;
        }
        const bytes = api.file(id, { format: "xlsx", ...how });
        if (flags.out === "-") await pipeline(Readable.from(bytes), process.stdout, { end: false });
        else await toFile(bytes, flags.out, flags.json === true);
      }),
    );
  return reports;
}

const withReports = (flags: ScopeFlags, work: (api: ReportsApi) => Promise<void>) =>
  inScope(flags, "reports", (context) => work(reportsOf({ reports: reportsTransport(context, () => undefined) })));

const lineOf = ({ id, kind, survey, reader, where, by, state, next }: ReportItem): string =>
  [
    ...[id, state, kind, survey, reader.name ?? reader.id],
    ...Object.entries(where).map(([name, value]) => `${name}=${value}`),
    ...[by === null ? "" : `by ${by}`, next === null ? "" : `next ${next.period} on ${next.at}`],
  ]
    .filter(Boolean)
    .join("  ");

const editionLine = ({ id, kind, survey, period, reader, createdAt }: EditionItem): string =>
  [id, period, kind, survey, reader.name ?? reader.id, createdAt].join("  ");

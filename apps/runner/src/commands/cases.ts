import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { casesTransport } from "@afterword/runner/parts";
import {
  caseFileTypes,
  casesOf,
  caseStates,
  caseTemplates,
  type CaseDetail,
  type CaseFigures,
  type CaseItem,
  type CaseQueue,
  type CasesApi,
  type CaseTemplate,
} from "@afterword/sdk";
import { Command, Option } from "commander";
import { toFile } from "./export-responses.ts";
import { allPages } from "./all-pages.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface CaseFlags extends ScopeFlags {
  readonly state?: (typeof caseStates)[number];
  readonly queue?: string;
  readonly owner?: string;
  readonly survey?: string;
  readonly overdue?: boolean;
  readonly dueBefore?: string;
}

interface QueueFlags extends CaseFlags {
  readonly members?: string;
  readonly inTurn?: boolean;
}

interface CaseFileFlags {
  readonly format: keyof typeof caseFileTypes;
  readonly out?: string;
}

interface AnswerFlags extends ScopeFlags {
  readonly template?: CaseTemplate;
  readonly text?: string;
}

/** `afterword cases`: shows what is done about unhappy clients. */
export function casesCommand(): Command {
  const cases = new Command("cases").description("show what is done about answers of unhappy clients");
  const add = (name: string, about: string) => withScopeFlags(cases.command(name).description(about));
  add("list", "list the cases, newest first")
    .addOption(new Option("--state <state>", "in one state").choices(caseStates))
    .option("--queue <queue>", "in one queue")
    .option("--owner <member>", "of one member, by id; none: of nobody")
    .option("--survey <id>", "on answers to one survey")
    .option("--overdue", "only those of which a time was missed")
    .option("--due-before <time>", "only those with a time to be kept before this instant")
    .action(({ state, queue, owner, survey, overdue, dueBefore, ...flags }: CaseFlags) =>
      withCases(flags, async (api) => {
        const which = {
          ...{ ...(state && { state }), ...(queue && { queue }), ...(owner && { owner }), ...(survey && { survey }) },
          ...(dueBefore === undefined ? {} : { dueBefore }),
          ...(overdue === true ? { overdue: "true" as const } : {}),
        };
        const items = await allPages((page) => api.list({ ...page, ...which }));
        print(flags, items, items.length === 0 ? ["There is no case."] : items.map(lineOf));
      }),
    );
  add("export", "write the cases as CSV or as a workbook, newest first")
    .addOption(new Option("--state <state>", "in one state").choices(caseStates))
    .option("--queue <queue>", "in one queue")
    .addOption(new Option("--format <format>", "what to write").choices(Object.keys(caseFileTypes)).default("csv"))
    .option("--out <file>", "where to (default: standard output)")
    .action(({ state, queue, format, out, ...flags }: CaseFlags & CaseFileFlags) =>
      withCases(flags, async (api) => {
        const bytes = api.export({ format, ...(state && { state }), ...(queue && { queue }) });
        if (out === undefined) await pipeline(Readable.from(bytes), process.stdout, { end: false });
        else await toFile(bytes, out, flags.json === true);
      }),
    );
  add("figures", "count how cases are worked on, and how many clients are satisfied in the end")
    .option("--from <day>", "opened, closed or asked about from this day on")
    .option("--to <day>", "and before this one")
    .option("--survey <survey>", "of one survey")
    .option("--queue <queue>", "in one queue")
    .action(({ from, to, survey, queue, ...flags }: CaseFlags & { readonly from?: string; readonly to?: string }) =>
      withCases(flags, async (api) => {
        const time = { ...(from && { from }), ...(to && { to }) };
        const figures = await api.figures({ ...time, ...(survey && { survey }), ...(queue && { queue }) });
        print(flags, figures, figureLines(figures));
      }),
    );
  add("queues", "list the queues, and who reads each").action((flags: CaseFlags) =>
    withCases(flags, async (api) => {
      const { items } = await api.queues();
      print(flags, items, items.length === 0 ? ["There is no queue."] : items.map(queueLine));
    }),
  );
  add("queue <queue>", "say who reads a queue, in place of who did")
    .option("--members <ids>", "members by their id, with commas; without any those who lead where a case is")
    .option("--in-turn", "give each new case to one of them")
    .action((queue: string, { members = "", inTurn = false, ...flags }: QueueFlags) =>
      withCases(flags, async (api) => {
        const ids = members.split(",").map((id) => id.trim());
        const found = await api.putQueue({ queue, members: ids.filter((id) => id !== ""), inTurn });
        print(flags, found, [queueLine(found)]);
      }),
    );
  add("show <case>", "show what is known, and what was done").action((id: string, flags: CaseFlags) =>
    withCases(flags, async (api) => {
      const found = await api.get(id);
      print(flags, found, linesOf(found));
    }),
  );
  add("merge <case>", "merge a case into another one, which goes on; it can be undone")
    .requiredOption("--into <case>", "the case that goes on")
    .action((id: string, { into, ...flags }: CaseFlags & { readonly into: string }) =>
      withCases(flags, async (api) => {
        const { revision } = await api.get(id);
        const found = await api.change(id, { revision, state: "duplicate", duplicateOf: into });
        print(flags, found, linesOf(found));
      }),
    );
  add("unmerge <case>", "undo that a case was merged: it is as it was before").action((id: string, flags: CaseFlags) =>
    withCases(flags, async (api) => {
      const { revision } = await api.get(id);
      const found = await api.unmerge(id, { revision });
      print(flags, found, linesOf(found));
    }),
  );
  add("answer <case>", "write to the client, by mail")
    .addOption(new Option("--template <template>", "a template as it is").choices(caseTemplates))
    .option("--text <words>", "words of one's own")
    .action((id: string, { template, text, ...flags }: AnswerFlags) =>
      withCases(flags, async (api) => {
        const { revision } = await api.get(id);
        const found = await api.answer(id, { revision, ...(template && { template }), ...(text && { text }) });
        print(flags, found, linesOf(found));
      }),
    );
  add("templates <case>", "show what an answer to the client begins with").action((id: string, flags: CaseFlags) =>
    withCases(flags, async (api) => {
      const found = await api.templates(id);
      const lines = found.items.map((item) => `${item.id}  ${item.text}`);
      const cannot = found.unreachable === null ? [] : [`No answer can be sent: ${found.unreachable}.`];
      print(flags, found, [...cannot, ...lines]);
    }),
  );
  return cases;
}

const withCases = (flags: CaseFlags, work: (api: CasesApi) => Promise<void>) =>
  inScope(flags, "cases", (context) => work(casesOf({ cases: casesTransport(context, () => undefined) })));

function lineOf(one: CaseItem): string {
  const marks = [one.overdue ? "OVERDUE" : "", one.urgent ? "urgent" : "", one.restricted ? "restricted" : ""];
  const answer = one.question === null ? "" : `${one.question}=${String(one.answer)}`;
  const owner = one.owner === null ? "" : one.owner.name;
  return [one.id, one.state, one.queue, owner, one.survey, answer, one.openedAt, ...marks].filter(Boolean).join("  ");
}

function linesOf(found: CaseDetail): string[] {
  const said = Object.entries(found.answers).map(
    ([name, value]) => `  ${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  const whose = [found.person?.name ?? found.person?.id, found.subject].filter((part) => part != null);
  const done = found.notes.map(({ kind, at, by, state, text, mail, leftOff }) =>
    [
      `  ${at}`,
      by,
      kind,
      state ?? "",
      text ?? "",
      mail?.state ?? "",
      mail?.reason ?? "",
      leftOff > 0 ? `attachments left off: ${String(leftOff)}` : "",
    ]
      .filter(Boolean)
      .join("  "),
  );
  return [
    lineOf(found),
    ...(whose.length === 0 ? [] : [`  ${whose.join("  ")}`]),
    ...said,
    ...(found.dueAt === null ? [] : [`Due  ${found.dueAt}`]),
    ...(found.causes.length === 0 ? [] : [`Causes  ${found.causes.join(", ")}`]),
    ...(found.actionTaken === null ? [] : [`Done  ${found.actionTaken}`]),
    "History",
    ...done,
  ];
}

const queueLine = ({ queue, members, inTurn }: CaseQueue): string =>
  [
    queue,
    ...(inTurn ? ["in turn"] : []),
    members.length === 0 ? "those who lead" : members.map(({ id, name }) => `${name} (${id})`).join(", "),
  ].join("  ");

function figureLines(figures: CaseFigures): string[] {
  const { recovery } = figures;
  const percent = (value: number | null, of: CaseFigures["interval"]) =>
    value === null || of === null
      ? "nothing to count"
      : `${value.toFixed(0)} % (${of.lower.toFixed(0)} to ${of.upper.toFixed(0)})`;
  const settled =
    recovery.withheld === null
      ? percent(recovery.value, recovery.interval)
      : `withheld: fewer than ${String(recovery.withheld.k)} answered`;
  return [
    `Open            ${String(figures.open)}, ${String(figures.late)} late`,
    `Opened          ${String(figures.opened)}, first contact with ${String(figures.contacted)}`,
    `Closed          ${String(figures.closed)}, in time ${percent(figures.closedInTime, figures.interval)}`,
    `Recovery rate   ${settled}, ${String(recovery.asked)} asked`,
  ];
}

import { unaskedTransport } from "@afterword/runner/parts";
import {
  recordKinds,
  recordsOf,
  recordStates,
  type ListedRecord,
  type RecordDetail,
  type RecordItem,
  type RecordsApi,
} from "@afterword/sdk";
import { Command, Option } from "commander";
import { allPages } from "./all-pages.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface RecordFlags extends ScopeFlags {
  readonly kind?: (typeof recordKinds)[number];
  readonly state?: (typeof recordStates)[number];
  readonly survey?: string;
  readonly text?: string;
}

const aboutIds = `
<record> is an id, or a reference such as FB-7K3Q9M. A reply shows on the status page of whoever sent it, and goes to the
address that they left, once a worker runs.`;

/** `afterword records`: shows and answers what came in unasked. */
export function recordsCommand(): Command {
  const records = new Command("records")
    .description("show and answer what came in unasked")
    .addHelpText("after", aboutIds);
  const add = (name: string, about: string) => withScopeFlags(records.command(name).description(about));
  add("list", "list the records, newest first")
    .addOption(new Option("--kind <kind>", "of one kind").choices(recordKinds))
    .addOption(new Option("--state <state>", "in one state").choices(recordStates))
    .option("--survey <id>", "sent with one survey's form")
    .action(({ kind, state, survey, ...flags }: RecordFlags) =>
      withRecords(flags, async (api) => {
        const which = { ...(kind ? { kind } : {}), ...(state ? { state } : {}), ...(survey ? { survey } : {}) };
        const items = await allPages((page) => api.list({ ...page, ...which }));
        print(flags, items, items.length === 0 ? ["There is no record."] : items.map(listLineOf));
      }),
    );
  add("show <record>", "show what was said, and what was done about it").action((id: string, flags: RecordFlags) =>
    withRecords(flags, async (api) => {
      const record = await api.get(id);
      print(flags, record, linesOf(record));
    }),
  );
  add("acknowledge <record>", "say that it was read").action((id: string, flags: RecordFlags) =>
    withRecords(flags, async (api) => {
      const record = await api.change(id, { state: "acknowledged" });
      print(flags, record, [lineOf(record)]);
    }),
  );
  add("reply <record>", "reply to whoever sent it")
    .requiredOption("--text <text>", "what they are told")
    .action((id: string, flags: RecordFlags) =>
      withRecords(flags, async (api) => {
        const record = await api.change(id, { reply: flags.text ?? "" });
        print(flags, record, [lineOf(record)]);
      }),
    );
  add("close <record>", "close it")
    .option("--text <text>", "a last reply")
    .action((id: string, flags: RecordFlags) =>
      withRecords(flags, async (api) => {
        const reply = flags.text === undefined ? {} : { reply: flags.text };
        const record = await api.change(id, { state: "closed", ...reply });
        print(flags, record, [lineOf(record)]);
      }),
    );
  return records;
}

const withRecords = (flags: RecordFlags, work: (api: RecordsApi) => Promise<void>) =>
  inScope(flags, "records", (context) => work(recordsOf(unaskedTransport(context, () => undefined))));

const lineOf = (record: RecordItem): string =>
  [record.reference, record.kind, record.state, record.createdAt, record.subject ?? "", record.id]
    .filter(Boolean)
    .join("  ");

/** The same with what it is, from where, and whether somebody is at risk. */
function listLineOf(record: ListedRecord): string {
  const segments = Object.entries(record.segments).map(([name, value]) => `${name}=${value}`);
  const said = [record.survey, record.message, record.risk === true ? "risk" : null, record.label, ...segments];
  return [lineOf(record), ...said.filter((part) => part !== null)].join("  ");
}

function linesOf(record: RecordDetail): string[] {
  const said = Object.entries({ ...record.answers, ...record.content }).map(
    ([name, value]) => `  ${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  const done = record.history.map(({ kind, at, by, state, text }) =>
    [`  ${at}`, by, kind === "content" ? "wrote it anew" : "", state === null ? "" : `→ ${state}`, text ?? ""]
      .filter(Boolean)
      .join("  "),
  );
  const contact = record.hasContact ? ["  Replies go to the address that they left."] : [];
  return [listLineOf(record), ...said, ...contact, ...(done.length === 0 ? [] : ["History", ...done])];
}

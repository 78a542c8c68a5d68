import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { collectionsTransport } from "@afterword/runner/parts";
import {
  collectionsOf,
  type CollectionChange,
  type CollectionDetail,
  type CollectionItem,
  type CollectionsApi,
} from "@afterword/sdk";
import { Command, InvalidArgumentError } from "commander";
import { toFile } from "./export-responses.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface VolumeFlags extends ScopeFlags {
  readonly customers?: number;
  readonly offered?: number;
}

/** `afterword collections`: what is reported to the public each quarter. What the program submits a member publishes, and the other way round. */
export function collectionsCommand(): Command {
  const collections = new Command("collections").description(
    "report trust and what drives it to the public each quarter (OMB A-11, section 280)",
  );
  const add = (name: string, about: string) => withScopeFlags(collections.command(name).description(about));
  add("list", "list the quarters, the latest first").action((flags: ScopeFlags) =>
    withCollections(flags, async (api) => {
      const { items } = await api.list();
      print(flags, items, items.length === 0 ? ["There is no collection."] : items.map(lineOf));
    }),
  );
  add("add", "begin the report of a survey and a quarter")
    .requiredOption("--survey <id>", "a survey that asks about trust and what drives it")
    .requiredOption("--period <quarter>", "such as 2026-Q3")
    .action(({ survey, period, ...flags }: ScopeFlags & { readonly survey: string; readonly period: string }) =>
      withCollections(flags, async (api) => {
        const found = await api.add({ survey, period });
        print(flags, found, linesOf(found));
      }),
    );
  add("show <collection>", "show its drivers and volumes").action((id: string, flags: ScopeFlags) =>
    withCollections(flags, async (api) => {
      const found = await api.get(id);
      print(flags, found, linesOf(found));
    }),
  );
  add("set <collection>", "say how many customers there were, and could answer")
    .option("--customers <n>", "how many there were", readCount)
    .option("--offered <n>", "how many could answer (default: those who were asked here)", readCount)
    .action((id: string, { customers, offered, ...flags }: VolumeFlags) =>
      change(id, flags, {
        ...(customers === undefined ? {} : { customers }),
        ...(offered === undefined ? {} : { offered }),
      }),
    );
  add("submit <collection>", "freeze its figures, and hand it to who publishes it").action(
    (id: string, flags: ScopeFlags) => change(id, flags, { state: "submitted" }),
  );
  add("publish <collection>", "publish what a member has submitted").action((id: string, flags: ScopeFlags) =>
    change(id, flags, { state: "published" }),
  );
  add("send-back <collection>", "ask who submitted it for a change")
    .requiredOption("--reason <text>", "what is to be changed")
    .action((id: string, { reason, ...flags }: ScopeFlags & { readonly reason: string }) =>
      change(id, flags, { state: "change_requested", reason }),
    );
  add("export <collection>", "write it as CSV")
    .option("--out <file>", "where to (default: standard output)")
    .action((id: string, { out, ...flags }: ScopeFlags & { readonly out?: string }) =>
      withCollections(flags, async (api) => {
        if (out === undefined) await pipeline(Readable.from(api.file(id)), process.stdout, { end: false });
        else await toFile(api.file(id), out, flags.json === true);
      }),
    );
  return collections;
}

const change = (id: string, flags: ScopeFlags, what: Omit<CollectionChange, "revision">) =>
  withCollections(flags, async (api) => {
    const { revision } = await api.get(id);
    const found = await api.change(id, { revision, ...what });
    print(flags, found, linesOf(found));
  });

const withCollections = (flags: ScopeFlags, work: (api: CollectionsApi) => Promise<void>) =>
  inScope(flags, "collections", (context) => work(collectionsOf({ collections: collectionsTransport(context) })));

function readCount(text: string): number {
  if (!/^\d{1,11}$/.test(text)) throw new InvalidArgumentError("It is a whole number.");
  return Number(text);
}

const lineOf = ({ id, survey, period, state, reason }: CollectionItem): string =>
  [id, period, survey, state, reason ?? ""].filter(Boolean).join("  ");

function linesOf(found: CollectionDetail): string[] {
  const { trust, drivers, volumes, withheld, shape } = found.figures;
  const { customers, offered, respondents } = volumes;
  const said = (n: number | null) => (n === null ? "not known" : String(n));
  return [
    lineOf(found),
    `Volumes   customers ${said(customers)}, offered ${said(offered)}, respondents ${said(respondents)}`,
    ...(withheld === null ? [] : [`Withheld: fewer than ${String(withheld.k)} people`]),
    ...(trust === null ? [] : [`Trust     ${String(trust.ones)} of ${String(trust.n)} (${shape})`]),
    ...drivers.map(
      ({ driver, side, ones, zeros, notOffered }) =>
        `  ${driver.padEnd(14)} ${side.padEnd(10)} 1: ${String(ones)}  0: ${String(zeros)}  not offered: ${String(notOffered)}`,
    ),
  ];
}

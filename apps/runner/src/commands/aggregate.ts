import { readFileSync } from "node:fs";
import { aggregatesTransport } from "@afterword/runner/parts";
import {
  aggregateMetrics,
  aggregatesOf,
  type AggregateFile,
  type AggregateInput,
  type AggregatesApi,
  type ComparedAggregates,
} from "@afterword/sdk";
import { Command, InvalidArgumentError, Option } from "commander";
import { toFile } from "./export-responses.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

type SignFlags = ScopeFlags & AggregateInput & { readonly out?: string };

/** `afterword aggregate`: figures that are told to other organisations, and compared with theirs. */
export function aggregateCommand(): Command {
  const aggregate = new Command("aggregate").description(
    "tell a figure to other organisations, and compare it with theirs",
  );
  const add = (name: string, about: string) => withScopeFlags(aggregate.command(name).description(about));
  add("export", "write a figure of all as a signed file")
    .requiredOption("--organisation <name>", "what the organisation is called in the file")
    .requiredOption("--survey <id>", "the survey")
    .requiredOption("--question <name>", "the question")
    .addOption(new Option("--metric <metric>", "the metric").choices(aggregateMetrics).makeOptionMandatory())
    .requiredOption("--from <day>", "the first day of a month")
    .requiredOption("--to <day>", "the first day of the month after the last")
    .option("--out <file>", "where to (default: standard output)")
    .action(({ organisation, survey, question, metric, from, to, out, ...flags }: SignFlags) =>
      withAggregates(flags, async (api) => {
        const file = await api.sign({ organisation, survey, question, metric, from, to });
        const text = `${JSON.stringify(file, null, 2)}\n`;
        if (out === undefined) process.stdout.write(text);
        else await toFile(inBytes(text), out, flags.json === true);
      }),
    );
  add("verify <file>", "say whether a file is as it was signed, and by which key").action(
    (path: string, flags: ScopeFlags) =>
      withAggregates(flags, async (api) => {
        const found = await api.verify(readAggregate(path));
        const { valid, reason, own, organisation, fingerprint } = found;
        const who = `${organisation}, key ${fingerprint}${own ? " (our own)" : ""}`;
        print(flags, found, [valid ? `As it was signed: ${who}` : `Not as it was signed (${reason ?? ""}): ${who}`]);
        if (!valid) process.exitCode = 1;
      }),
  );
  add("compare <files...>", "compare files of organisations with the first").action(
    (paths: readonly string[], flags: ScopeFlags) =>
      withAggregates(flags, async (api) => {
        const found = await api.compare(paths.map(readAggregate));
        print(flags, found, found.rows.map(lineOf));
      }),
  );
  return aggregate;
}

const withAggregates = (flags: ScopeFlags, work: (api: AggregatesApi) => Promise<void>) =>
  inScope(flags, "aggregates", (context) => work(aggregatesOf({ aggregates: aggregatesTransport(context) })));

async function* inBytes(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

/** What it holds is checked where it is used. */
function readAggregate(path: string): AggregateFile {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as AggregateFile;
  } catch (error) {
    throw new InvalidArgumentError(`${path} can't be read as JSON: ${(error as Error).message}`);
  }
}

function lineOf({
  organisation,
  value,
  n,
  interval,
  comparison,
  fingerprint,
}: ComparedAggregates["rows"][number]): string {
  const range = interval === null ? "" : ` (${rounded(interval.lower)} to ${rounded(interval.upper)})`;
  const figure = `${rounded(value)}${range}, n ${String(n)}`;
  const beside = comparison === null ? "" : `${comparison.verdict} ${rounded(comparison.difference ?? 0)}`;
  return [organisation, figure, beside, `key ${fingerprint}`].filter(Boolean).join("  ");
}

const rounded = (value: number): string => value.toFixed(1);

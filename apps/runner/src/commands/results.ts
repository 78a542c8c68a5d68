import { benchmark, report, trend, type Ctx } from "@afterword/fieldwork";
import { figuresCsv } from "@afterword/runner/parts";
import {
  benchmarkQuery,
  check,
  metricNames,
  metricQuery,
  ProblemError,
  trendQuery,
  type MetricName,
} from "@afterword/sdk";
import type { Mode } from "@afterword/store";
import { Argument, Command, Option } from "commander";
import { openForCommand } from "../open.ts";
import { figureTable, type FigureRow } from "../words/figure-table.ts";

/** What is passed on to the query as it is. */
const passedOn = [
  ["survey", "<survey>", "the survey's id"],
  ["question", "<question>", "the question, or question.row of a matrix"],
  ["period", "<period>", "day, week, month, quarter or year"],
  ["from", "<time>", "from this day or instant on"],
  ["to", "<time>", "before this day or instant"],
  ["last", "<period>", "in place of --from: the last so many days, such as 90d"],
  ["fiscalYearStart", "<month>", "the month, 1 to 12, in which fiscal quarters and years start"],
  ["compare", "<what>", "of a score: previous, rest or group"],
  ["compareFrom", "<time>", "with --compare previous: the start of an earlier time, in place of the one just before"],
  ["compareTo", "<time>", "with --compare-from: its end"],
  ["against", "<value>", "with --compare group: the value of the group that the others are compared with"],
  ["within", "<segment>", "with --compare, and of correlation: within the values of a segment as well"],
  ["rate", "<rate>", "of response-rate: RR1 to RR6, with what became of everybody who was asked"],
  ["baseline", "<periods>", "with --trend: how many periods say what is usual"],
  ["limits", "<limits>", "with --benchmark: plain, or adjusted where groups differ more than by chance"],
  ["event", "<type>", "of sla, turnaround and fcr: the events, in place of a survey"],
  ["fact", "<fact>", "of correlation: what the question is compared with"],
  ["method", "<method>", "of correlation: spearman or pearson"],
] as const;
/** What takes several values with commas. */
const lists = [
  ["weight", "<segments>", "of a score: weight answers to those who were asked by up to four segments, with commas"],
  ["solved", "<options>", "of fcr: the options that mean solved, with commas"],
  ["drivers", "<questions>", "of drivers: the questions to compare, with commas"],
] as const;

type Flags = { readonly [name in (typeof passedOn | typeof lists)[number][0]]?: string } & {
  readonly by?: readonly string[];
  readonly where?: readonly string[];
  readonly channels?: boolean;
  readonly trim?: boolean;
  readonly trend?: boolean;
  readonly benchmark?: boolean;
  readonly config?: string;
  readonly mode?: Mode;
  readonly csv?: boolean;
  readonly json?: boolean;
};

/** `afterword results`: figures, as GET /v1/metrics gives them. */
export function resultsCommand(): Command {
  const command = new Command("results")
    .description("say a figure, with how many answered and how sure it is")
    .addArgument(new Argument("<metric>", "what to compute").choices(metricNames));
  for (const [name, value, about] of [...passedOn, ...lists])
    command.option(`--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${value}`, about);
  return command
    .option("--by <segment>", "cut by a segment or a fact, such as team or fact:sla; can be given twice", collect)
    .option("--where <segment=value>", "only answers with this value, also of a fact; can be repeated", collect)
    .option("--channels", "of response-rate: how many were asked and answered in which way")
    .option("--trim", "with --weight: keep weights within 0.3 and 3 times their mean")
    .option("--trend", "as a control chart, period by period")
    .option("--benchmark", "the groups of a segment beside what they have together")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .addOption(
      new Option("--mode <mode>", "default: test in development, live in production").choices(["test", "live"]),
    )
    .addOption(new Option("--csv", "print comma-separated values").conflicts("json"))
    .option("--json", "print JSON")
    .action((metric: MetricName, flags: Flags) => results(metric, flags));
}

const collect = (text: string, before: string[] = []): string[] => [...before, text];

async function results(metric: MetricName, flags: Flags): Promise<void> {
  const { asked, read } = askFor(metric, flags);
  const opened = await openForCommand(flags);
  try {
    const { parts, scope } = opened;
    const ctx = parts.contextOf({ ...scope, mode: flags.mode ?? scope.mode }, { kind: "host", id: "results" });
    const reading = parts.reading(ctx);
    const reply = await read(reading);
    if (flags.json === true) console.log(JSON.stringify(reply));
    else if (flags.csv === true) process.stdout.write(await figuresCsv(reading, reply.rows, { metric, ...asked }));
    else console.log(figureTable(reply.rows).join("\n"));
  } finally {
    await opened.close();
  }
}

/** What is asked for, and how it is read. */
interface Question {
  readonly asked: object;
  readonly read: (ctx: Ctx) => Promise<{ readonly rows: readonly FigureRow[] }>;
}

/** Checks what was asked for before anything is opened. */
function askFor(metric: MetricName, flags: Flags): Question {
  const query = queryOf(flags);
  if (flags.trend === true && flags.benchmark === true) throw wrong("benchmark", "Ask for a trend or a benchmark.");
  if (flags.trend === true) {
    const checked = check(trendQuery, query, "invalid_query");
    return { asked: checked, read: (ctx) => trend(ctx, metric, checked) };
  }
  if (flags.benchmark === true) {
    const checked = check(benchmarkQuery, query, "invalid_query");
    return { asked: checked, read: (ctx) => benchmark(ctx, metric, checked) };
  }
  const checked = check(metricQuery, query, "invalid_query");
  return { asked: checked, read: async (ctx) => ({ rows: await report(ctx, metric, checked) }) };
}

function queryOf(flags: Flags): Record<string, unknown> {
  const given = passedOn.flatMap(([name]) => (flags[name] === undefined ? [] : [[name, flags[name]]]));
  const several = lists.flatMap(([name]) => (flags[name] === undefined ? [] : [[name, flags[name].split(",")]]));
  const where = (flags.where ?? []).map((text) => {
    const [, segment, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (segment === undefined) throw wrong("where", `"${text}" is not segment=value.`);
    return [segment, value];
  });
  return {
    ...(Object.fromEntries([...given, ...several]) as object),
    ...(flags.by ? { by: flags.by } : {}),
    ...(flags.channels === true ? { channels: "true" } : {}),
    ...(flags.trim === true ? { trim: "true" } : {}),
    ...(where.length > 0 ? { where: Object.fromEntries(where) as object } : {}),
  };
}

const wrong = (path: string, message: string): ProblemError =>
  new ProblemError("invalid_query", { errors: [{ path, code: "invalid", message }] });

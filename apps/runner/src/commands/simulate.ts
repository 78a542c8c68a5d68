import type { Ctx } from "@afterword/fieldwork";
import { OptionsError } from "@afterword/runner";
import { durationMs, isBound, reasons, type SimulationCounts } from "@afterword/sdk";
import type { Mode } from "@afterword/store";
import { Command, Option } from "commander";
import { withFileErrors } from "../import/file-errors.ts";
import { openForCommand } from "../open.ts";
import { readCsvEvents, readJsonEvents } from "../simulate/read-events.ts";
import { runFile, runPast, type RunOptions, type SimulationSummary } from "../simulate/run.ts";
import { newProgress } from "../words/progress.ts";
import { sayCount, sayMany } from "../words/values.ts";

interface SimulateFlags {
  readonly config?: string;
  readonly mode?: Mode;
  readonly events?: string;
  readonly jsonEvents?: string;
  readonly type?: string;
  readonly map?: readonly string[];
  readonly delimiter: string;
  readonly skipInvalid?: boolean;
  readonly strictChannel?: boolean;
  readonly last?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

const about = `
Nothing is stored and nobody is asked. Each event arrives when it happened, and what the rules decide follows from that;
the answers that people would give are not guessed.

  afterword simulate --events tickets.csv --map id=ticket_no --map occurredAt=closed_at --map person=client
  afterword simulate --last 90d

Columns are named as in afterword import events. Rows that can't be used are named, and the exit code is 2.
People without an address count as reachable, because files for this seldom have addresses; --strict-channel skips them.
`;

/** `afterword simulate`: says whom the rules would ask. */
export function simulateCommand(): Command {
  return new Command("simulate")
    .description("say whom the rules would ask, by events of a file or of the past; store nothing")
    .option("--events <file>", "CSV file of events; its first row names the columns")
    .option("--json-events <file>", "file with one event a line, as JSON")
    .option("--last <period>", "play the last so many days of the store again, such as 90d")
    .option("--from <time>", "play the store again from this day or instant on")
    .option("--to <time>", "up to this day or instant (default: now)")
    .option("--type <type>", "the type of the CSV file's events (default: the only one that opens a survey)")
    .option("--map <field=column>", "read a field from a column of another name; can be repeated", collect)
    .option("--delimiter <character>", "what separates cells; tab for a tab", ",")
    .option("--strict-channel", "skip people without an address, as asking them by mail would")
    .option("--skip-invalid", "exit code 0 although some rows can't be used")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .addOption(
      new Option("--mode <mode>", "default: test in development, live in production").choices(["test", "live"]),
    )
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action(async (flags: SimulateFlags) => {
      process.exitCode = await withFileErrors(flags.events ?? flags.jsonEvents ?? "", () => run(flags));
    });
}

const collect = (text: string, before: string[] = []): string[] => [...before, text];

async function run(flags: SimulateFlags): Promise<number> {
  checkFlags(flags);
  const opened = await openForCommand(flags);
  try {
    const { parts, scope } = opened;
    const ctx = parts.contextOf({ ...scope, mode: flags.mode ?? scope.mode }, { kind: "host", id: "simulate" });
    const summary = await play(ctx, flags);
    if (flags.json === true) console.log(JSON.stringify(summary));
    else tell(summary);
    return summary.invalid > 0 && flags.skipInvalid !== true ? 2 : 0;
  } finally {
    await opened.close();
  }
}

async function play(ctx: Ctx, flags: SimulateFlags): Promise<SimulationSummary> {
  const progress = newProgress();
  const options: RunOptions = {
    strictChannel: flags.strictChannel === true,
    onProgress: (played) => {
      progress.show(null, `${sayMany(played, "event")} played`);
    },
  };
  return playBy(ctx, flags, options).finally(() => {
    progress.clear();
  });
}

async function playBy(ctx: Ctx, flags: SimulateFlags, options: RunOptions): Promise<SimulationSummary> {
  const { events, jsonEvents, type, map, delimiter } = flags;
  if (events !== undefined)
    return runFile(ctx, await readCsvEvents(ctx, { file: events, type, map, delimiter }), options);
  if (jsonEvents !== undefined) return runFile(ctx, await readJsonEvents(jsonEvents), options);
  const to = flags.to === undefined ? ctx.now : Date.parse(flags.to);
  const from = flags.last === undefined ? Date.parse(flags.from ?? "") : to - (durationMs(flags.last) ?? 0);
  if (from >= to) throw new OptionsError(["The end of the period is not after its start."]);
  return runPast(ctx, { from, to }, options);
}

/** @throws OptionsError naming every option that can't be used */
function checkFlags({ events, jsonEvents, last, from, to }: SimulateFlags): void {
  const mistakes: string[] = [];
  const ways = [events, jsonEvents, last, from].filter((way) => way !== undefined).length;
  if (ways !== 1) mistakes.push("Say what to play: one of --events, --json-events, --last and --from.");
  if (to !== undefined && from === undefined) mistakes.push("--to goes with --from.");
  if (last !== undefined && !((durationMs(last) ?? 0) > 0))
    mistakes.push(`--last "${last}" is no length of time such as 90d.`);
  for (const [name, at] of Object.entries({ from, to }))
    if (at !== undefined && !isBound(at))
      mistakes.push(`--${name} "${at}" is no day such as 2026-11-21, nor an instant with its zone.`);
  if (mistakes.length > 0) throw new OptionsError(mistakes);
}

function tell(summary: SimulationSummary): void {
  const { events, duplicates, invalid, rules, counts, seconds } = summary;
  if (summary.unusedColumns.length > 0) console.error(`Columns not used: ${summary.unusedColumns.join(", ")}.`);
  for (const { row, column, value, code, message } of summary.mistakes)
    console.error(
      `line ${String(row)}, ${column || "the row"} ${JSON.stringify(value.slice(0, 80))}: ${message} (${code})`,
    );
  if (invalid > 0) console.error(`${sayMany(invalid, "row")} can't be used.`);
  const twice = duplicates === 0 ? "" : `, ${sayCount(duplicates)} there already`;
  console.log(`${sayMany(events, "event")} played${twice} (${seconds.toFixed(1)} s). Nothing was stored.`);
  const all = Object.entries(rules);
  for (const [rule, ofRule] of all) console.log(["", `Rule ${rule}`, ...countLines(ofRule)].join("\n"));
  if (all.length > 1) console.log(["", "All rules", ...countLines(counts)].join("\n"));
  if (all.length === 0) console.log("No rule asks about them.");
}

function countLines({ scheduled, skipped }: SimulationCounts): string[] {
  const rows: [string, number][] = [["asked", scheduled], ...Object.entries(skipped).sort((a, b) => b[1] - a[1])];
  const width = Math.max(...rows.map(([name]) => name.length));
  const digits = Math.max(...rows.map(([, n]) => sayCount(n).length));
  return rows.map(([name, n]) => {
    const because = Object.hasOwn(reasons, name) ? `  ${reasons[name as keyof typeof reasons].because}` : "";
    return `  ${name.padEnd(width)}  ${sayCount(n).padStart(digits)}${because}`;
  });
}

import { readCoverage } from "@afterword/fieldwork";
import { check, coverageQuery, reasons, type CoverageRow } from "@afterword/sdk";
import type { Mode } from "@afterword/store";
import { Command, Option } from "commander";
import { openForCommand } from "../open.ts";
import { sayCount } from "../words/values.ts";

interface CoverageFlags {
  readonly config?: string;
  readonly mode?: Mode;
  readonly by?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly last?: string;
  readonly json?: boolean;
}

const about = `
Eligible are the events that the rules are about, and the people who belong to a wave, once they are decided about. An
event that is filtered or excluded, was opened again, or whose subject was asked about already is none.

Delivered is what was sent and did not come back. Opened and tapped are those who opened their link or answered, and who
opened it with a score from the mail; what programs open is left out. Who tapped and did not send has not answered: the
score counts nowhere. Started are those who answered something, of whom completed are those who did to the end.
`;

/** `afterword coverage`: says whom a survey reached. */
export function coverageCommand(): Command {
  return new Command("coverage")
    .description("say whom a survey reached, and why others were not asked")
    .argument("<survey>", "the survey's id")
    .option("--by <segment>", "cut by a segment; can be given twice", collect)
    .option("--from <time>", "what happened from this day or instant on")
    .option("--to <time>", "what happened before this day or instant")
    .option("--last <period>", "what happened in the last so many days, such as 90d")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .addOption(
      new Option("--mode <mode>", "default: test in development, live in production").choices(["test", "live"]),
    )
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action((survey: string, flags: CoverageFlags) => coverage(survey, flags));
}

const collect = (text: string, before: string[] = []): string[] => [...before, text];

async function coverage(survey: string, flags: CoverageFlags): Promise<void> {
  const { by, from, to, last } = flags;
  const query = check(coverageQuery, { survey, by, from, to, last }, "invalid_query");
  const opened = await openForCommand(flags);
  try {
    const { parts, scope } = opened;
    const ctx = parts.contextOf({ ...scope, mode: flags.mode ?? scope.mode }, { kind: "host", id: "coverage" });
    const rows = await readCoverage(parts.reading(ctx), query);
    console.log(flags.json === true ? JSON.stringify({ rows }) : linesOf(rows).join("\n"));
  } finally {
    await opened.close();
  }
}

const columns: readonly (readonly [name: string, of: (row: CoverageRow) => string])[] = [
  ["eligible", (row) => sayCount(row.eligible)],
  ["asked", (row) => sayCount(row.asked)],
  ["coverage", (row) => percent(row.coverage)],
  ["delivered", (row) => countOf(row.delivered)],
  ["opened", (row) => countOf(row.opened)],
  ["tapped", (row) => countOf(row.tapped)],
  ["tapped, not sent", (row) => countOf(row.tappedNotSent)],
  ["started", (row) => countOf(row.answered)],
  ["completed", (row) => countOf(row.completed)],
  ["response rate", (row) => (row.withheld === null ? percent(row.responseRate) : "withheld")],
  ["effective n", (row) => (row.effectiveN === null ? "–" : row.effectiveN.toFixed(1))],
  ["inclusion", ({ inclusion }) => (inclusion === null ? "–" : range(inclusion))],
];

const countOf = (value: number | null): string => (value === null ? "withheld" : sayCount(value));
const percent = (value: number | null): string => (value === null ? "–" : `${value.toFixed(1)} %`);
const share = (value: number): string => String(Number(value.toPrecision(3)));
const range = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? share(min) : `${share(min)} to ${share(max)}`;

function linesOf(rows: readonly CoverageRow[]): string[] {
  const names = rows.map(
    ({ group }) =>
      Object.values(group)
        .map((value) => value ?? "(none)")
        .join(", ") || "all",
  );
  const table = [
    ["", ...columns.map(([name]) => name)],
    ...rows.map((row, at) => [names[at] ?? "", ...columns.map(([, of]) => of(row))]),
  ];
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((cells) => (cells[at] ?? "").length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ");
  return [...table.map((cells) => line(cells).trimEnd()), ...rows.flatMap((row, at) => notesOn(names[at] ?? "", row))];
}

function notesOn(name: string, row: CoverageRow): string[] {
  const skipped = Object.entries(row.skipped).sort((a, b) => b[1] - a[1]);
  const low = row.warnings.includes("low_coverage") ? [": less than half of the coverage of all"] : [];
  const pending = row.pending === 0 ? [] : [`  ${sayCount(row.pending)} are decided later`];
  const lines = [
    ...skipped.map(([reason, n]) => `  ${sayCount(n)} ${reason}${because(reason)}`),
    ...Object.entries(row.notEligible).map(
      ([reason, n]) => `  ${sayCount(n)} not eligible, ${reason}${because(reason)}`,
    ),
    ...pending,
  ];
  return lines.length + low.length === 0 ? [] : ["", `${name}${low.join("")}`, ...lines];
}

const because = (reason: string): string =>
  Object.hasOwn(reasons, reason) ? `: ${reasons[reason as keyof typeof reasons].because}` : "";

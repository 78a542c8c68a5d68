import { figureDetails, type DetailedRow } from "./figure-details.ts";
import { figure, range } from "./figure-number.ts";
import { sayCount } from "./values.ts";

/** What a line of the table says. */
export interface FigureRow extends DetailedRow {
  readonly group: { readonly [segment: string]: string | null };
  readonly period: string | null;
  readonly value: number | null;
  readonly n: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly withheld: unknown;
  readonly warnings: readonly string[];
}

/** Figures as lines of text in columns: which group and period, the figure, its interval, of how many, what else was asked for, and warnings. */
export function figureTable(rows: readonly FigureRow[]): string[] {
  const table = rows.map((row) => [
    [...Object.values(row.group).map((value) => value ?? "(none)"), ...(row.period === null ? [] : [row.period])].join(
      ", ",
    ) || "all",
    row.withheld === null ? figure(row.value) : "withheld",
    row.interval === null ? "" : range(row.interval),
    row.n === null ? "" : `n ${sayCount(row.n)}`,
    figureDetails(row).join(", "),
    row.warnings.join(" "),
  ]);
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((cells) => (cells[at] ?? "").length)));
  return table.map((cells) =>
    cells
      .flatMap((cell, at) => (widths[at] === 0 ? [] : [cell.padEnd(widths[at] ?? 0)]))
      .join("  ")
      .trimEnd(),
  );
}

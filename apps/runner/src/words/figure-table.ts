import { roundHalfAwayFromZero } from "@afterword/metrics";
import { sayCount } from "./values.ts";

/** What a line of the table says. */
export interface FigureRow {
  readonly group: { readonly [segment: string]: string | null };
  readonly period: string | null;
  readonly value: number | null;
  readonly n: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly withheld: unknown;
  readonly warnings: readonly string[];
}

/** Figures as lines of text in columns: which group and period, the figure, its interval, of how many, and warnings. */
export function figureTable(rows: readonly FigureRow[]): string[] {
  const table = rows.map((row) => [
    [...Object.values(row.group).map((value) => value ?? "(none)"), ...(row.period === null ? [] : [row.period])].join(
      ", ",
    ) || "all",
    row.withheld === null ? numberOf(row.value) : "withheld",
    row.interval === null ? "" : `${numberOf(row.interval.lower)} to ${numberOf(row.interval.upper)}`,
    row.n === null ? "" : `n ${sayCount(row.n)}`,
    row.warnings.join(" "),
  ]);
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((cells) => (cells[at] ?? "").length)));
  return table.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

const numberOf = (value: number | null): string => (value === null ? "–" : roundHalfAwayFromZero(value, 2).toFixed(2));

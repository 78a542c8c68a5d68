import type { Chart, ChartOptions } from "./chart.ts";
import { rowChart, type DrawnRow } from "./draw/row-chart.ts";
import { figureCells, figureColumns, numberColumn, textColumn } from "./figure-table.ts";
import { isShown, type GroupFigure } from "./figure.ts";
import { sayWithheld } from "./finding.ts";
import type { Measure } from "./measure.ts";
import { maybeCell, textCell, wordsOf, type Words } from "./words.ts";

/** Groups with the ranks that they may have: the rows of the API's benchmark. */
export interface LeagueTable {
  readonly title: string;
  readonly measure: Measure;
  readonly rows: readonly LeagueRow[];
}

/** A group with the ranks that it may have. */
export interface LeagueRow extends GroupFigure {
  readonly rank: { readonly lower: number; readonly upper: number } | null;
  readonly verdict?: string | null | undefined;
}

/**
 * Ranks as intervals, never as single places unless they are certain; grey where a group is not clearly apart from all.
 *
 * @example
 * const measure = { name: "CSAT", unit: "percent" } as const;
 * leagueTable({ title: "Ranks by CSAT", measure, rows: [] }, { words: chartWords("en") }).sentence; // "There are no answers to show."
 */
export function leagueTable({ title, measure, rows }: LeagueTable, options: ChartOptions): Chart {
  const words = wordsOf(options.words);
  const ranked = [...rows].sort((a, b) => middleOf(a) - middleOf(b) || 0);
  const sentence = sayLeague(words, ranked);
  const columns = [
    textColumn("group", words.say("group")),
    numberColumn("rankLower", words.say("rankLower")),
    numberColumn("rankUpper", words.say("rankUpper")),
    ...figureColumns(words, measure),
  ];
  const body = ranked.map((row) => [
    textCell(words.label(row)),
    maybeCell(isShown(row) ? row.rank?.lower : null, words.count),
    maybeCell(isShown(row) ? row.rank?.upper : null, words.count),
    ...figureCells(words, measure, row),
  ]);
  const last = Math.max(2, ...ranked.map((row) => rankOf(row)?.upper ?? 0));
  const every = Math.ceil(last / 10);
  const svg = rowChart(
    {
      title,
      sentence,
      rows: ranked.map((row) => drawnRow(words, measure, row)),
      domain: [1, last],
      ticks: Array.from({ length: last }, (_, index) => index + 1).filter((rank) => rank === 1 || rank % every === 0),
      tick: words.count,
      empty: words.say("none"),
      legend: [
        { label: words.say("rankInterval"), paint: { fill: "mark" } },
        { label: words.say("notApart"), paint: { fill: "neutral", stroke: "line" } },
      ],
    },
    options,
  );
  return { title, svg, table: { caption: title, columns, rows: body }, sentence };
}

const rankOf = (row: LeagueRow): LeagueRow["rank"] => (isShown(row) ? row.rank : null);

const middleOf = (row: LeagueRow): number => {
  const rank = rankOf(row);
  return rank ? rank.lower + rank.upper : Infinity;
};

function sayLeague(words: Words, rows: readonly LeagueRow[]): string {
  const left = sayWithheld(words, rows);
  const first = rows.filter((row) => rankOf(row)?.lower === 1).map((row) => words.label(row));
  if (first.length === 0) return left || words.say("none");
  return words.sentences(words.say("league", { count: first.length, groups: words.names(first) }), left);
}

const isApart = ({ verdict }: LeagueRow): boolean => /above|below/.test(verdict ?? "");

function drawnRow(words: Words, measure: Measure, row: LeagueRow): DrawnRow {
  const label = words.label(row);
  const rank = rankOf(row);
  if (!isShown(row) || !rank)
    return { label, note: words.short(measure, row), absent: words.absent(row), draw: () => "" };
  const note = words.say("valueOfN", { value: words.figure(measure, row.value), n: row.n ?? 0 });
  return {
    label,
    note,
    draw: ({ pen, x, middle }) => {
      const [from, to] = [x(rank.lower) - 5, x(rank.upper) + 5];
      const paint = isApart(row)
        ? ({ fill: "mark" } as const)
        : ({ fill: "neutral", stroke: "line", thick: 1 } as const);
      return pen.rect(from, middle - 5, to - from, 10, { ...paint, rounded: 5 });
    },
  };
}

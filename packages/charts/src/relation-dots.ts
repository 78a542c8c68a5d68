import type { Chart, ChartOptions } from "./chart.ts";
import { dotWithInterval, rowChart, type DrawnRow } from "./draw/row-chart.ts";
import { figureCells, figureColumns, textColumn } from "./figure-table.ts";
import { areApart, fewAnswers, intervalOf, isShown, type GroupFigure } from "./figure.ts";
import { sayFigure, sayWithheld } from "./finding.ts";
import { formatTick, wholeAxis, type Measure } from "./measure.ts";
import { textCell, wordsOf, type Words } from "./words.ts";

/** A figure by how things went: by turn-around against its target, or by whether the first contact solved it. */
export interface RelationDots {
  readonly title: string;
  readonly measure: Measure;
  /** What the rows are parts of: "turn-around", "first contact". */
  readonly by: string;
  /** In the order of what they are parts of: from the fastest to the slowest, from yes to no. */
  readonly rows: readonly GroupFigure[];
}

/**
 * A figure for each part of what happened, with intervals. It says what goes with what; what causes what no picture knows.
 *
 * @example
 * const measure = { name: "CSAT", unit: "percent" } as const;
 * const data = { title: "CSAT by turn-around", measure, by: "turn-around", rows: [] };
 * relationDots(data, { words: chartWords("en") }).sentence; // "There are no answers to show."
 */
export function relationDots({ title, measure, by, rows }: RelationDots, options: ChartOptions): Chart {
  const words = wordsOf(options.words);
  const sentence = sayRelation(words, measure, by, rows);
  const columns = [textColumn("group", by), ...figureColumns(words, measure)];
  const body = rows.map((row) => [textCell(words.label(row)), ...figureCells(words, measure, row)]);
  const values = rows.flatMap((row) => [isShown(row) ? row.value : 0, intervalOf(row)?.upper ?? 0]);
  const svg = rowChart(
    {
      title,
      sentence,
      rows: rows.map((row) => figureRow(words, measure, row)),
      domain: wholeAxis(measure, values),
      tick: (value) => formatTick(words, measure, value),
      empty: words.say("none"),
      legend: figureLegend(words, measure, rows),
    },
    options,
  );
  return { title, svg, table: { caption: title, columns, rows: body }, sentence };
}

/** What a dot, its line and a hollow dot stand for. */
const figureLegend = (words: Words, { name }: Measure, rows: readonly GroupFigure[]) => [
  { label: words.say("withInterval", { name }), paint: { fill: "mark", stroke: "mark" }, shape: "dot" } as const,
  ...(rows.some((row) => isShown(row) && isFew(row))
    ? [
        {
          label: words.say("few", { n: fewAnswers }),
          paint: { fill: "surface", stroke: "mark", thick: 2 },
          shape: "dot",
        } as const,
      ]
    : []),
];

const isFew = ({ n }: GroupFigure): boolean => n !== null && n < fewAnswers;

/** A row with a dot and its interval. */
function figureRow(words: Words, measure: Measure, row: GroupFigure): DrawnRow {
  const label = words.label(row);
  if (!isShown(row)) return { label, note: "–", absent: words.absent(row), draw: () => "" };
  return {
    label,
    note: words.say("valueOfN", { value: words.figure(measure, row.value), n: row.n ?? 0 }),
    draw: (place) => dotWithInterval(place, row.value, row.interval, { hollow: isFew(row) }),
  };
}

function sayRelation(words: Words, measure: Measure, by: string, rows: readonly GroupFigure[]): string {
  const shown = rows.filter(isShown);
  const [first, last] = [shown[0], shown.at(-1)];
  const left = sayWithheld(words, rows);
  if (!first || !last) return left || words.say("none");
  if (first === last) return words.sentences(sayFigure(words, measure, first, words.name(words.label(first))), left);
  const found = words.say("relation", {
    apart: areApart(first, last) || areApart(last, first) ? "yes" : "no",
    name: words.name(measure.name),
    by: words.name(by),
    first: words.name(words.label(first)),
    firstValue: words.figure(measure, first.value),
    last: words.name(words.label(last)),
    lastValue: words.figure(measure, last.value),
  });
  return words.sentences(found, left);
}

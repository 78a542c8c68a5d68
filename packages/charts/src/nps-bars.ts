import { npsCounts } from "@afterword/metrics";
import type { Chart, ChartOptions } from "./chart.ts";
import type { Paint } from "./draw/pen.ts";
import { dotWithInterval, numberInside, rowChart, type DrawnRow, type RowPlace } from "./draw/row-chart.ts";
import { figureCells, figureColumns, numberColumn, textColumn } from "./figure-table.ts";
import { fewAnswers, isShown, type GroupFigure } from "./figure.ts";
import { sayRange } from "./finding.ts";
import { formatTick, type Measure } from "./measure.ts";
import { maybeCell, textCell, wordsOf, type Words } from "./words.ts";

/** NPS of groups, with how often 0 to 10 were given: a row of the metric `nps` with `answers` of `distribution`. */
export interface NpsBars {
  readonly title: string;
  /** What the NPS is called; "NPS" unless told. */
  readonly name?: string;
  readonly rows: readonly NpsRow[];
}

/** A group's NPS and its answers. */
export interface NpsRow extends GroupFigure {
  readonly answers?: readonly { readonly answer: string; readonly n: number }[] | undefined;
}

/** Shares in percent. */
interface Shares {
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
}

/**
 * Detractors to one side, promoters to the other and passives around 0, with the NPS and its interval on the same axis; the
 * highest NPS first.
 *
 * @example
 * npsBars({ title: "NPS by team", rows: [] }, { words: chartWords("en") }).table.rows; // []
 */
export function npsBars({ title, name = "NPS", rows }: NpsBars, options: ChartOptions): Chart {
  const words = wordsOf(options.words);
  const measure: Measure = { name, unit: "points" };
  const sorted = [...rows].sort((a, b) => (isShown(b) ? b.value : -Infinity) - (isShown(a) ? a.value : -Infinity) || 0);
  const sentence = sayRange(words, measure, sorted);
  const share = (value: number): string => words.figure({ unit: "percent" }, value);
  const columns = [
    textColumn("group", words.say("group")),
    ...figureColumns(words, measure),
    numberColumn("detractors", words.say("detractors")),
    numberColumn("passives", words.say("passives")),
    numberColumn("promoters", words.say("promoters")),
  ];
  const body = sorted.map((row) => {
    const shares = sharesOf(row);
    const cells = [shares?.detractors, shares?.passives, shares?.promoters].map((value) => maybeCell(value, share));
    return [textCell(words.label(row)), ...figureCells(words, measure, row), ...cells];
  });
  const svg = rowChart(
    {
      title,
      sentence,
      rows: sorted.map((row) => drawnRow(words, measure, row)),
      domain: [-100, 100],
      ticks: [-100, -50, 0, 50, 100],
      tick: (value) => formatTick(words, measure, value),
      reference: 0,
      patterned: true,
      rowHeight: 29,
      empty: words.say("none"),
      legend: [
        { label: words.say("detractors"), paint: { pattern: "hatch", stroke: "bad" } },
        { label: words.say("passives"), paint: { fill: "neutral", stroke: "line" } },
        { label: words.say("promoters"), paint: { pattern: "dots", stroke: "good" } },
        { label: words.say("withInterval", { name }), paint: { fill: "text", stroke: "surface" }, shape: "diamond" },
      ],
    },
    options,
  );
  return { title, svg, table: { caption: title, columns, rows: body }, sentence };
}

/** What parts of those who answered are detractors, passives and promoters; null where it is not shown or known. */
function sharesOf(row: NpsRow): Shares | null {
  if (!isShown(row) || !row.answers) return null;
  const counts = npsCounts(new Map(row.answers.map(({ answer, n }) => [Number(answer), n])));
  const n = counts.detractors + counts.passives + counts.promoters;
  if (n === 0) return null;
  const percent = (count: number): number => (100 * count) / n;
  return {
    detractors: percent(counts.detractors),
    passives: percent(counts.passives),
    promoters: percent(counts.promoters),
  };
}

function drawnRow(words: Words, measure: Measure, row: NpsRow): DrawnRow {
  const label = words.label(row);
  if (!isShown(row)) return { label, note: "–", absent: words.absent(row), draw: () => "" };
  const note = words.say("valueOfN", { value: words.figure(measure, row.value), n: row.n ?? 0 });
  const shares = sharesOf(row);
  return {
    label,
    note,
    draw: (place) => {
      const bars = shares ? drawBars(words, place, shares) : [];
      const { middle, height, top } = place;
      const dot = shares ? { ...place, middle: top + height - 5 } : { ...place, middle };
      return [...bars, drawDot(dot, row, Boolean(shares))].join("");
    },
  };
}

/** Passives lie half on either side of 0, so that the bar's middle moves as the NPS does. */
function drawBars(words: Words, { pen, x, top, height }: RowPlace, shares: Shares): string[] {
  const half = shares.passives / 2;
  const tall = height - 11;
  const bar = (from: number, to: number, paint: Paint, plate?: "bad" | "good") => {
    if (to <= from) return "";
    const ends = [x(from), x(to)] as const;
    const text = words.figure({ unit: "percent" }, to - from);
    const inside = numberInside(pen, text, ends, top + tall / 2, { ink: plate ? "onStrong" : "onSoft", plate });
    return pen.rect(ends[0], top, ends[1] - ends[0], tall, { ...paint, thick: 1 }) + inside;
  };
  return [
    bar(-half - shares.detractors, -half, { pattern: "hatch", stroke: "bad" }, "bad"),
    bar(-half, half, { fill: "neutral", stroke: "line" }),
    bar(half, half + shares.promoters, { pattern: "dots", stroke: "good" }, "good"),
  ];
}

function drawDot(place: RowPlace, row: NpsRow & { readonly value: number }, below: boolean): string {
  const few = row.n !== null && row.n < fewAnswers;
  if (!below) return dotWithInterval(place, row.value, row.interval, { hollow: few });
  const { pen, x, middle } = place;
  const { interval } = row;
  return [
    interval ? pen.line([x(interval.lower), middle], [x(interval.upper), middle], { stroke: "text", thick: 2 }) : "",
    pen.diamond([x(row.value), middle], 5, {
      fill: few ? "surface" : "text",
      stroke: few ? "text" : "surface",
      thick: 1,
    }),
  ].join("");
}

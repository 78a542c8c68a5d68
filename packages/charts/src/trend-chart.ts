import { area, line } from "d3-shape";
import type { Chart, ChartOptions } from "./chart.ts";
import { legend, type LegendItem } from "./draw/legend.ts";
import { penOf, type Paint, type Pen } from "./draw/pen.ts";
import { picture } from "./draw/picture.ts";
import { plotOf, roundedDomain, type Plot } from "./draw/plot.ts";
import { emptyPicture } from "./draw/row-chart.ts";
import { textWidth } from "./draw/text-width.ts";
import { keepInside } from "./draw/thin.ts";
import { figureCells, figureColumns, numberColumn, textColumn } from "./figure-table.ts";
import { fewAnswers, intervalOf, isShown, type Figure } from "./figure.ts";
import { sayFigure, sayWithheld } from "./finding.ts";
import { formatTick, scaleOf, type Measure } from "./measure.ts";
import { periodLabel } from "./period-label.ts";
import { maybeCell, textCell, wordsOf, type Words } from "./words.ts";

/** A figure period by period: the reply of the API's trend. */
export interface TrendChart {
  readonly title: string;
  readonly measure: Measure;
  readonly rows: readonly TrendRow[];
  /** What it is to reach, and whether the last figure that is shown does. */
  readonly target?: { readonly value: number; readonly verdict: "met" | "missed" | "unclear" } | undefined;
  /** What happened, in the period in which it did: "new portal live", or a wave. */
  readonly events?: readonly { readonly period: string; readonly label: string }[];
}

/** A period's figure, with the limits within which it usually lies. */
export interface TrendRow extends Figure {
  readonly period: string | null;
  readonly center?: number | null | undefined;
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
  readonly signals?: readonly ("outside" | "run_of_eight")[] | undefined;
}

/**
 * A figure over time with its interval as a band, the limits of what is usual, and signals marked. Nothing is smoothed, and
 * what is withheld leaves a gap.
 *
 * @example
 * const measure = { name: "NPS", unit: "points" } as const;
 * trendChart({ title: "NPS by month", measure, rows: [] }, { words: chartWords("en") }).sentence; // "There are no answers to show."
 */
export function trendChart(data: TrendChart, options: ChartOptions): Chart {
  const { title, measure, rows, target, events = [] } = data;
  const words = wordsOf(options.words);
  const sentence = sayTrend(words, data);
  const format = (value: number): string => words.figure(measure, value);
  const columns = [
    textColumn("period", words.say("period")),
    ...figureColumns(words, measure),
    numberColumn("usualLower", words.say("usualLower")),
    numberColumn("usualUpper", words.say("usualUpper")),
    ...(target ? [numberColumn("target", words.say("target"))] : []),
    textColumn("signal", words.say("signal")),
    ...(events.length > 0 ? [textColumn("event", words.say("event"))] : []),
  ];
  const body = rows.map((row) => [
    textCell(labelOf(words, row, "long")),
    ...figureCells(words, measure, row),
    maybeCell(row.lower, format),
    maybeCell(row.upper, format),
    ...(target ? [maybeCell(target.value, format)] : []),
    textCell(
      signalsOf(row)
        .map((signal) => words.say(`signal.${signal}`))
        .join(" · ") || "–",
    ),
    ...(events.length > 0 ? [textCell(eventsAt(data, row).join(" · ") || "–")] : []),
  ]);
  return { title, svg: draw(words, data, options, sentence), table: { caption: title, columns, rows: body }, sentence };
}

const labelOf = (words: Words, { period }: TrendRow, size: "long" | "short"): string =>
  period === null ? words.say("all") : periodLabel(words, period, size);

const signalsOf = (row: TrendRow): readonly ("outside" | "run_of_eight")[] => (isShown(row) ? (row.signals ?? []) : []);

const eventsAt = ({ events = [] }: TrendChart, { period }: TrendRow): string[] =>
  events.filter((event) => event.period === period).map(({ label }) => label);

function sayTrend(words: Words, { measure, rows, target }: TrendChart): string {
  const last = rows.findLast(isShown);
  if (!last) return sayWithheld(words, rows) || words.say("none");
  const marked = rows.filter((row) => signalsOf(row).length > 0);
  const name = words.say("nameInPeriod", { name: words.name(measure.name), period: labelOf(words, last, "long") });
  const hasLimits = rows.some(({ lower }) => lower !== null && lower !== undefined);
  const latest = marked.at(-1);
  return words.sentences(
    sayFigure(words, measure, last, name),
    target ? words.say("target.said", { verdict: target.verdict, target: words.figure(measure, target.value) }) : "",
    latest
      ? words.say("trend.signals", { count: marked.length, period: labelOf(words, latest, "long") })
      : hasLimits
        ? words.say("trend.calm")
        : "",
    sayWithheld(words, rows),
  );
}

function draw(words: Words, data: TrendChart, options: ChartOptions, sentence: string): string {
  const { title, measure, rows, target } = data;
  const pen = penOf(options);
  const base = { pen, language: options.words.language, title, description: sentence };
  if (!rows.some(isShown)) return emptyPicture(base, sayWithheld(words, rows) || words.say("none"));
  const key = legend(pen, legendOf(words, data));
  const named = rows.flatMap((row) => eventsAt(data, row));
  const top = key.height + (named.length > 0 ? 18 : 0);
  const numbers = rows.flatMap((row) => {
    const { lower, upper } = intervalOf(row) ?? {};
    return [isShown(row) ? row.value : null, row.lower, row.upper, lower, upper].filter(
      (one) => typeof one === "number",
    );
  });
  if (target) numbers.push(target.value);
  const plot = plotOf({
    pen,
    top,
    domainX: rows.length > 1 ? [0, rows.length - 1] : [-1, 1],
    domainY: roundedDomain(numbers, scaleOf(measure)),
    tickY: (value) => formatTick(words, measure, value),
    tickX: rows.map((row, value) => ({ value, label: labelOf(words, row, "short") })),
  });
  const shapes = [
    ...key.shapes,
    ...plot.shapes,
    ...drawBand(pen, plot, rows),
    ...drawLimits(pen, plot, rows),
    ...(target ? [drawTarget(pen, plot, target.value)] : []),
    ...drawEvents(pen, plot, data),
    ...drawLine(pen, plot, rows),
  ];
  return picture({ ...base, height: plot.height, shapes });
}

function legendOf(words: Words, { measure, rows, target }: TrendChart): LegendItem[] {
  const has = (test: (row: TrendRow) => boolean): boolean => rows.some(test);
  const items: [boolean, LegendItem][] = [
    [true, { label: measure.name, paint: { fill: "mark", stroke: "mark" }, shape: "dot" }],
    [
      has((row) => intervalOf(row) !== null),
      { label: words.say("intervalName", { level: words.figure({ unit: "percent" }, 95) }), paint: { fill: "band" } },
    ],
    [
      has(({ lower }) => typeof lower === "number"),
      { label: words.say("usualRange"), paint: { stroke: "line", thick: 1.5, dash: "5 4" }, shape: "line" },
    ],
    [target !== undefined, { label: words.say("target"), paint: targetPaint, shape: "line" }],
    [
      has((row) => signalsOf(row).length > 0),
      { label: words.say("signal"), paint: { fill: "alert", stroke: "surface" }, shape: "diamond" },
    ],
    [
      has((row) => isShown(row) && isFew(row)),
      {
        label: words.say("few", { n: fewAnswers }),
        paint: { fill: "surface", stroke: "mark", thick: 2 },
        shape: "dot",
      },
    ],
  ];
  return items.filter(([isThere]) => isThere).map(([, item]) => item);
}

const isFew = ({ n }: Figure): boolean => n !== null && n < fewAnswers;

interface Indexed<R> {
  readonly row: R;
  readonly index: number;
}

const indexed = <R>(rows: readonly R[]): Indexed<R>[] => rows.map((row, index) => ({ row, index }));

function drawBand(pen: Pen, { x, y }: Plot, rows: readonly TrendRow[]): string[] {
  const d = (turn: (x: number) => number) =>
    area<Indexed<TrendRow>>()
      .defined(({ row }) => intervalOf(row) !== null)
      .x(({ index }) => turn(x(index)))
      .y0(({ row }) => y(intervalOf(row)?.lower ?? 0))
      .y1(({ row }) => y(intervalOf(row)?.upper ?? 0))
      .digits(1)(indexed(rows));
  if (!rows.some((row) => intervalOf(row))) return [];
  return [pen.path(d, { fill: "band" }), ...drawAlone(pen, { x, y }, rows)];
}

/** The interval of a period between two without one: as wide as nothing in the band, so it has a bar of its own. */
const drawAlone = (pen: Pen, { x, y }: Pick<Plot, "x" | "y">, rows: readonly TrendRow[]): string[] =>
  rows.map(intervalOf).flatMap((interval, at, all) => {
    if (!interval || all[at - 1] || all[at + 1]) return [];
    const high = y(interval.upper);
    return pen.rect(x(at) - 5, high, 10, y(interval.lower) - high, { fill: "band" });
  });

function drawLimits(pen: Pen, { x, y }: Plot, rows: readonly TrendRow[]): string[] {
  const limit = (of: (row: TrendRow) => number | null | undefined, dash?: string): string => {
    if (!rows.some((row) => typeof of(row) === "number")) return "";
    const d = (turn: (x: number) => number) =>
      line<Indexed<TrendRow>>()
        .defined(({ row }) => typeof of(row) === "number")
        .x(({ index }) => turn(x(index)))
        .y(({ row }) => y(of(row) ?? 0))
        .digits(1)(indexed(rows));
    return pen.path(d, { stroke: "line", thick: dash ? 1.5 : 1, ...(dash && { dash }) });
  };
  return [limit(({ center }) => center), limit(({ lower }) => lower, "5 4"), limit(({ upper }) => upper, "5 4")];
}

const targetPaint: Paint = { stroke: "alert", thick: 2, dash: "1 4" };

const drawTarget = (pen: Pen, { y, left, right }: Plot, value: number): string =>
  pen.line([left, y(value)], [right, y(value)], targetPaint);

/** Events stand above the field; one whose name has no room is a line all the same, and is in the table. */
function drawEvents(pen: Pen, { x, top, bottom, left, right }: Plot, data: TrendChart): string[] {
  let free = -Infinity;
  return indexed(data.rows).flatMap(({ row, index }) => {
    const names = eventsAt(data, row);
    if (names.length === 0) return [];
    const at = x(index);
    const name = names.join(" · ");
    const wide = Math.min(textWidth(name), (right - left) * 0.6);
    const middle = keepInside(at, wide, left, right);
    const mark = pen.line([at, top - 6], [at, bottom], { stroke: "text", thick: 1, dash: "2 3" });
    if (middle - wide / 2 < free + 8) return [mark];
    free = middle + wide / 2;
    return [mark, pen.text([middle, top - 12], name, { anchor: "middle", max: wide + 1 })];
  });
}

function drawLine(pen: Pen, { x, y }: Plot, rows: readonly TrendRow[]): string[] {
  const d = (turn: (x: number) => number) =>
    line<Indexed<TrendRow>>()
      .defined(({ row }) => isShown(row))
      .x(({ index }) => turn(x(index)))
      .y(({ row }) => y(row.value ?? 0))
      .digits(1)(indexed(rows));
  const marks = indexed(rows).flatMap(({ row, index }) => {
    if (!isShown(row)) return [];
    const at = [x(index), y(row.value)] as const;
    const few = isFew(row);
    if (signalsOf(row).length > 0)
      return [
        pen.diamond(
          at,
          6.5,
          few ? { fill: "surface", stroke: "alert", thick: 2 } : { fill: "alert", stroke: "surface", thick: 1 },
        ),
      ];
    return [pen.circle(at, rows.length > 40 ? 2.5 : 4, { fill: few ? "surface" : "mark", stroke: "mark", thick: 2 })];
  });
  return [pen.path(d, { stroke: "mark", thick: 2 }), ...marks];
}

import { line } from "d3-shape";
import type { Chart, ChartOptions } from "./chart.ts";
import { linear } from "./draw/linear.ts";
import { breakText } from "./draw/text-width.ts";
import { penOf, length, type Pen } from "./draw/pen.ts";
import { picture } from "./draw/picture.ts";
import { absentCell, figureCells, figureColumns, numberColumn, textColumn } from "./figure-table.ts";
import { isShown, type Figure, type FigureComparison, type FigureVerdict } from "./figure.ts";
import { sayAmount, sayComparison, sayFigure, sayGoal } from "./finding.ts";
import type { Measure } from "./measure.ts";
import { periodLabel } from "./period-label.ts";
import { maybeCell, textCell, wordsOf, type Words } from "./words.ts";

/** One figure, how it differs from another, and how it came about. */
export interface ScoreCard {
  readonly title: string;
  readonly measure: Measure;
  readonly figure: Figure;
  /** The figure period by period, the oldest first: drawn small, without axes. */
  readonly history?: readonly (Figure & { readonly period: string | null })[];
}

/**
 * A figure with its interval, what it is made of, how it changed in words, and a small line of its history.
 *
 * @example
 * const figure = { value: null, n: 0, interval: null, withheld: null };
 * scoreCard({ title: "CSAT", measure: { name: "CSAT", unit: "percent" }, figure }, { words: chartWords("en") }).sentence; // "CSAT: no answers."
 */
export function scoreCard({ title, measure, figure, history = [] }: ScoreCard, options: ChartOptions): Chart {
  const words = wordsOf(options.words);
  const sentence = words.sentences(
    sayFigure(words, measure, figure),
    isShown(figure) ? sayComparison(words, measure, figure.comparison) : "",
    sayGoal(words, measure, figure),
  );
  const hasGoal = figure.goal !== undefined;
  const goalCell = ({ goal }: Figure) =>
    hasGoal ? [maybeCell(goal?.value, (value) => words.figure(measure, value))] : [];
  const cellsOf = (one: Figure) => [
    ...figureCells(words, measure, one),
    textCell(changeText(words, measure, one)),
    ...goalCell(one),
  ];
  const rows = [
    [textCell(words.say("now")), ...cellsOf(figure)],
    ...history.map((past) => [
      textCell(past.period === null ? words.say("all") : periodLabel(words, past.period, "long")),
      ...cellsOf(past),
    ]),
  ];
  const columns = [
    textColumn("period", words.say("period")),
    ...figureColumns(words, measure),
    textColumn("change", words.say("change")),
    ...(hasGoal ? [numberColumn("goal", words.say("goal.column"))] : []),
  ];
  const svg = drawCard(words, { title, measure, figure, history }, options, sentence);
  return { title, svg, table: { caption: title, columns, rows }, sentence };
}

/** The change in a few words, such as "higher by 3 points". */
function changeText(words: Words, measure: Measure, figure: Figure): string {
  const compared = isShown(figure) ? figure.comparison : null;
  return compared ? verdictWords(words, measure, compared) : "–";
}

function verdictWords(words: Words, measure: Measure, { verdict, difference }: FigureComparison): string {
  return words.say("verdict", { verdict, by: sayAmount(words, measure, Math.abs(difference ?? 0)) });
}

const narrow = 420;

function drawCard(
  words: Words,
  { title, measure, figure, history = [] }: ScoreCard,
  options: ChartOptions,
  sentence: string,
): string {
  const pen = penOf(options);
  const below = pen.width < narrow && history.length > 1;
  const textRoom = history.length > 1 && !below ? pen.width * 0.56 : pen.width - 20;
  const text = { max: textRoom, fill: "muted" } as const;
  const change = isShown(figure) ? figure.comparison : null;
  const value = isShown(figure) ? words.figure(measure, figure.value) : "–";
  // What is long takes a second line, and moves down what is under it.
  const name = breakText(measure.name, textRoom, 14, 2);
  const made = breakText(beneath(words, measure, figure), textRoom, 12, 2);
  const [valueY, madeY] = [66 + 18 * (name.length - 1), 90 + 18 * (name.length - 1)];
  const last = madeY + 24 + 16 * (made.length - 1);
  const lines = [
    ...name.map((part, at) => pen.text([10, 24 + 18 * at], part, { ...text, size: 14 })),
    pen.text([10, valueY], value, { size: 36, bold: true, max: textRoom }),
    ...made.map((part, at) => pen.text([10, madeY + 16 * at], part, text)),
    change ? verdictMark(pen, change.verdict, last - 4) : "",
    change ? pen.text([28, last], verdictWords(words, measure, change), { max: textRoom - 18 }) : "",
  ];
  const from = below ? 14 : pen.width * 0.6;
  const spark = sparkline(pen, history, from, below ? last + 18 : 34);
  const picked = { pen, language: options.words.language, title, description: sentence };
  return picture({ ...picked, height: below ? last + 94 : last + 18, shapes: [...lines, ...spark] });
}

function beneath(words: Words, measure: Measure, figure: Figure): string {
  if (!isShown(figure)) return absentCell(words, figure);
  const n = words.say("nAnswers", { n: figure.n ?? 0 });
  if (figure.interval === null) return n;
  return words.say("beneath", { interval: words.interval(measure, figure.interval), n });
}

/** An arrow up or down, a line for no clear difference, a ring where answers are too few. */
function verdictMark(pen: Pen, verdict: FigureVerdict, y: number): string {
  const x = 17;
  if (verdict === "no_clear_difference") return pen.line([x - 6, y], [x + 6, y], { stroke: "line", thick: 3 });
  if (verdict === "too_few") return pen.circle([x, y], 4.5, { fill: "none", stroke: "line", thick: 2 });
  const tip = verdict === "higher" ? -5 : 5;
  const d = (turn: (x: number) => number) =>
    `M${length(turn(x - 6))},${length(y - tip)}L${length(turn(x))},${length(y + tip)}L${length(turn(x + 6))},${length(y - tip)}Z`;
  return pen.path(d, { fill: verdict === "higher" ? "good" : "bad" });
}

/** The history without axes: gaps where nothing is shown, the last point marked. */
function sparkline(pen: Pen, history: readonly Figure[], from: number, top: number): string[] {
  const shown = history.filter(isShown);
  if (shown.length < 2) return [];
  const values = shown.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high > low ? 0 : 1;
  const y = linear([low - room, high + room], [top + 58, top]);
  const x = linear([0, history.length - 1], [from, pen.width - 14]);
  const points = history.map((figure, index) => ({ at: x(index), value: isShown(figure) ? figure.value : null }));
  const d = (turn: (x: number) => number) =>
    line<(typeof points)[number]>()
      .defined(({ value }) => value !== null)
      .x(({ at }) => turn(at))
      .y(({ value }) => y(value ?? low))
      .digits(1)(points);
  const dots = points
    .filter(({ value }, index) => value !== null && isAlone(points, index))
    .map(({ at, value }) => pen.circle([at, y(value ?? low)], 3.5, { fill: "mark" }));
  return [pen.path(d, { stroke: "mark", thick: 2 }), ...dots];
}

/** Single points between gaps have no line, and the last point is marked. */
const isAlone = (points: readonly { readonly value: number | null }[], index: number): boolean =>
  index === points.length - 1 ||
  ((points[index - 1]?.value ?? null) === null && (points[index + 1]?.value ?? null) === null);

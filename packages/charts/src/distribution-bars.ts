import type { Chart, ChartOptions } from "./chart.ts";
import type { Paint } from "./draw/pen.ts";
import { numberInside, rowChart, type DrawnRow, type RowPlace } from "./draw/row-chart.ts";
import { absentCell, numberColumn, textColumn } from "./figure-table.ts";
import { isShown, type GroupFigure } from "./figure.ts";
import { sayRange } from "./finding.ts";
import { formatTick } from "./measure.ts";
import { maybeCell, numberCell, textCell, wordsOf, type Words } from "./words.ts";

/** Answers of groups or of a matrix's rows: rows of the metric `distribution`. */
export interface DistributionBars {
  readonly title: string;
  readonly rows: readonly DistributionRow[];
  /** The points of the scale from the worst to the best, with what they are called. */
  readonly scale: readonly { readonly answer: string; readonly label: string }[];
  /** A scale's middle: half on either side (`split`, the default), or in a column of its own (`apart`). */
  readonly neutral?: "split" | "apart";
}

/** A group's answers. */
export interface DistributionRow extends GroupFigure {
  readonly answers?:
    | readonly { readonly answer: string; readonly n: number; readonly share: number | null }[]
    | undefined;
}

/** A point of the scale with its place among the others: −1 the worst to 1 the best, 0 the middle. */
interface Point {
  readonly answer: string;
  readonly label: string;
  readonly side: -1 | 0 | 1;
  readonly paint: Paint;
  readonly ink: "onStrong" | "onSoft";
}

/**
 * Answers from the worst to the best, around the middle of the scale: what is bad to one side, what is good to the other.
 *
 * @example
 * const scale = [{ answer: "1", label: "Bad" }, { answer: "2", label: "Good" }];
 * distributionBars({ title: "Speed", scale, rows: [] }, { words: chartWords("en") }).sentence; // "There are no answers to show."
 */
export function distributionBars(data: DistributionBars, options: ChartOptions): Chart {
  const { title, rows, neutral = "split" } = data;
  const words = wordsOf(options.words);
  const points = pointsOf(data.scale);
  const measure = { name: words.say("favourable"), unit: "percent" } as const;
  const rated = rows.map((row) => ({ ...row, value: favourable(row, points), interval: null }));
  const sentence = sayRange(words, measure, rated);
  const share = (value: number): string => words.figure(measure, value);
  const columns = [
    textColumn("group", words.say("group")),
    ...points.map(({ answer, label }) => numberColumn(answer, label)),
    numberColumn("favourable", words.say("favourable")),
    numberColumn("n", words.say("answers")),
  ];
  const body = rated.map((row) => [
    textCell(words.label(row)),
    ...points.map(({ answer }) => (isShown(row) ? maybeCell(shareOf(row, answer), share) : textCell("–"))),
    isShown(row) ? numberCell(share(row.value), row.value) : textCell(absentCell(words, row)),
    maybeCell(row.withheld === null ? row.n : null, words.count),
  ]);
  const bounds = rated.filter(isShown).map((row) => sidesOf(row, points, neutral));
  const worst = Math.max(10, ...bounds.map(({ bad }) => bad));
  const best = Math.max(10, ...bounds.map(({ good }) => good));
  const middle = Math.max(0, ...bounds.map(({ apart }) => apart));
  const svg = rowChart(
    {
      title,
      sentence,
      rows: rated.map((row) => drawnRow(words, row, points, middle > 0 ? best + 8 : null)),
      domain: [-worst, best + (middle > 0 ? middle + 8 : 0)],
      ticks: [-100, -75, -50, -25, 0, 25, 50, 75, 100].filter((value) => value >= -worst && value <= best),
      tick: (value) => formatTick(words, measure, Math.abs(value)),
      reference: 0,
      patterned: true,
      empty: words.say("none"),
      legend: points.map(({ label, paint }) => ({ label, paint })),
    },
    options,
  );
  return { title, svg, table: { caption: title, columns, rows: body }, sentence };
}

const badPaints: readonly Paint[] = [{ fill: "bad3" }, { fill: "bad2" }, { pattern: "hatch" }];
const goodPaints: readonly Paint[] = [{ fill: "good3" }, { fill: "good2" }, { pattern: "dots" }];

/** Each side from the middle outwards in three shades; the outermost has a pattern too. */
function pointsOf(scale: DistributionBars["scale"]): Point[] {
  const size = Math.floor(scale.length / 2);
  return scale.map((point, index) => {
    const fromEnd = Math.min(index, scale.length - 1 - index);
    if (fromEnd === size) return { ...point, side: 0, paint: { fill: "neutral", stroke: "line" }, ink: "onSoft" };
    const shade = Math.max(0, 2 - Math.floor((fromEnd * 3) / size));
    const isGood = index * 2 > scale.length - 1;
    const paint = { ...(isGood ? goodPaints : badPaints)[shade], stroke: isGood ? "good" : "bad" } as const;
    return { ...point, side: isGood ? 1 : -1, paint, ink: shade === 2 ? "onStrong" : "onSoft" };
  });
}

const shareOf = ({ answers }: DistributionRow, answer: string): number =>
  answers?.find((one) => one.answer === answer)?.share ?? 0;

/** What part of those who answered chose a point on the good side; null where it is not shown. */
function favourable(row: DistributionRow, points: readonly Point[]): number | null {
  if (!isShown(row) || !row.answers || !row.n) return null;
  return points.filter(({ side }) => side === 1).reduce((sum, { answer }) => sum + shareOf(row, answer), 0);
}

function sidesOf(row: DistributionRow, points: readonly Point[], neutral: "split" | "apart") {
  const sum = (wanted: number): number =>
    points.filter(({ side }) => side === wanted).reduce((total, { answer }) => total + shareOf(row, answer), 0);
  const half = neutral === "split" ? sum(0) / 2 : 0;
  return { bad: sum(-1) + half, good: sum(1) + half, apart: neutral === "apart" ? sum(0) : 0 };
}

function drawnRow(words: Words, row: DistributionRow, points: readonly Point[], apartFrom: number | null): DrawnRow {
  const label = words.label(row);
  if (!isShown(row)) return { label, note: "–", absent: words.absent(row), draw: () => "" };
  const note = words.say("valueOfN", { value: words.figure({ unit: "percent" }, row.value), n: row.n ?? 0 });
  return { label, note, draw: (place) => drawStack(words, place, row, points, apartFrom) };
}

function drawStack(
  words: Words,
  { pen, x, top, height }: RowPlace,
  row: DistributionRow,
  points: readonly Point[],
  apartFrom: number | null,
): string {
  const { bad } = sidesOf(row, points, apartFrom === null ? "split" : "apart");
  let at = -bad;
  return points
    .map(({ answer, side, paint, ink }) => {
      const share = shareOf(row, answer);
      const isApart = side === 0 && apartFrom !== null;
      const from = isApart ? apartFrom : at;
      if (!isApart) at += share;
      const [left, right] = [x(from), x(from + share)];
      if (share <= 0 || right <= left) return "";
      const plate = paint.pattern && (side < 0 ? "bad" : "good");
      const text = words.figure({ unit: "percent" }, share);
      const inside = numberInside(pen, text, [left, right], top + height / 2, { ink, plate });
      return pen.rect(left, top + 1, right - left, height - 2, { ...paint, thick: 1 }) + inside;
    })
    .join("");
}

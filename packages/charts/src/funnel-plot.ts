import { line } from "d3-shape";
import type { Chart, ChartOptions } from "./chart.ts";
import { legend } from "./draw/legend.ts";
import { penOf, type Pen } from "./draw/pen.ts";
import { picture } from "./draw/picture.ts";
import { plotOf, roundedDomain, type Plot } from "./draw/plot.ts";
import { emptyPicture } from "./draw/row-chart.ts";
import { textWidth } from "./draw/text-width.ts";
import { keepInside } from "./draw/thin.ts";
import { figureCells, figureColumns, numberColumn, textColumn } from "./figure-table.ts";
import { isShown, type GroupFigure, type ShownFigure } from "./figure.ts";
import { sayWithheld } from "./finding.ts";
import { formatTick, scaleOf, type Measure } from "./measure.ts";
import { maybeCell, textCell, wordsOf, type Words } from "./words.ts";

/** Two ends. */
interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** Groups beside what they have together: the reply of the API's benchmark. */
export interface FunnelPlot {
  readonly title: string;
  readonly measure: Measure;
  /** The figure of all groups together. */
  readonly target: number | null;
  readonly rows: readonly FunnelRow[];
  /** Whether the limits allow for as much as the groups differ among themselves; plain unless told. */
  readonly limits?: "plain" | "adjusted";
  /** How much more the groups differ than by chance, as the API has it; null where they are too few to tell. */
  readonly dispersion?: number | null;
}

/** A group beside all. */
export interface FunnelRow extends GroupFigure {
  readonly limits95: Bounds | null;
  readonly limits998: Bounds | null;
  readonly verdict: "within" | "above" | "below" | "far_above" | "far_below" | "too_few" | null;
}

/**
 * Groups by how many answered and by their figure, with the limits that chance alone rarely leaves: a comparison without a
 * ranking.
 *
 * @example
 * const measure = { name: "CSAT", unit: "percent" } as const;
 * funnelPlot({ title: "CSAT by site", measure, target: null, rows: [] }, { words: chartWords("en") }).table.rows; // []
 */
export function funnelPlot(data: FunnelPlot, options: ChartOptions): Chart {
  const { title, measure, rows } = data;
  const words = wordsOf(options.words);
  const sentence = sayFunnel(words, data);
  const widened = isWidened(data) ? "yes" : "no";
  const [near, far] = [0.95, 0.998].map((share) => ({ level: level(words, share), widened }));
  const format = (value: number): string => words.figure(measure, value);
  const columns = [
    textColumn("group", words.say("group")),
    ...figureColumns(words, measure),
    numberColumn("limits95Lower", words.say("limitLower", near)),
    numberColumn("limits95Upper", words.say("limitUpper", near)),
    numberColumn("limits998Lower", words.say("limitLower", far)),
    numberColumn("limits998Upper", words.say("limitUpper", far)),
    textColumn("verdict", words.say("finding")),
  ];
  const body = rows.map((row) => {
    const bounds = isShown(row) ? row : { limits95: null, limits998: null, verdict: null };
    const limits = [bounds.limits95?.lower, bounds.limits95?.upper, bounds.limits998?.lower, bounds.limits998?.upper];
    return [
      textCell(words.label(row)),
      ...figureCells(words, measure, row),
      ...limits.map((limit) => maybeCell(limit, format)),
      textCell(bounds.verdict === null ? "–" : words.say("place", { verdict: bounds.verdict })),
    ];
  });
  return { title, svg: draw(words, data, options, sentence), table: { caption: title, columns, rows: body }, sentence };
}

const level = (words: Words, share: number): string => formatTick(words, { unit: "percent" }, share * 100);

/** How many times as wide adjusted limits are. */
const timesOf = ({ dispersion }: FunnelPlot): number => Math.sqrt(Math.max(1, dispersion ?? 1));

const isWidened = (data: FunnelPlot): boolean => data.limits === "adjusted" && timesOf(data) > 1;

/** What came of asking for limits that are adjusted. */
function sayLimits(words: Words, data: FunnelPlot): string {
  const { limits = "plain", dispersion = null } = data;
  if (limits === "plain") return "";
  const how = dispersion === null ? "few" : isWidened(data) ? "wider" : "alike";
  return words.say("funnel.adjusted", { how, times: words.number(timesOf(data), { maximumFractionDigits: 2 }) });
}

function sayFunnel(words: Words, data: FunnelPlot): string {
  const { measure, target, rows } = data;
  const shown = rows.filter(isShown);
  const left = sayWithheld(words, rows);
  if (target === null || shown.length === 0) return left || words.say("none");
  const named = (...verdicts: readonly FunnelRow["verdict"][]): string[] =>
    shown.filter(({ verdict }) => verdicts.includes(verdict)).map((row) => words.label(row));
  const [above, below] = [named("above", "far_above"), named("below", "far_below")];
  const params = { name: words.name(measure.name), target: words.figure(measure, target) };
  return words.sentences(
    above.length > 0 ? words.say("funnel.above", { ...params, groups: words.names(above) }) : "",
    below.length > 0 ? words.say("funnel.below", { ...params, groups: words.names(below) }) : "",
    above.length + below.length === 0 ? words.say("funnel.none", params) : "",
    sayLimits(words, data),
    left,
  );
}

function draw(words: Words, data: FunnelPlot, options: ChartOptions, sentence: string): string {
  const { title, measure, target, rows } = data;
  const pen = penOf(options);
  const base = { pen, language: options.words.language, title, description: sentence };
  const shown = rows.filter(isShown);
  if (shown.length === 0) return emptyPicture(base, sayWithheld(words, rows) || words.say("none"));
  const most = Math.max(...shown.map(({ n }) => n ?? 0), 1);
  const widened = isWidened(data) ? "yes" : "no";
  const key = legend(pen, [
    {
      label: words.say("limits", { level: level(words, 0.95), widened }),
      paint: { stroke: "line", thick: 1.5, dash: "5 4" },
      shape: "line",
    },
    {
      label: words.say("limits", { level: level(words, 0.998), widened }),
      paint: { stroke: "line", thick: 1.5 },
      shape: "line",
    },
    { label: words.say("outside"), paint: { fill: "alert", stroke: "surface" }, shape: "diamond" },
  ]);
  const ends = shown.flatMap(({ value, limits998 }) => [value, limits998?.lower ?? value, limits998?.upper ?? value]);
  const plot = plotOf({
    pen,
    top: key.height,
    domainX: [0, most * 1.04],
    domainY: roundedDomain([...ends, ...(target === null ? [] : [target])], scaleOf(measure)),
    tickX: (value) => (Number.isInteger(value) ? words.count(value) : ""),
    tickY: (value) => formatTick(words, measure, value),
    nameX: words.say("answers"),
    nameY: measure.name,
  });
  const lines =
    target === null
      ? []
      : [
          pen.line([plot.left, plot.y(target)], [plot.right, plot.y(target)], { stroke: "line", thick: 1 }),
          ...limitLines(pen, plot, target, shown, ({ limits95 }) => limits95, "5 4"),
          ...limitLines(pen, plot, target, shown, ({ limits998 }) => limits998),
        ];
  const shapes = [...key.shapes, ...plot.shapes, ...lines, ...drawPoints(words, pen, plot, shown)];
  return picture({ ...base, height: plot.height, shapes });
}

type Shown = ShownFigure<FunnelRow>;

/**
 * Limits are as far from the target as the spread of one answer allows for so many: half / √n. The spread is that of the
 * widest row, as limits that met the end of the scale are cut.
 */
function limitLines(
  pen: Pen,
  { x, y }: Plot,
  target: number,
  rows: readonly Shown[],
  of: (row: Shown) => Bounds | null,
  dash?: string,
): string[] {
  const spread = (end: "lower" | "upper"): number =>
    Math.max(0, ...rows.map((row) => Math.abs((of(row)?.[end] ?? target) - target) * Math.sqrt(row.n ?? 0)));
  const wide = Math.max(spread("lower"), spread("upper"));
  if (wide === 0) return [];
  const [first, last] = x.domain;
  const steps = Array.from({ length: 61 }, (_, step) => Math.max(1, first + (last - first) * (step / 60) ** 2));
  return [-1, 1].map((side) => {
    const d = (turn: (x: number) => number) =>
      line<number>()
        .x((n) => turn(x(n)))
        .y((n) => y(target + (side * wide) / Math.sqrt(n)))
        .digits(1)(steps);
    return pen.path(d, { stroke: "line", thick: 1.5, ...(dash && { dash }) });
  });
}

const isOutside = ({ verdict }: FunnelRow): boolean => verdict !== null && /above|below/.test(verdict);

/** Where a name stands: its middle, its width and its line. */
interface Name {
  readonly at: number;
  readonly wide: number;
  readonly y: number;
}

const meet = (one: Name, other: Name): boolean =>
  Math.abs(one.y - other.y) < 14 && Math.abs(one.at - other.at) < (one.wide + other.wide) / 2 + 4;

/** What is outside has a name, as long as names do not meet; those farthest out come first. */
function drawPoints(
  words: Words,
  pen: Pen,
  { x, y, left, right, top, bottom }: Plot,
  rows: readonly Shown[],
): string[] {
  const taken: Name[] = [];
  const far = ({ verdict }: FunnelRow): number => (verdict?.startsWith("far") ? 0 : 1);
  const outside = rows.filter(isOutside).sort((a, b) => far(a) - far(b));
  const names = outside.map((row) => {
    const label = words.label(row);
    const wide = Math.min(textWidth(label), 140);
    const at = keepInside(x(row.n ?? 0), wide, left, right);
    const sides = row.verdict?.endsWith("above") ? [-10, 19] : [19, -10];
    const line = sides
      .map((side) => y(row.value) + side)
      .find((one) => one > top && one < bottom - 2 && !taken.some((other) => meet(other, { at, wide, y: one })));
    if (line === undefined) return "";
    taken.push({ at, wide, y: line });
    return pen.text([at, line], label, { anchor: "middle", max: wide + 1, halo: "surface" });
  });
  const dots = rows.map((row) => {
    const at = [x(row.n ?? 0), y(row.value)] as const;
    if (isOutside(row)) return pen.diamond(at, 6.5, { fill: "alert", stroke: "surface", thick: 1 });
    const few = row.verdict === "too_few";
    return pen.circle(at, 4.5, {
      fill: few ? "surface" : "mark",
      stroke: few ? "mark" : "surface",
      thick: few ? 2 : 1,
    });
  });
  return [...dots, ...names];
}

import type { ChartOptions } from "../chart.ts";
import { linear, type Linear } from "./linear.ts";
import { legend, type LegendItem } from "./legend.ts";
import { penOf, type Pen } from "./pen.ts";
import { picture } from "./picture.ts";
import { textWidth } from "./text-width.ts";
import { keepInside, thin } from "./thin.ts";

/** Where a row is drawn. */
export interface RowPlace {
  readonly pen: Pen;
  readonly x: Linear;
  /** The upper edge and the height of what may be drawn on. */
  readonly top: number;
  readonly height: number;
  readonly middle: number;
}

/** A row of a chart with one line for each group. */
export interface DrawnRow {
  readonly label: string;
  /** What stands at the end of the row: the figure. */
  readonly note: string;
  /** In place of a drawing: why there is none. */
  readonly absent?: string;
  readonly draw: (place: RowPlace) => string;
}

/** A chart of rows above one axis of values. */
export interface RowChart {
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly DrawnRow[];
  readonly domain: readonly [number, number];
  readonly tick: (value: number) => string;
  readonly ticks?: readonly number[];
  /** A line for what rows are measured against. */
  readonly reference?: number | null;
  readonly legend?: readonly LegendItem[];
  readonly patterned?: boolean;
  /** How high what is drawn of a row may be; 22 unless told. */
  readonly rowHeight?: number;
  /** Said where there are no rows. */
  readonly empty: string;
}

const [narrowBelow, edge, usualHeight, labelHeight, axisHeight] = [520, 8, 22, 18, 26];

/** Draws a chart of rows: labels before them, or above them where there is little room. */
export function rowChart(chart: RowChart, options: ChartOptions): string {
  const pen = penOf(options);
  const { title, sentence: description, rows, patterned } = chart;
  const base = { pen, language: options.words.language, title, description, ...(patterned && { patterned }) };
  if (rows.length === 0) return emptyPicture(base, chart.empty);
  const key = legend(pen, chart.legend ?? []);
  const narrow = pen.width < narrowBelow;
  const widest = (texts: readonly string[]): number => Math.ceil(Math.max(...texts.map((text) => textWidth(text))));
  const noteWidth = Math.min(widest(rows.map(({ note }) => note)), pen.width * 0.45);
  const labelWidth = narrow
    ? pen.width - noteWidth - 2 * edge - 12
    : Math.min(widest(rows.map(({ label }) => label)), pen.width * 0.32);
  const start = narrow ? edge + 6 : edge + labelWidth + 12;
  const end = narrow ? pen.width - edge - 6 : pen.width - edge - noteWidth - 12;
  const x = linear(chart.domain, [start, end]);
  const barHeight = chart.rowHeight ?? usualHeight;
  const rowHeight = barHeight + 8 + (narrow ? labelHeight : 0);
  const bottom = key.height + rows.length * rowHeight + 4;
  const bars = rows.map((row, index) => {
    const top = key.height + index * rowHeight + (narrow ? labelHeight : 0) + 4;
    const place = { pen, x, top, height: barHeight, middle: top + barHeight / 2 };
    const line = narrow ? top - 5 : place.middle + 4;
    return [
      pen.text([edge, line], row.label, { max: labelWidth, halo: "surface" }),
      pen.text([pen.width - edge, line], row.note, { anchor: "end", bold: true, max: noteWidth + 1 }),
      row.absent === undefined
        ? row.draw(place)
        : pen.text([start, place.middle + 4], row.absent, { fill: "muted", max: end - start }),
    ].join("");
  });
  const shapes = [...key.shapes, ...axis(pen, chart, x, key.height, bottom), ...bars];
  return picture({ ...base, height: bottom + axisHeight, shapes });
}

function axis(pen: Pen, chart: RowChart, x: RowPlace["x"], top: number, bottom: number): string[] {
  const [start, end] = x.range;
  const values = chart.ticks ?? x.ticks(Math.max(2, Math.floor((end - start) / 70)));
  const ticks = values.map((value) => ({ at: x(value), label: chart.tick(value) }));
  return [
    ...ticks.map(({ at }) => pen.line([at, top], [at, bottom], { stroke: "grid", thick: 1 })),
    ...thin(ticks).map(({ at, label }) => {
      const middle = keepInside(at, textWidth(label), 2, pen.width - 2);
      return pen.text([middle, bottom + 16], label, { anchor: "middle", fill: "muted" });
    }),
    chart.reference === null || chart.reference === undefined
      ? ""
      : pen.line([x(chart.reference), top], [x(chart.reference), bottom], { stroke: "line", thick: 1.5 }),
  ];
}

/** A number in the middle of a bar, if it has room there; on a plate where the bar has a pattern. */
export function numberInside(
  pen: Pen,
  text: string,
  [left, right]: readonly [number, number],
  middle: number,
  { ink, plate }: { readonly ink: "onStrong" | "onSoft"; readonly plate?: "good" | "bad" | undefined },
): string {
  const wide = textWidth(text) + 6;
  if (wide > right - left) return "";
  const at = (left + right) / 2;
  const behind = plate ? pen.rect(at - wide / 2, middle - 7, wide, 14, { fill: plate }) : "";
  return behind + pen.text([at, middle + 4], text, { anchor: "middle", fill: ink });
}

/** A picture that says why nothing is drawn. */
export function emptyPicture(base: Omit<Parameters<typeof picture>[0], "height" | "shapes">, why: string): string {
  const { width } = base.pen;
  const text = base.pen.text([width / 2, 34], why, { anchor: "middle", fill: "muted", max: width - 16 });
  return picture({ ...base, height: 60, shapes: [text] });
}

/** A dot with its interval. Hollow where it is of few answers. */
export function dotWithInterval(
  { pen, x, middle }: RowPlace,
  value: number,
  interval: { readonly lower: number; readonly upper: number } | null,
  { hollow = false, token = "mark" as const }: { hollow?: boolean; token?: "mark" | "text" | "muted" } = {},
): string {
  const whisker = interval
    ? [
        pen.line([x(interval.lower), middle], [x(interval.upper), middle], { stroke: token, thick: 2 }),
        ...[interval.lower, interval.upper].map((bound) =>
          pen.line([x(bound), middle - 4], [x(bound), middle + 4], { stroke: token, thick: 2 }),
        ),
      ]
    : [];
  const paint = { fill: hollow ? ("surface" as const) : token, stroke: token, thick: 2 };
  return [...whisker, pen.circle([x(value), middle], 5, paint)].join("");
}

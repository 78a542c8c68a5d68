import type { Chart, ChartCell, ChartOptions } from "./chart.ts";
import { penOf, type Pen } from "./draw/pen.ts";
import { picture } from "./draw/picture.ts";
import { emptyPicture } from "./draw/row-chart.ts";
import { breakText, textWidth } from "./draw/text-width.ts";
import { absentCell, numberColumn, textColumn } from "./figure-table.ts";
import { isShown, type Figure, type GroupFigure } from "./figure.ts";
import { sayRange } from "./finding.ts";
import { scaleOf, type Measure } from "./measure.ts";
import { textCell, wordsOf, type Words } from "./words.ts";

/** Figures of groups (rows) by questions or by another segment (columns). */
export interface HeatMap {
  readonly title: string;
  readonly measure: Measure;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  /** A figure for each column by its key; one that is missing has no answers. */
  readonly rows: readonly { readonly label: string; readonly cells: Readonly<Record<string, Figure>> }[];
}

const nothing: Figure = { value: null, n: 0, interval: null, withheld: null };

/**
 * A table of figures first: the number is printed, the shade only helps to find it. Each cell of the table has its shade, and
 * the picture is the same for files.
 *
 * @example
 * const measure = { name: "CSAT", unit: "percent" } as const;
 * heatMap({ title: "CSAT", measure, columns: [], rows: [] }, { words: chartWords("en") }).sentence; // "There are no answers to show."
 */
export function heatMap(data: HeatMap, options: ChartOptions): Chart {
  const { title, measure, columns, rows } = data;
  const words = wordsOf(options.words);
  const cellOf = (cells: Readonly<Record<string, Figure>>, key: string): Figure =>
    (Object.hasOwn(cells, key) ? cells[key] : undefined) ?? nothing;
  const all: GroupFigure[] = rows.flatMap(({ label, cells }) =>
    columns.map((column) => ({
      ...cellOf(cells, column.key),
      label: words.say("cell", { row: words.name(label), column: words.name(column.label) }),
    })),
  );
  const sentence = sayRange(words, measure, all);
  const shadeOf = shades(measure, all);
  const body = rows.map(({ label, cells }): ChartCell[] => [
    textCell(label),
    ...columns.map(({ key }): ChartCell => {
      const figure = cellOf(cells, key);
      return isShown(figure)
        ? { text: words.figure(measure, figure.value), raw: figure.value, shade: shadeOf(figure.value) }
        : { text: absentCell(words, figure), raw: null, shade: null };
    }),
  ]);
  const table = {
    caption: title,
    columns: [textColumn("group", words.say("group")), ...columns.map(({ key, label }) => numberColumn(key, label))],
    rows: body,
  };
  return { title, svg: draw(words, table, options, sentence), table, sentence };
}

/** How dark a value is between both ends of the scale, or of what there is where a scale has no end. */
function shades(measure: Measure, all: readonly Figure[]): (value: number) => number {
  const values = all.filter(isShown).map(({ value }) => value);
  const [low, high] = scaleOf(measure) ?? [Math.min(...values), Math.max(...values)];
  return (value) => (high > low ? Math.round(1000 * Math.min(1, Math.max(0, (value - low) / (high - low)))) / 1000 : 0);
}

const [cellHeight, least, lineHeight, mostLines] = [30, 64, 15, 3];
const steps = ["surface", "good3", "good2", "good"] as const;
const inks = ["text", "onSoft", "onSoft", "onStrong"] as const;

/** Columns that have no room stand below the first ones, as lines of text do. */
function draw(words: Words, table: Chart["table"], options: ChartOptions, sentence: string): string {
  const pen = penOf(options);
  const base = { pen, language: options.words.language, title: table.caption, description: sentence };
  const count = table.columns.length - 1;
  if (count === 0 || table.rows.length === 0) return emptyPicture(base, words.say("none"));
  const labelWidth = Math.min(
    pen.width * 0.32,
    Math.max(...table.rows.map(([first]) => textWidth(first?.text ?? ""))) + 8,
  );
  const room = pen.width - labelWidth - 16;
  const most = Math.max(1, Math.floor(room / least));
  const inLine = Math.ceil(count / Math.ceil(count / most));
  const shapes: string[] = [];
  let top = 4;
  for (let from = 0; from < count; from += inLine) {
    const picked = table.columns
      .slice(from + 1, from + 1 + inLine)
      .map((column, index) => ({ column, index: from + index }));
    const wide = Math.min(130, room / inLine);
    const heads = picked.map(({ column }) => breakText(column.label, wide - 6, 12, mostLines));
    const headHeight = 9 + lineHeight * Math.max(...heads.map((lines) => lines.length));
    shapes.push(...drawBlock(pen, table, picked, { top, labelWidth, wide, heads, headHeight }));
    top += headHeight + table.rows.length * cellHeight + 14;
  }
  return picture({ ...base, height: top, shapes });
}

interface Block {
  readonly top: number;
  readonly labelWidth: number;
  /** Of a column. */
  readonly wide: number;
  /** The name of each column in lines. */
  readonly heads: readonly (readonly string[])[];
  readonly headHeight: number;
}

function drawBlock(
  pen: Pen,
  table: Chart["table"],
  picked: readonly { readonly column: { readonly label: string }; readonly index: number }[],
  { top, labelWidth, wide, heads, headHeight }: Block,
): string[] {
  const left = (place: number): number => 8 + labelWidth + place * wide;
  // Names of columns end where the cells begin.
  const names = heads.flatMap((lines, place) =>
    lines.map((line, at) => {
      const y = top + headHeight - 10 - lineHeight * (lines.length - 1 - at);
      return pen.text([left(place) + wide / 2, y], line, { anchor: "middle", fill: "muted", max: wide - 6 });
    }),
  );
  const lines = table.rows.flatMap((row, index) => {
    const y = top + headHeight + index * cellHeight;
    return [
      pen.text([8, y + 19], row[0]?.text ?? "", { max: labelWidth - 8 }),
      ...picked.map(({ index: column }, place) => drawCell(pen, row[column + 1], left(place), y, wide)),
    ];
  });
  return [...names, ...lines];
}

function drawCell(pen: Pen, cell: ChartCell | undefined, x: number, y: number, wide: number): string {
  const shade = cell?.shade ?? null;
  const step = shade === null ? 0 : Math.min(steps.length - 1, Math.floor(shade * steps.length));
  const text = shade === null ? "–" : (cell?.text ?? "–");
  return (
    pen.rect(x + 1, y + 1, wide - 2, cellHeight - 2, { fill: steps[step] ?? "surface", stroke: "grid", thick: 1 }) +
    pen.text([x + wide / 2, y + 19], text, {
      anchor: "middle",
      fill: shade === null ? "muted" : (inks[step] ?? "text"),
      max: wide - 4,
    })
  );
}

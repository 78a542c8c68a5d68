import type { Chart, ChartOptions } from "./chart.ts";
import { length, penOf } from "./draw/pen.ts";
import { breakText } from "./draw/text-width.ts";

/** What stands below a chart in a file: its filter, its period, how many answered, the day it was made. */
export interface DocumentNotes {
  readonly notes?: readonly string[];
}

/**
 * A whole SVG file: the chart with its title above, what it found, and notes such as the filter and the date below.
 *
 * @param options those that the chart was drawn with
 * @example
 * const chart = npsBars({ title: "NPS by team", rows: [] }, { words: chartWords("en") });
 * chartDocument(chart, { notes: ["2026, all sites"] }, { words: chartWords("en") }).startsWith("<?xml"); // true
 */
export function chartDocument(chart: Chart, { notes = [] }: DocumentNotes, options: ChartOptions): string {
  // In a file nothing is mirrored twice: texts stand where the language begins.
  const pen = penOf({ ...options, axes: "mirrored" });
  const room = pen.width - 16;
  const head = [
    ...breakText(chart.title, room, 18).map((text) => ({ text, size: 18, bold: true })),
    ...breakText(chart.sentence, room, 14).map((text) => ({ text, size: 14, bold: false })),
  ];
  let y = 8;
  const above = head.map(({ text, size, bold }) => {
    y += size * 1.35;
    return pen.text([8, y], text, { size, bold, max: room });
  });
  const chartTop = y + 10;
  const drawn = Number(/ height="([\d.]+)"/.exec(chart.svg)?.[1] ?? 0);
  y = chartTop + drawn + 4;
  const below = notes
    .flatMap((note) => breakText(note, room))
    .map((text) => {
      y += 17;
      return pen.text([8, y], text, { fill: "muted", max: room });
    });
  const height = length(y + 12);
  const placed = chart.svg.replace("<svg ", `<svg x="0" y="${length(chartTop)}" `);
  const rtl = pen.rtl ? ' direction="rtl"' : "";
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"${rtl} width="${length(pen.width)}" height="${height}"` +
    ` viewBox="0 0 ${length(pen.width)} ${height}" font-family="system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif" font-size="12">` +
    `${pen.rect(0, 0, pen.width, y + 12, { fill: "surface" })}${above.join("")}${placed}${below.join("")}</svg>\n`
  );
}

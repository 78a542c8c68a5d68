import type { ConsoleWords } from "@afterword/language/console";
import type { MetricRow } from "@afterword/sdk";
import type { Column } from "../../parts/table.tsx";

/** How a figure is written. */
type Format = (value: number) => string;

/** A driver's part of what is explained. */
export const shareColumn = (words: ConsoleWords, format: Format): Column<MetricRow> => ({
  id: "share",
  label: words.text("console.results.driverShare"),
  kind: "number",
  cell: ({ value }) => (value === null ? "–" : format(value)),
});

/** Both ends of a figure's interval. */
export const intervalColumn = (words: ConsoleWords, format: Format): Column<MetricRow> => ({
  id: "interval",
  label: words.text("console.results.interval"),
  kind: "number",
  cell: ({ interval }) =>
    interval === null
      ? "–"
      : words.text("console.results.range", { lower: format(interval.lower), upper: format(interval.upper) }),
});

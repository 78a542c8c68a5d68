import type { ChartWords } from "@afterword/language";

/** A cell of a chart's table: what people read, and the number itself for exports. */
export interface ChartCell {
  /** As it is read: formatted, or the reason why there is no number. */
  readonly text: string;
  /** The number before it was formatted; null where there is none or the cell is a text. */
  readonly raw: number | null;
  /** Of a heat map: how dark the cell is, 0 to 1; null where nothing is shown. */
  readonly shade?: number | null;
}

/** A column of a chart's table. */
export interface ChartColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: "text" | "number";
}

/** The chart as a table: the same figures, for those who don't see the picture and for exports. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly ChartColumn[];
  /** As many cells as there are columns. The first names the row. */
  readonly rows: readonly (readonly ChartCell[])[];
}

/**
 * One finding in three shapes: a picture, a table, and a sentence that says what is to be seen.
 *
 * @example
 * const { sentence } = npsBars({ title: "NPS by team", rows: [] }, { words: chartWords("en") }); // "There are no answers to show."
 */
export interface Chart {
  readonly title: string;
  /** An `<svg>` element that needs nothing else: it stands in a page or, by {@link chartDocument}, in a file. */
  readonly svg: string;
  readonly table: ChartTable;
  /** The finding, in plain words. */
  readonly sentence: string;
}

/** How a chart is drawn and in which language it speaks. */
export interface ChartOptions {
  /** The reader's language: `chartWords("fr")`, or in a browser `await loadChartWords(["fr"])`. */
  readonly words: ChartWords;
  /** In CSS pixels, 200 to 1200; 640 unless told. Below 280 only a score card has room for its words. */
  readonly width?: number;
  /** For languages written from right to left: all axes begin at the right (the default), or at the left all the same. */
  readonly axes?: "mirrored" | "leftToRight";
  /** Begins every id of the SVG; each chart of a page needs its own. "chart" unless told. */
  readonly idPrefix?: string;
}

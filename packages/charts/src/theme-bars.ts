import type { Chart, ChartOptions } from "./chart.ts";
import { cleanLabel } from "./draw/escape.ts";
import type { Paint } from "./draw/pen.ts";
import { rowChart } from "./draw/row-chart.ts";
import { numberColumn, textColumn } from "./figure-table.ts";
import type { Figure } from "./figure.ts";
import { formatTick } from "./measure.ts";
import { maybeCell, textCell, wordsOf } from "./words.ts";

/** What comments are about, and what those about it say: a row of the metric `themes`. */
export interface ThemeBars {
  readonly title: string;
  /** The row: how many comments there are, or why nothing is shown. */
  readonly figure: Pick<Figure, "n" | "withheld">;
  /** Its themes, by how they are called. */
  readonly rows: readonly ThemeBar[];
}

/** A theme: one of the row's `answers`. */
export interface ThemeBar {
  readonly label: string;
  readonly n: number;
  /** In percent of all comments; and what it was in the time before. */
  readonly share: number | null;
  readonly before?: number | null | undefined;
  readonly sentiment?: { readonly [said in Said | "estimated"]: number } | undefined;
}

type Said = "positive" | "neutral" | "negative";

const paints: readonly (readonly [Said, Paint])[] = [
  ["positive", { pattern: "dots", stroke: "good" }],
  ["neutral", { fill: "neutral", stroke: "line" }],
  ["negative", { pattern: "hatch", stroke: "bad" }],
];

/**
 * How many comments are about each theme, split by what they say; the rest of a bar says nothing clear.
 *
 * @example
 * const rows = [{ label: "System", n: 33, share: 20.1 }];
 * themeBars({ title: "Themes", figure: { n: 164, withheld: null }, rows }, { words: chartWords("en") }).sentence;
 * // "Most comments are about: System (33 of 164)."
 */
export function themeBars({ title, figure, rows }: ThemeBars, options: ChartOptions): Chart {
  const words = wordsOf(options.words);
  const shown = figure.withheld === null ? rows : [];
  const [most] = shown;
  const sentence = most
    ? words.say("themes.most", {
        theme: words.name(most.label),
        count: words.count(most.n),
        all: words.count(figure.n ?? 0),
      })
    : figure.withheld === null
      ? words.say("none")
      : words.say("score.absent", { name: title, reason: words.absent({ ...figure, value: null, interval: null }) });
  const percent = (value: number): string => words.figure({ unit: "percent" }, value);
  const columns = [
    textColumn("theme", words.say("theme")),
    numberColumn("comments", words.say("comments")),
    numberColumn("share", words.say("ofTheseAnsweredShare")),
    numberColumn("change", words.say("change")),
    ...paints.map(([said]) => numberColumn(said, words.say(said))),
    numberColumn("estimated", words.say("estimated")),
  ];
  const body = shown.map(({ label, n, share, before, sentiment }) => [
    textCell(cleanLabel(label)),
    maybeCell(n, words.count),
    maybeCell(share, percent),
    maybeCell(share === null || before === null || before === undefined ? null : share - before, (by) =>
      words.number(by, { maximumFractionDigits: 1, signDisplay: "exceptZero" }),
    ),
    ...([...paints.map(([said]) => said), "estimated"] as const).map((said) =>
      maybeCell(sentiment?.[said], words.count),
    ),
  ]);
  const svg = rowChart(
    {
      title,
      sentence,
      rows: shown.map(({ label, n, share, sentiment }) => ({
        label: cleanLabel(label),
        note: words.say("themes.note", { count: words.count(n), share: share === null ? "–" : percent(share) }),
        draw: ({ pen, x, top, height }) => {
          let from = 0;
          const bars = paints.map(([said, paint]) => {
            const [start, end] = [from, (from += sentiment?.[said] ?? 0)];
            return end > start ? pen.rect(x(start), top, x(end) - x(start), height, { ...paint, thick: 1 }) : "";
          });
          return (
            pen.rect(x(0), top, x(n) - x(0), height, { fill: "surface", stroke: "line", thick: 1 }) + bars.join("")
          );
        },
      })),
      domain: [0, Math.max(1, ...shown.map(({ n }) => n))],
      tick: (value) => (Number.isInteger(value) ? formatTick(words, { unit: "count" }, value) : ""),
      patterned: true,
      empty: sentence,
      legend: [
        ...paints.map(([said, paint]) => ({ label: words.say(said), paint })),
        { label: words.say("untold"), paint: { fill: "surface", stroke: "line" } },
      ],
    },
    options,
  );
  return { title, svg, table: { caption: title, columns, rows: body }, sentence };
}

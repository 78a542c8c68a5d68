import type { Chart, ChartOptions } from "./chart.ts";
import { rowChart } from "./draw/row-chart.ts";
import { isShown, type Figure } from "./figure.ts";
import { sayWithheld } from "./finding.ts";
import { formatTick, wholeAxis, type Measure } from "./measure.ts";
import { absentCell, numberColumn, textColumn } from "./figure-table.ts";
import { maybeCell, numberCell, textCell, wordsOf } from "./words.ts";

/** How important things are and how well they go, both as people said, on one scale. */
export interface GapBars {
  readonly title: string;
  readonly measure: Measure;
  readonly rows: readonly { readonly label: string; readonly importance: Figure; readonly performance: Figure }[];
}

/**
 * What people call important beside how well it goes: the widest gap first.
 *
 * @example
 * const measure = { name: "Mean", unit: "score" } as const;
 * gapBars({ title: "Gaps", measure, rows: [] }, { words: chartWords("en") }).sentence; // "There are no answers to show."
 */
export function gapBars({ title, measure, rows }: GapBars, options: ChartOptions): Chart {
  const words = wordsOf(options.words);
  const format = (value: number): string => words.figure(measure, value);
  const known = rows
    .map((row) => {
      const { importance, performance } = row;
      const both = isShown(importance) && isShown(performance);
      return {
        ...row,
        gap: both ? importance.value - performance.value : null,
        missing: isShown(importance) ? performance : importance,
      };
    })
    .sort((a, b) => (b.gap ?? -Infinity) - (a.gap ?? -Infinity) || 0);
  const widest = known[0];
  const left = sayWithheld(
    words,
    known.filter(({ gap }) => gap === null).map(({ missing }) => missing),
  );
  const found =
    widest?.gap === null || widest === undefined
      ? left || words.say("none")
      : widest.gap > 0
        ? words.say("gap.widest", {
            group: words.name(widest.label),
            importance: words.short(measure, widest.importance),
            performance: words.short(measure, widest.performance),
          })
        : words.say("gap.none");
  const sentence = widest?.gap === null ? found : words.sentences(found, left);
  const columns = [
    textColumn("item", words.say("item")),
    numberColumn("importance", words.say("importance")),
    numberColumn("performance", words.say("performance")),
    numberColumn("gap", words.say("gap")),
  ];
  const body = known.map(({ label, importance, performance, gap }) => [
    textCell(label),
    ...[importance, performance].map((one) =>
      isShown(one) ? numberCell(format(one.value), one.value) : textCell(absentCell(words, one)),
    ),
    maybeCell(gap, format),
  ]);
  const values = known.flatMap(({ importance, performance }) =>
    [importance, performance].filter(isShown).map(({ value }) => value),
  );
  const svg = rowChart(
    {
      title,
      sentence,
      domain: wholeAxis(measure, values),
      tick: (value) => formatTick(words, measure, value),
      empty: words.say("none"),
      legend: [
        { label: words.say("performance"), paint: { fill: "mark", stroke: "mark" }, shape: "dot" },
        { label: words.say("importance"), paint: { fill: "surface", stroke: "text", thick: 2 }, shape: "diamond" },
        { label: words.say("gap"), paint: { stroke: "alert", thick: 4 }, shape: "line" },
      ],
      rows: known.map(({ label, importance, performance, gap, missing }) => {
        if (!isShown(importance) || !isShown(performance) || gap === null)
          return { label, note: "–", absent: words.absent(missing), draw: () => "" };
        return {
          label,
          note: format(gap),
          draw: ({ pen, x, middle }) =>
            [
              pen.line([x(performance.value), middle], [x(importance.value), middle], {
                stroke: gap > 0 ? "alert" : "grid",
                thick: 4,
              }),
              pen.circle([x(performance.value), middle], 5, { fill: "mark", stroke: "mark" }),
              pen.diamond([x(importance.value), middle], 6, { fill: "surface", stroke: "text", thick: 2 }),
            ].join(""),
        };
      }),
    },
    options,
  );
  return { title, svg, table: { caption: title, columns, rows: body }, sentence };
}

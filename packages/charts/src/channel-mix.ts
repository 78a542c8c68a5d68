import type { Chart, ChartOptions } from "./chart.ts";
import { cleanLabel } from "./draw/escape.ts";
import type { Paint } from "./draw/pen.ts";
import { rowChart } from "./draw/row-chart.ts";
import { numberColumn, textColumn } from "./figure-table.ts";
import { axisOf, sayMost } from "./ways.ts";
import { maybeCell, textCell, wordsOf } from "./words.ts";

/** How people were asked, and how answers came. */
export interface ChannelMix {
  readonly title: string;
  readonly rows: readonly ChannelMixRow[];
}

/** A way in which people were asked, or answers came: a row of the API's `channels`. */
export interface ChannelMixRow {
  readonly label: string;
  readonly asked: number;
  /** How many of those who were asked by it answered, in whichever way. */
  readonly answered: number;
  /** How many answers came in this way. */
  readonly came: number;
}

/**
 * By which ways people were asked and answers came, each with a bar of both.
 *
 * @example
 * const rows = [{ label: "E-mail", asked: 80, answered: 20, came: 18 }, { label: "Paper", asked: 0, answered: 0, came: 2 }];
 * channelMix({ title: "Ways", rows }, { words: chartWords("en") }).sentence;
 * // "Most invitations by: E-mail (80 of 80). Most answers by: E-mail (18 of 20)."
 */
export function channelMix({ title, rows }: ChannelMix, options: ChartOptions): Chart {
  const words = wordsOf(options.words);
  const by = (of: "asked" | "came") => rows.map((row) => ({ label: row.label, count: row[of] }));
  const sentence =
    words.sentences(sayMost(words, "mix.asked", by("asked")), sayMost(words, "mix.came", by("came"))) ||
    words.say("none");
  const share = ({ asked, answered }: ChannelMixRow) => (asked === 0 ? null : (100 * answered) / asked);
  const columns = [
    textColumn("way", words.say("way")),
    numberColumn("asked", words.say("step.asked")),
    numberColumn("answered", words.say("ofTheseAnswered")),
    numberColumn("share", words.say("ofTheseAnsweredShare")),
    numberColumn("came", words.say("answersBy")),
  ];
  const body = rows.map((row) => [
    textCell(cleanLabel(row.label)),
    maybeCell(row.asked, words.count),
    maybeCell(row.answered, words.count),
    maybeCell(share(row), (value) => words.figure({ unit: "percent" }, value)),
    maybeCell(row.came, words.count),
  ]);
  const svg = rowChart(
    {
      title,
      sentence,
      rows: rows.map((row) => ({
        label: cleanLabel(row.label),
        note: words.say("mix.note", { asked: words.count(row.asked), came: words.count(row.came) }),
        draw: ({ pen, x, top, height }) => {
          const bar = (count: number, from: number, paint: Paint) =>
            count > 0 ? pen.rect(x(0), top + from, x(count) - x(0), height - 2 * from, paint) : "";
          return bar(row.asked, 1, { fill: "neutral", stroke: "line", thick: 1 }) + bar(row.came, 6, { fill: "good" });
        },
      })),
      ...axisOf(
        words,
        rows.flatMap(({ asked, came }) => [asked, came]),
      ),
      legend: [
        { label: words.say("step.asked"), paint: { fill: "neutral", stroke: "line" } },
        { label: words.say("answersBy"), paint: { fill: "good" } },
      ],
    },
    options,
  );
  return { title, svg, table: { caption: title, columns, rows: body }, sentence };
}

import type { Chart, ChartOptions } from "./chart.ts";
import { cleanLabel } from "./draw/escape.ts";
import { rowChart } from "./draw/row-chart.ts";
import { numberColumn, textColumn } from "./figure-table.ts";
import { formatTick } from "./measure.ts";
import { maybeCell, textCell, wordsOf, type Words } from "./words.ts";

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
  const sentence = words.sentences(
    sayMost(words, "mix.asked", "asked", rows),
    sayMost(words, "mix.came", "came", rows),
  );
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
      sentence: sentence || words.say("none"),
      rows: rows.map((row) => ({
        label: cleanLabel(row.label),
        note: words.say("mix.note", { asked: words.count(row.asked), came: words.count(row.came) }),
        draw: ({ pen, x, top, height }) => {
          const bar = (count: number, from: number, high: number) => [x(0), top + from, x(count) - x(0), high] as const;
          return [
            row.asked > 0
              ? pen.rect(...bar(row.asked, 1, height - 2), { fill: "neutral", stroke: "line", thick: 1 })
              : "",
            row.came > 0 ? pen.rect(...bar(row.came, 6, height - 12), { fill: "good" }) : "",
          ].join("");
        },
      })),
      domain: [0, Math.max(1, ...rows.flatMap(({ asked, came }) => [asked, came]))],
      tick: (value) => (Number.isInteger(value) ? formatTick(words, { unit: "count" }, value) : ""),
      empty: words.say("none"),
      legend: [
        { label: words.say("step.asked"), paint: { fill: "neutral", stroke: "line" } },
        { label: words.say("answersBy"), paint: { fill: "good" } },
      ],
    },
    options,
  );
  return { title, svg, table: { caption: title, columns, rows: body }, sentence: sentence || words.say("none") };
}

/** The way that was used most, of how many in all; nothing where none was. */
function sayMost(
  words: Words,
  key: "mix.asked" | "mix.came",
  of: "asked" | "came",
  rows: readonly ChannelMixRow[],
): string {
  const all = rows.reduce((sum, row) => sum + row[of], 0);
  const most = rows.reduce<ChannelMixRow | null>((a, b) => (a === null || b[of] > a[of] ? b : a), null);
  if (most === null || all === 0) return "";
  return words.say(key, { way: words.name(most.label), count: words.count(most[of]), all: words.count(all) });
}

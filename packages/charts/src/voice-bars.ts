import type { Chart, ChartOptions } from "./chart.ts";
import { cleanLabel } from "./draw/escape.ts";
import { rowChart } from "./draw/row-chart.ts";
import { numberColumn, textColumn } from "./figure-table.ts";
import { axisOf, sayMost } from "./ways.ts";
import { maybeCell, textCell, wordsOf } from "./words.ts";

/** By which channels people were heard. */
export interface VoiceBars {
  readonly title: string;
  /** How many voices came by each channel, in the order in which they are drawn. */
  readonly rows: readonly { readonly label: string; readonly voices: number }[];
}

/**
 * How many voices came by each channel: answers, messages, and those who were at meetings.
 *
 * @example
 * const rows = [{ label: "E-mail", voices: 80 }, { label: "Mailbox", voices: 20 }];
 * voiceBars({ title: "Voices", rows }, { words: chartWords("en") }).sentence; // "Most voices by: E-mail (80 of 100)."
 */
export function voiceBars({ title, rows }: VoiceBars, options: ChartOptions): Chart {
  const words = wordsOf(options.words);
  const all = rows.reduce((sum, { voices }) => sum + voices, 0);
  const ways = rows.map(({ label, voices }) => ({ label, count: voices }));
  const sentence = sayMost(words, "voices.most", ways) || words.say("none");
  const share = (voices: number): string => words.figure({ unit: "percent" }, (100 * voices) / (all || 1));
  const columns = [
    textColumn("way", words.say("way")),
    numberColumn("voices", words.say("voices")),
    numberColumn("share", words.say("ofTheseAnsweredShare")),
  ];
  const body = rows.map(({ label, voices }) => [
    textCell(cleanLabel(label)),
    maybeCell(voices, words.count),
    maybeCell(voices, share),
  ]);
  const svg = rowChart(
    {
      title,
      sentence,
      rows: rows.map(({ label, voices }) => ({
        label: cleanLabel(label),
        note: words.count(voices),
        draw: ({ pen, x, top, height }) =>
          voices > 0 ? pen.rect(x(0), top + 3, x(voices) - x(0), height - 6, { fill: "good" }) : "",
      })),
      ...axisOf(
        words,
        rows.map(({ voices }) => voices),
      ),
    },
    options,
  );
  return { title, svg, table: { caption: title, columns, rows: body }, sentence };
}

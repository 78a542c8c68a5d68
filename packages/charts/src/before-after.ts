import type { Chart, ChartOptions } from "./chart.ts";
import { dotWithInterval, rowChart, type DrawnRow } from "./draw/row-chart.ts";
import { figureCells, figureColumns, textColumn } from "./figure-table.ts";
import { fewAnswers, intervalOf, isShown, type Figure, type FigureVerdict } from "./figure.ts";
import { sayAmount, sayWithheld } from "./finding.ts";
import { formatTick, wholeAxis, type Measure } from "./measure.ts";
import { textCell, wordsOf, type Words } from "./words.ts";

/** Whether an action did something: a figure before and after its start, and the same of those whom it did not touch. */
export interface BeforeAfter {
  readonly title: string;
  readonly measure: Measure;
  /** The day on which the action started. */
  readonly startedAt: Date;
  readonly group: Pair;
  readonly comparison?: Pair;
  /** How the change differs from that of the comparison group, or from none where there is no such group. */
  readonly effect: { readonly difference: number | null; readonly verdict: FigureVerdict } | null;
}

/** A figure at two times. */
export interface Pair {
  readonly label: string;
  readonly before: Figure;
  readonly after: Figure;
}

/**
 * Two dots and their intervals for the group of an action, and two for the group that it is compared with.
 *
 * @example
 * const none = { value: null, n: 0, interval: null, withheld: null };
 * const group = { label: "Travel", before: none, after: none };
 * const measure = { name: "NPS", unit: "points" } as const;
 * const data = { title: "NPS of Travel", measure, startedAt: new Date(0), group, effect: null };
 * beforeAfter(data, { words: chartWords("en") }).sentence; // "There are no answers to show."
 */
export function beforeAfter(data: BeforeAfter, options: ChartOptions): Chart {
  const { title, measure, startedAt } = data;
  const words = wordsOf(options.words);
  const pairs = [data.group, ...(data.comparison ? [data.comparison] : [])];
  const sentence = sayChange(words, data, pairs);
  const rows = pairs.flatMap(({ label, before, after }) => [
    { label: words.say("before", { group: label }), figure: before, time: "before" as const },
    { label: words.say("after", { group: label }), figure: after, time: "after" as const },
  ]);
  const columns = [textColumn("group", words.say("group")), ...figureColumns(words, measure)];
  const body = rows.map(({ label, figure }) => [textCell(label), ...figureCells(words, measure, figure)]);
  const values = rows.flatMap(({ figure }) => [isShown(figure) ? figure.value : 0, intervalOf(figure)?.upper ?? 0]);
  const svg = rowChart(
    {
      title,
      sentence,
      rows: rows.map(({ label, figure, time }, index) => drawnRow(words, measure, label, figure, time, index < 2)),
      domain: wholeAxis(measure, values),
      tick: (value) => formatTick(words, measure, value),
      empty: words.say("none"),
      legend: [
        {
          label: words.say("startedAt", { date: startedAt }),
          paint: { stroke: "line", thick: 1.5, dash: "5 4" },
          shape: "line",
        },
        {
          label: words.say("withInterval", { name: measure.name }),
          paint: { fill: "mark", stroke: "mark" },
          shape: "dot",
        },
      ],
    },
    options,
  );
  return { title, svg, table: { caption: title, columns, rows: body }, sentence };
}

/** The start lies between the row before and the row after. */
function drawnRow(
  words: Words,
  measure: Measure,
  label: string,
  figure: Figure,
  time: "before" | "after",
  own: boolean,
): DrawnRow {
  const start: DrawnRow["draw"] = ({ pen, x, top, height }) => {
    const [from, to] = x.range;
    const y = top + height + 4;
    return time === "before" ? pen.line([from, y], [to, y], { stroke: "line", thick: 1.5, dash: "5 4" }) : "";
  };
  if (!isShown(figure)) return { label, note: "–", absent: words.absent(figure), draw: start };
  const hollow = figure.n !== null && figure.n < fewAnswers;
  return {
    label,
    note: words.say("valueOfN", { value: words.figure(measure, figure.value), n: figure.n ?? 0 }),
    draw: (place) =>
      start(place) + dotWithInterval(place, figure.value, figure.interval, { hollow, token: own ? "mark" : "muted" }),
  };
}

function sayChange(words: Words, data: BeforeAfter, pairs: readonly Pair[]): string {
  const { measure, startedAt, effect, comparison } = data;
  const moved = pairs.flatMap(({ label, before, after }) => {
    if (!isShown(before) || !isShown(after)) return [];
    const [from, to] = [words.figure(measure, before.value), words.figure(measure, after.value)];
    return [words.say("moved", { group: words.name(label), name: words.name(measure.name), from, to })];
  });
  const left = sayWithheld(
    words,
    pairs.flatMap(({ before, after }) => [before, after]),
  );
  if (moved.length === 0) return left || words.say("none");
  const { verdict, difference } = effect ?? { verdict: "too_few" as const, difference: null };
  const by = sayAmount(words, measure, Math.abs(difference ?? 0));
  return words.sentences(
    ...moved,
    words.say(comparison ? "effect.compared" : "effect", { verdict, by, date: startedAt }),
    left,
  );
}

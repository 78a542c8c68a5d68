import type { ChartCell, ChartColumn } from "./chart.ts";
import { intervalOf, isShown, type Figure } from "./figure.ts";
import type { Measure } from "./measure.ts";
import { maybeCell, numberCell, textCell, type Words } from "./words.ts";

/** The columns that every figure has: its value, both ends of its interval, and of how much it is made. */
export const figureColumns = (words: Words, measure: Measure): ChartColumn[] => [
  { key: "value", label: measure.name, kind: "number" },
  { key: "lower", label: words.say("lower"), kind: "number" },
  { key: "upper", label: words.say("upper"), kind: "number" },
  { key: "n", label: words.say(measure.counts === "events" ? "events" : "answers"), kind: "number" },
];

/** The cells for {@link figureColumns}. The number of answers of a withheld figure is withheld too. */
export function figureCells(words: Words, measure: Measure, figure: Figure): ChartCell[] {
  const format = (value: number): string => words.figure(measure, value);
  const { lower, upper } = intervalOf(figure) ?? { lower: null, upper: null };
  const n = figure.withheld === null ? figure.n : null;
  return [
    isShown(figure) ? numberCell(format(figure.value), figure.value) : textCell(absentIn(words, measure, figure)),
    maybeCell(lower, format),
    maybeCell(upper, format),
    maybeCell(n, words.count),
  ];
}

const absentIn = (words: Words, { counts }: Measure, figure: Figure): string =>
  counts === "events" && figure.withheld === null
    ? words.say("absent", { reason: words.say("noEvents") })
    : absentCell(words, figure);

/** "–" and why. */
export const absentCell = (words: Words, figure: Figure): string =>
  words.say("absent", { reason: words.absent(figure) });

/** A text column. */
export const textColumn = (key: string, label: string): ChartColumn => ({ key, label, kind: "text" });

/** A number column. */
export const numberColumn = (key: string, label: string): ChartColumn => ({ key, label, kind: "number" });

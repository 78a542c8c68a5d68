import type { ChartKey as Key, ChartWords, Params } from "@afterword/language";
import type { ChartCell } from "./chart.ts";
import { cleanLabel } from "./draw/escape.ts";
import { isShown, type Figure, type FigureInterval, type GroupFigure } from "./figure.ts";
import { formatFigure, type Measure } from "./measure.ts";

/** A message of the charts, without its `chart.`. */
export type ChartKey = Key extends `chart.${infer Name}` ? Name : never;

/** What charts say, in one language. */
export interface Words extends Pick<ChartWords, "number"> {
  readonly say: (key: ChartKey, params?: Params) => string;
  /** A whole number. */
  readonly count: (value: number) => string;
  /** A label from outside inside a sentence: set apart from the direction of what stands around it. */
  readonly name: (label: string) => string;
  /** Labels with "and" between the last two; of more than five the first ones, and how many more. */
  readonly names: (labels: readonly string[]) => string;
  /** Sentences one after the other. */
  readonly sentences: (...sentences: readonly string[]) => string;
  readonly figure: (measure: Pick<Measure, "unit">, value: number) => string;
  /** Why there is no figure, in words. */
  readonly absent: (figure: Figure) => string;
  /** A figure, or "–" where none is shown. */
  readonly short: (measure: Measure, figure: Figure) => string;
  readonly interval: (measure: Measure, interval: FigureInterval) => string;
  /** What a row is called. */
  readonly label: (row: GroupFigure) => string;
}

/** No more than so many names stand in a sentence. */
const mostNames = 5;

/** What charts say, in one language. */
export function wordsOf(words: ChartWords): Words {
  const { number, direction } = words;
  const say: Words["say"] = (key, params) => words.text(`chart.${key}`, params);
  const isolates = direction === "rtl";
  const name = (label: string): string => {
    const clean = cleanLabel(label).slice(0, 200);
    return isolates || /[\u0590-\u08FF]/.test(clean) ? `\u2068${clean}\u2069` : clean;
  };
  const figure: Words["figure"] = (measure, value) => formatFigure(words, measure, value);
  return {
    number,
    say,
    name,
    figure,
    count: (value) => number(value, { maximumFractionDigits: 0 }),
    names: (labels) => {
      const shown = labels.slice(0, labels.length > mostNames ? mostNames - 1 : mostNames).map(name);
      const more = labels.length - shown.length;
      return words.list(more === 0 ? shown : [...shown, say("more", { count: more })]);
    },
    sentences: (...sentences) =>
      sentences
        .filter((one) => one !== "")
        .reduce((said, next) => (said === "" ? next : say("sentences", { first: said, second: next })), ""),
    absent: ({ withheld }) => (withheld ? say("fewerThan", { k: withheld.k }) : say("noAnswers")),
    short: (measure, row) => (isShown(row) ? figure(measure, row.value) : "–"),
    interval: (measure, { lower, upper }) =>
      say("interval", { lower: figure(measure, lower), upper: figure(measure, upper) }),
    label: ({ label, group }) => {
      const values = Object.values(group ?? {}).map((value) => value ?? say("noValue"));
      return cleanLabel(label ?? (values.length > 0 ? values.join(" · ") : say("all")));
    },
  };
}

/** A cell of text. */
export const textCell = (text: string): ChartCell => ({ text, raw: null });

/** A cell of a number, as it is formatted. */
export const numberCell = (text: string, raw: number): ChartCell => ({ text, raw });

/** A cell of a number that may not be there. */
export const maybeCell = (value: number | null | undefined, format: (value: number) => string): ChartCell =>
  value === null || value === undefined || !Number.isFinite(value) ? textCell("–") : numberCell(format(value), value);

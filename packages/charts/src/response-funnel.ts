import type { Chart, ChartOptions } from "./chart.ts";
import { rowChart, type DrawnRow } from "./draw/row-chart.ts";
import { textWidth } from "./draw/text-width.ts";
import { numberColumn, textColumn } from "./figure-table.ts";
import { formatTick } from "./measure.ts";
import { maybeCell, textCell, wordsOf, type Words } from "./words.ts";

/** The steps from who could be asked to who answered, in their order. */
export const responseSteps = ["eligible", "asked", "delivered", "opened", "started", "completed"] as const;

/** A step on the way to an answer. */
export type ResponseStep = (typeof responseSteps)[number];

/** How far people got: what `coverage` counts, and the `funnel` of the response rate. */
export interface ResponseFunnel {
  readonly title: string;
  /** How many reached a step; a step that is not known is left out, and null is withheld. */
  readonly steps: Readonly<Partial<Record<ResponseStep, number | null>>>;
  readonly withheld?: { readonly reason: string; readonly k: number } | null;
  /** Why others were not asked: in words, with how many. */
  readonly skipped?: readonly { readonly label: string; readonly count: number }[];
}

/**
 * How many could be asked, were asked, got it, opened it, began and finished; beside it why the others were not asked.
 *
 * @example
 * responseFunnel({ title: "Response", steps: { asked: 200, completed: 50 } }, { words: chartWords("en") }).sentence;
 * // "Of 200 invitations, 50 were answered to the end: 25%."
 */
export function responseFunnel(data: ResponseFunnel, options: ChartOptions): Chart {
  const { title, skipped = [] } = data;
  const words = wordsOf(options.words);
  const steps = stepsOf(data);
  const reasons = [...skipped].sort((a, b) => b.count - a.count);
  const sentence = sayFunnel(words, data, reasons);
  const percent = (value: number): string => words.figure({ unit: "percent" }, value);
  const columns = [
    textColumn("step", words.say("step")),
    numberColumn("count", words.say("count")),
    numberColumn("ofPrevious", words.say("ofPrevious")),
  ];
  const body = [
    ...steps.map(({ step, count, share }) => [
      textCell(words.say(`step.${step}`)),
      count === null ? textCell(words.say("absent", { reason: hidden(words, data) })) : maybeCell(count, words.count),
      maybeCell(share, percent),
    ]),
    ...reasons.map(({ label, count }) => [
      textCell(words.say("notAsked", { reason: label })),
      maybeCell(count, words.count),
      textCell("–"),
    ]),
  ];
  const most = Math.max(1, ...steps.map(({ count }) => count ?? 0), ...reasons.map(({ count }) => count));
  const rows: DrawnRow[] = [
    ...steps.map(({ step, count, share }) => ({
      label: words.say(`step.${step}`),
      ...(count === null
        ? { note: "–", absent: hidden(words, data), draw: () => "" }
        : bar(words, count, share, { fill: "good" })),
    })),
    ...reasons.map(({ label, count }) => ({
      label: words.say("notAsked", { reason: label }),
      ...bar(words, count, null, { fill: "neutral", stroke: "line" }),
    })),
  ];
  const svg = rowChart(
    {
      title,
      sentence,
      rows,
      domain: [0, most],
      tick: (value) => (Number.isInteger(value) ? formatTick(words, { unit: "count" }, value) : ""),
      empty: words.say("none"),
      legend:
        reasons.length > 0
          ? [
              { label: words.say("reached"), paint: { fill: "good" } },
              { label: words.say("skipped"), paint: { fill: "neutral", stroke: "line" } },
            ]
          : [],
    },
    options,
  );
  return { title, svg, table: { caption: title, columns, rows: body }, sentence };
}

const hidden = (words: Words, { withheld }: ResponseFunnel): string =>
  withheld ? words.say("fewerThan", { k: withheld.k }) : words.say("notKnown");

/** The steps that there are, each with its share of the step before that is known. */
function stepsOf({ steps }: ResponseFunnel) {
  let before: number | null = null;
  return responseSteps.flatMap((step) => {
    const count = steps[step];
    if (count === undefined) return [];
    const share = count === null || before === null || before === 0 ? null : (100 * count) / before;
    if (count !== null) before = count;
    return [{ step, count, share }];
  });
}

function bar(words: Words, count: number, share: number | null, paint: { fill: "good" | "neutral"; stroke?: "line" }) {
  return {
    note: words.count(count),
    draw: ({ pen, x, top, height }: Parameters<DrawnRow["draw"]>[0]) => {
      const [left, right] = [x(0), x(count)];
      const text = share === null ? "" : words.figure({ unit: "percent" }, share);
      const fits = textWidth(text) + 8 <= right - left;
      return [
        pen.rect(left, top + 2, Math.max(1, right - left), height - 4, { ...paint, ...(paint.stroke && { thick: 1 }) }),
        text === ""
          ? ""
          : pen.text([fits ? right - 6 : right + 6, top + height / 2 + 4], text, {
              anchor: fits ? "end" : "start",
              fill: fits ? "onStrong" : "muted",
            }),
      ].join("");
    },
  };
}

function sayFunnel(words: Words, data: ResponseFunnel, reasons: readonly { label: string; count: number }[]): string {
  const { eligible, asked, completed } = data.steps;
  const [most] = reasons;
  const why = most ? words.say("response.skipped", { reason: words.name(most.label), count: most.count }) : "";
  const whole =
    typeof eligible === "number" && typeof asked === "number"
      ? words.say("response.asked", { eligible, asked: words.count(asked) })
      : "";
  const answered =
    typeof asked === "number" && typeof completed === "number"
      ? words.say("response.answered", {
          asked,
          completed: words.count(completed),
          rate: asked === 0 ? "–" : words.figure({ unit: "percent" }, (100 * completed) / asked),
        })
      : completed === null
        ? words.say("response.hidden", { reason: hidden(words, data) })
        : "";
  return words.sentences(whole, answered, why) || words.say("none");
}

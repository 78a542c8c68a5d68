import type { Chart, ChartOptions } from "./chart.ts";
import { numberInside, rowChart } from "./draw/row-chart.ts";
import { numberColumn, textColumn } from "./figure-table.ts";
import { formatTick } from "./measure.ts";
import { maybeCell, textCell, wordsOf } from "./words.ts";

/** Open cases by how long they have been open. */
export interface CaseAgeing {
  readonly title: string;
  /** From the newest to the oldest; `late` are those of `open` whose time is over. */
  readonly rows: readonly { readonly label: string; readonly open: number; readonly late: number }[];
  /** Hours until somebody was in touch, in the middle of all cases of the period. */
  readonly medianContactHours?: number | null;
  /** In percent of the cases closed in the period: those that were closed in time. */
  readonly withinTarget?: number | null;
}

/**
 * Open cases by age, those that are late set apart.
 *
 * @example
 * const rows = [{ label: "0 to 2 days", open: 4, late: 1 }];
 * caseAgeing({ title: "Open cases", rows }, { words: chartWords("en") }).sentence; // "4 cases are open, 1 of them late."
 */
export function caseAgeing(data: CaseAgeing, options: ChartOptions): Chart {
  const { title, rows, medianContactHours, withinTarget } = data;
  const words = wordsOf(options.words);
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const [open, late] = [sum((row) => row.open), sum((row) => row.late)];
  const sentence = words.sentences(
    words.say("cases", { open, late }),
    typeof medianContactHours === "number"
      ? words.say("cases.contact", { time: words.figure({ unit: "hours" }, medianContactHours) })
      : "",
    typeof withinTarget === "number"
      ? words.say("cases.within", { share: words.figure({ unit: "percent" }, withinTarget) })
      : "",
  );
  const columns = [
    textColumn("age", words.say("age")),
    numberColumn("open", words.say("open")),
    numberColumn("inTime", words.say("inTime")),
    numberColumn("late", words.say("late")),
  ];
  const body = rows.map((row) => [
    textCell(row.label),
    ...[row.open, row.open - row.late, row.late].map((value) => maybeCell(value, words.count)),
  ]);
  const svg = rowChart(
    {
      title,
      sentence,
      domain: [0, Math.max(1, ...rows.map((row) => row.open))],
      tick: (value) => (Number.isInteger(value) ? formatTick(words, { unit: "count" }, value) : ""),
      empty: words.say("cases", { open: 0, late: 0 }),
      patterned: true,
      legend: [
        { label: words.say("inTime"), paint: { fill: "neutral", stroke: "line" } },
        { label: words.say("late"), paint: { pattern: "hatch", stroke: "bad" } },
      ],
      rows: rows.map((row) => ({
        label: row.label,
        note: words.count(row.open),
        draw: ({ pen, x, top, height }) => {
          const inTime = row.open - row.late;
          const parts = [
            { from: 0, to: inTime, paint: { fill: "neutral", stroke: "line", thick: 1 }, text: { ink: "onSoft" } },
            {
              from: inTime,
              to: row.open,
              paint: { pattern: "hatch", stroke: "bad", thick: 1 },
              text: { ink: "onStrong", plate: "bad" },
            },
          ] as const;
          return parts
            .filter(({ from, to }) => to > from)
            .map(({ from, to, paint, text }) => {
              const [left, right] = [x(from), x(to)];
              const inside = numberInside(pen, words.count(to - from), [left, right], top + height / 2, text);
              return pen.rect(left, top + 2, right - left, height - 4, paint) + inside;
            })
            .join("");
        },
      })),
    },
    options,
  );
  return { title, svg, table: { caption: title, columns, rows: body }, sentence };
}

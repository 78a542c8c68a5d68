import { driverMatrix, relationDots, type ChartOptions } from "@afterword/charts";
import { factValues, type FactSegment, type MetricRow } from "@afterword/sdk";
import type { ConsoleKey } from "@afterword/language/console";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWords } from "../../app/words.tsx";
import type { Asked } from "./asked.ts";
import { Figure } from "./figure.tsx";
import { rowsQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";
import { Coming } from "./score.tsx";
import { themeName } from "./theme-name.ts";
import { Table, type Column } from "../../parts/table.tsx";

/** The questions that may go with an outcome. */
export const driversOf = (asked: readonly Asked[]): string[] =>
  asked.filter(({ metric }) => metric === "mean").map(({ question }) => question);

/** What goes with the outcome: how much it matters, and how well it is rated. */
export function Drivers({ outcome, asked }: { readonly outcome: Asked; readonly asked: readonly Asked[] }) {
  const words = useWords();
  const { base } = useResults();
  const drivers = driversOf(asked);
  const query = { ...base, question: outcome.question, drivers };
  const found = useQuery({ ...rowsQuery("drivers", query), enabled: drivers.length > 1 });
  const rows = found.data;
  const title = words.text("console.results.drivers", { measure: outcome.measure.name });
  const draw = useCallback(
    (options: ChartOptions) => {
      const nameOf = (question: string | null | undefined) =>
        asked.find((one) => one.question === question)?.measure.name ?? question ?? "";
      const first = rows?.[0];
      return driverMatrix(
        {
          title,
          outcome: outcome.measure.name,
          performance: {
            name: words.text("console.results.mean"),
            unit: "score",
            ...asked.find(({ metric }) => metric === "mean")?.scale,
          },
          drivers: (rows ?? []).map((row) => ({
            label: nameOf(row.group["driver"]),
            performance: row.performance ?? null,
            importance: row.importance ?? null,
            interval: partOfOne(row),
          })),
          r2: r2Of(rows ?? []),
          n: first?.n ?? 0,
          withheld: first?.withheld ?? null,
        },
        options,
      );
    },
    [rows, asked, outcome, title, words],
  );
  if (drivers.length < 2) return null;
  if (rows === undefined) return <Coming of={found} />;
  return (
    <Figure
      draw={draw}
      source={{ metric: "drivers", query }}
      warnings={rows.flatMap(({ warnings }) => warnings)}
      isOld={found.isPlaceholderData}
    >
      <p className="note">{words.text("console.results.goesWith")}</p>
    </Figure>
  );
}

/** The share of the importance that is R²: the importances of all drivers add up to it. */
const r2Of = (rows: readonly MetricRow[]): number | null =>
  rows.some(({ importance }) => importance == null) || rows.length === 0
    ? null
    : rows.reduce((sum, { importance }) => sum + (importance ?? 0), 0);

/** The interval of a driver's share in percent, as a part of R² as its importance is. */
function partOfOne({ interval, value, importance }: MetricRow) {
  if (interval === null || value === null || importance == null || value === 0) return null;
  const part = importance / value;
  return { ...interval, lower: interval.lower * part, upper: interval.upper * part };
}

/** What a value of a fact is called. */
const labelOf = (fact: FactSegment, value: string) => `console.results.${fact}.${value}` as ConsoleKey;

/** The figure by how things went: how long it took, whether the target was met, or whether the first contact solved it. */
export function ByFact({ asked, fact }: { readonly asked: Asked; readonly fact: FactSegment }) {
  const words = useWords();
  const { base, survey } = useResults();
  const query = { ...base, question: asked.question, by: [fact], compare: "rest" as const };
  const found = useQuery({ ...rowsQuery(asked.metric, query), enabled: survey.k === 1 });
  const rows = found.data;
  const by = words.text(`console.results.${fact}`);
  const title = words.text("console.results.byFact", { measure: asked.measure.name, by });
  const draw = useCallback(
    (options: ChartOptions) => {
      const named = factValues[fact].flatMap((value) => {
        const row = rows?.find(({ group }) => group[fact] === value);
        return row === undefined ? [] : [{ ...row, label: words.text(labelOf(fact, value)) }];
      });
      return relationDots({ title, measure: asked.measure, by, rows: named }, options);
    },
    [rows, asked, by, fact, title, words],
  );
  if (survey.k > 1) return null;
  if (rows === undefined) return <Coming of={found} />;
  return (
    <Figure draw={draw} source={{ metric: asked.metric, query }} isOld={found.isPlaceholderData}>
      <p className="note">{words.text("console.results.goesWith")}</p>
    </Figure>
  );
}

/** The figure of those who write about each theme, beside that of everybody. An answer may be about several. */
export function ByTheme({ asked }: { readonly asked: Asked }) {
  const words = useWords();
  const { base, survey } = useResults();
  const query = { ...base, question: asked.question, by: ["theme"] };
  const isAsked = survey.k === 1 && survey.questions.some(({ kind }) => kind === "comment");
  const found = useQuery({ ...rowsQuery(asked.metric, query), enabled: isAsked });
  const [all] = useQuery({ ...rowsQuery(asked.metric, { ...query, by: [] }), enabled: isAsked }).data ?? [];
  const rows = found.data;
  const by = words.text("console.comments.theme");
  const title = words.text("console.results.byFact", { measure: asked.measure.name, by });
  const draw = useCallback(
    (options: ChartOptions) => {
      const named = (rows ?? []).flatMap((row) => {
        const theme = row.group["theme"];
        return typeof theme === "string" ? [{ ...row, label: themeName(words, theme) }] : [];
      });
      const everybody = all === undefined ? [] : [{ ...all, label: words.text("console.results.everybody") }];
      return relationDots({ title, measure: asked.measure, by, rows: [...everybody, ...named] }, options);
    },
    [rows, all, asked, by, title, words],
  );
  if (!isAsked) return null;
  if (rows === undefined) return <Coming of={found} />;
  return (
    <Figure draw={draw} source={{ metric: asked.metric, query }} isOld={found.isPlaceholderData}>
      <p className="note">{words.text("console.results.goesWith")}</p>
    </Figure>
  );
}

const facts = ["turnaroundHours", "sla", "resolvedFirstContact"] as const;

/** How an answer goes with facts of the request: coefficients with intervals. */
export function Correlations({ asked }: { readonly asked: Asked }) {
  const words = useWords();
  const { base } = useResults();
  const query = { ...base, question: asked.question };
  const found = [
    useQuery(rowsQuery("correlation", { ...query, fact: facts[0] })),
    useQuery(rowsQuery("correlation", { ...query, fact: facts[1] })),
    useQuery(rowsQuery("correlation", { ...query, fact: facts[2] })),
  ];
  const rows = found.flatMap(({ data }, at) => {
    const [row] = data ?? [];
    const fact = facts[at];
    return row === undefined || fact === undefined ? [] : [{ row, fact }];
  });
  if (rows.length === 0) return found[0] === undefined ? null : <Coming of={found[0]} />;
  const two = (value: number) => words.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const columns: Column<(typeof rows)[number]>[] = [
    {
      id: "fact",
      label: words.text("console.results.fact"),
      cell: ({ fact }) => words.text(`console.results.fact.${fact}`),
    },
    {
      id: "value",
      label: words.text("console.results.coefficient"),
      kind: "number",
      cell: ({ row }) =>
        row.withheld
          ? words.text("console.results.withheld", { k: row.withheld.k })
          : row.value === null
            ? "–"
            : two(row.value),
    },
    {
      id: "interval",
      label: words.text("console.results.interval"),
      kind: "number",
      cell: ({ row: { interval } }) =>
        interval === null
          ? "–"
          : words.text("console.results.range", { lower: two(interval.lower), upper: two(interval.upper) }),
    },
    {
      id: "n",
      label: words.text("console.results.n"),
      kind: "number",
      cell: ({ row: { n } }) => (n === null ? "–" : words.number(n)),
    },
  ];
  return (
    <section className="card">
      <h2>{words.text("console.results.correlations")}</h2>
      <p className="note">{words.text("console.results.goesWith")}</p>
      <Table
        caption={words.text("console.results.correlations")}
        columns={columns}
        rows={rows}
        idOf={({ fact }) => fact}
      />
    </section>
  );
}

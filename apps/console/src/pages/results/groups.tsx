import { distributionBars, formatFigure, funnelPlot, type ChartOptions } from "@afterword/charts";
import type { MetricRow } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useCallback } from "react";
import { useWords } from "../../app/words.tsx";
import { Choices } from "../../parts/choices.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import type { Asked } from "./asked.ts";
import { intervalColumn } from "./figure-columns.ts";
import { Figure } from "./figure.tsx";
import { own } from "./isolated.tsx";
import { benchmarkQuery, rowsQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";
import { Coming } from "./score.tsx";

interface GroupsProps {
  readonly asked: Asked;
  readonly by: string;
}

/** Each group with how it changed, in words; its name leads to what is behind it. */
export function Groups({ asked, by }: GroupsProps) {
  const words = useWords();
  const { base, compared, search, isFixed } = useResults();
  const found = useQuery(rowsQuery(asked.metric, { ...base, question: asked.question, by: [by], ...compared }));
  if (found.data === undefined) return <Coming of={found} />;
  const figure = (value: number) => formatFigure(words, asked.measure, value);
  const columns: Column<MetricRow>[] = [
    {
      id: "group",
      label: words.text("console.results.group"),
      cell: ({ group }) => {
        const value = group[by];
        if (value == null) return words.text("console.results.noValue");
        if (isFixed) return <bdi>{value}</bdi>;
        const where = { ...search.where, [by]: value };
        return (
          <Link to="/results/measure" search={{ ...search, survey: base.survey, where, measure: asked.question, by }}>
            <bdi>{value}</bdi>
          </Link>
        );
      },
    },
    {
      id: "value",
      label: words.text("console.results.value"),
      kind: "number",
      cell: (row) => (row.withheld ? <Withheld k={row.withheld.k} /> : row.value === null ? "–" : figure(row.value)),
    },
    intervalColumn(words, figure),
    {
      id: "n",
      label: words.text("console.results.n"),
      kind: "number",
      cell: ({ n }) => (n === null ? "–" : words.number(n)),
    },
    ...(found.data.some(({ goal }) => goal !== undefined)
      ? [
          {
            id: "goal",
            label: words.text("console.results.goal"),
            cell: ({ goal }: MetricRow) => (goal === undefined ? "–" : <GoalTag asked={asked} of={goal} />),
          },
        ]
      : []),
    ...(compared.compare === undefined
      ? []
      : [
          {
            id: "change",
            label: words.text("console.results.change"),
            cell: ({ comparison }: MetricRow) => <Change asked={asked} of={comparison} />,
          },
        ]),
  ];
  // The pictures beside it say that there are no answers.
  if (found.data.length === 0) return null;
  return (
    <section className="card groups" aria-busy={found.isPlaceholderData}>
      <h2>
        {words.text("console.results.changes.title")} <bdi>{asked.measure.name}</bdi>
      </h2>
      <Table
        caption={words.text("console.results.changes.title")}
        columns={columns}
        rows={found.data}
        idOf={({ group }) => String(group[by])}
      />
    </section>
  );
}

/** Why a cell shows no number. */
function Withheld({ k }: { readonly k: number }) {
  return <>{useWords().text("console.results.withheld", { k })}</>;
}

/** What may be said of a change, and by how much. */
function Change({ asked, of }: { readonly asked: Asked; readonly of: MetricRow["comparison"] }) {
  const words = useWords();
  if (of == null) return <>–</>;
  const by = words.number(Math.abs(of.difference ?? 0), {
    maximumFractionDigits: asked.measure.unit === "score" ? 2 : 1,
  });
  const kind = of.verdict === "higher" ? "tag good" : of.verdict === "lower" ? "tag bad" : "tag";
  return <span className={kind}>{words.text(`console.results.verdict.${of.verdict}`, { by })}</span>;
}

/** Whether a goal is met, where that can be told. */
function GoalTag({ asked, of }: { readonly asked: Asked; readonly of: NonNullable<MetricRow["goal"]> }) {
  const words = useWords();
  const kind = of.verdict === "met" ? "tag good" : of.verdict === "missed" ? "tag bad" : "tag";
  const goal = formatFigure(words, asked.measure, of.value);
  return <span className={kind}>{words.text(`console.results.goal.${of.verdict}`, { goal })}</span>;
}

/** The groups beside each other, without a ranking. */
export function Funnel({ asked, by }: GroupsProps) {
  const words = useWords();
  const { base, search, change, isFixed } = useResults();
  const limits = search.limits ?? "plain";
  const query = { ...base, question: asked.question, by: [by], limits };
  const found = useQuery(benchmarkQuery(asked.metric, query));
  const data = found.data;
  const title = words.text("console.results.beside", { measure: asked.measure.name, segment: own(by) });
  const draw = useCallback(
    (options: ChartOptions) => funnelPlot({ target: null, rows: [], ...data, title, measure: asked.measure }, options),
    [title, asked, data],
  );
  if (data === undefined) return <Coming of={found} />;
  return (
    <Figure
      draw={draw}
      source={{ metric: asked.metric, of: "benchmark", query }}
      warnings={data.warnings}
      isOld={found.isPlaceholderData}
    >
      {!isFixed && (
        <Choices
          label={words.text("console.results.limits")}
          options={[
            {
              id: "adjusted",
              label: words.text("console.results.limits.adjusted"),
              hint: words.text("console.results.limits.adjusted.hint"),
            },
          ]}
          value={[limits]}
          onChange={(chosen) => {
            change({ limits: chosen.includes("adjusted") ? "adjusted" : undefined });
          }}
        />
      )}
    </Figure>
  );
}

/** Which answers were given, from the worst to the best. */
export function Distribution({ asked, by }: { readonly asked: Asked; readonly by: string | undefined }) {
  const words = useWords();
  const { base } = useResults();
  const query = { ...base, question: asked.question, ...(by === undefined ? {} : { by: [by] }) };
  const found = useQuery(rowsQuery("distribution", query));
  const rows = found.data;
  const title = words.text("console.results.answers", { measure: asked.measure.name });
  const draw = useCallback(
    (options: ChartOptions) => {
      const { min, max } = asked.scale;
      const scale = Array.from({ length: max - min + 1 }, (_, at) => ({
        answer: String(min + at),
        label: words.number(min + at),
      }));
      // The API gives the number of those who answered as the value.
      return distributionBars({ title, scale, rows: (rows ?? []).map((row) => ({ ...row, value: row.n })) }, options);
    },
    [title, asked, rows, words],
  );
  if (rows === undefined) return <Coming of={found} />;
  return <Figure draw={draw} source={{ metric: "distribution", query }} isOld={found.isPlaceholderData} />;
}

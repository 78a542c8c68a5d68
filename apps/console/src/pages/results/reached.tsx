import { responseFunnel, type ChartOptions, type ResponseStep } from "@afterword/charts";
import type { CoverageRow } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { Figure } from "./figure.tsx";
import { coverageQuery } from "./queries.ts";
import { useResults, type Results } from "./results-context.tsx";
import { Coming } from "./score.tsx";

// Coverage takes no filter: it counts whom the survey reached in all.
const coverageOf = ({ survey, bounds }: Results) => ({ survey: survey.id, ...bounds });

/** From who could be asked to who answered, and why others were not asked. */
export function Reached() {
  const words = useWords();
  const results = useResults();
  // Of the whole survey it says more than a link to a filtered view shows.
  const isLeftOut = results.isFixed && Object.keys(results.base.where).length > 0;
  const found = useQuery({ ...coverageQuery(coverageOf(results)), enabled: !isLeftOut });
  const row = found.data?.[0];
  const title = words.text("console.results.reached");
  const draw = useCallback(
    (options: ChartOptions) => {
      const { withheld = null, skipped = {} } = row ?? {};
      const reached = Object.fromEntries(steps.map(([step, count]) => [step, row === undefined ? 0 : count(row)]));
      const reasons = Object.entries(skipped).map(([reason, count]) => ({ label: reasonText(words, reason), count }));
      return responseFunnel({ title, steps: reached, withheld, skipped: reasons }, options);
    },
    [row, title, words],
  );
  if (isLeftOut) return null;
  if (row === undefined) return <Coming of={found} />;
  if (row.eligible === 0)
    return (
      <Empty
        title={words.text("console.results.reached.none")}
        body={words.text("console.results.reached.none.next")}
      />
    );
  return (
    <Figure
      draw={draw}
      source={{ of: "coverage", query: coverageOf(results) }}
      warnings={row.warnings}
      isOld={found.isPlaceholderData}
    >
      {Object.keys(results.base.where).length > 0 && (
        <p className="note">{words.text("console.results.reached.whole")}</p>
      )}
    </Figure>
  );
}

/** A reason code in words; one that has none stands as it is. */
function reasonText(words: ReturnType<typeof useWords>, reason: string): string {
  const key = `console.results.reason.${reason}`;
  return words.has(key) ? words.text(key) : words.text("console.results.reason.other");
}

/** The steps from who could be asked to who answered, each with how many reached it. */
const steps: readonly (readonly [step: ResponseStep, count: (row: CoverageRow) => number | null])[] = [
  ["eligible", ({ eligible }) => eligible],
  ["asked", ({ asked }) => asked],
  ["delivered", ({ delivered }) => delivered],
  ["opened", ({ opened }) => opened],
  ["started", ({ answered }) => answered],
  ["completed", ({ completed }) => completed],
];

/** Who was reached in each group. */
export function ReachedByGroup({ by }: { readonly by: string }) {
  const words = useWords();
  const results = useResults();
  const isLeftOut = results.isFixed && Object.keys(results.base.where).length > 0;
  const found = useQuery({ ...coverageQuery({ ...coverageOf(results), by: [by] }), enabled: !isLeftOut });
  if (isLeftOut) return null;
  if (found.data === undefined) return <Coming of={found} />;
  if (found.data.length === 0) return null;
  const share = (value: number | null) =>
    value === null ? "–" : words.number(value / 100, { style: "percent", maximumFractionDigits: 1 });
  const columns: Column<CoverageRow>[] = [
    {
      id: "group",
      label: words.text("console.results.group"),
      cell: ({ group }) => (group[by] == null ? words.text("console.results.noValue") : <bdi>{group[by]}</bdi>),
    },
    ...steps.map(([step, count]): Column<CoverageRow> => ({
      id: step,
      label: results.chartWords.text(`chart.step.${step}`),
      kind: "number",
      cell: (row) => {
        const { withheld } = row;
        const value = count(row);
        if (value !== null) return words.number(value);
        return withheld ? words.text("console.results.withheld", { k: withheld.k }) : "–";
      },
    })),
    {
      id: "rate",
      label: words.text("console.results.responseRate"),
      kind: "number",
      cell: ({ responseRate }) => share(responseRate),
    },
  ];
  return (
    <section className="card">
      <h2>{words.text("console.results.reached.groups")}</h2>
      <Table
        caption={words.text("console.results.reached.groups")}
        columns={columns}
        rows={found.data}
        idOf={({ group }) => String(group[by])}
      />
    </section>
  );
}

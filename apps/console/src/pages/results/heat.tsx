import { heatMap, type Chart, type ChartOptions } from "@afterword/charts";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../../app/words.tsx";
import { meanOf, type Asked } from "./asked.ts";
import { Figure } from "./figure.tsx";
import { Isolated, own } from "./isolated.tsx";
import { rowsQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";
import { Coming } from "./score.tsx";
import "./heat.css";

/** The means of the questions that share a scale, by group. */
export function Heat({ asked, by }: { readonly asked: readonly Asked[]; readonly by: string }) {
  const words = useWords();
  const { base } = useResults();
  const alike = asked.filter(({ scale }) => scale.min === 1 && scale.max === 5).map(meanOf);
  const measure = alike[0] ? { ...alike[0].measure, name: words.text("console.results.mean") } : null;
  const found = useQueries({
    queries: alike.map(({ question }) => rowsQuery("mean", { ...base, question, by: [by] })),
  });
  const waiting = found.find(({ data }) => data === undefined);
  const title = words.text("console.results.heat", { segment: own(by) });
  if (measure === null) return null;
  if (waiting !== undefined) return <Coming of={waiting} />;
  const rows = Map.groupBy(
    found.flatMap(({ data = [] }, at) => data.map((row) => ({ row, question: alike[at]?.question ?? "" }))),
    ({ row }) => row.group[by] ?? words.text("console.results.noValue"),
  );
  const draw = (options: ChartOptions) =>
    heatMap(
      {
        title,
        measure,
        columns: alike.map(({ question, measure: of }) => ({ key: question, label: of.name })),
        rows: [...rows].map(([label, cells]) => ({
          label,
          cells: Object.fromEntries(cells.map(({ row, question }) => [question, row])),
        })),
      },
      options,
    );
  return (
    <Figure
      draw={draw}
      show={(chart) => <HeatTable of={chart.table} />}
      isOld={found.some(({ isPlaceholderData }) => isPlaceholderData)}
    />
  );
}

interface Sorted {
  readonly column: number;
  readonly order: "ascending" | "descending";
}

/** Figures with a shade each, to be read as a table; a column's name sorts by it. */
function HeatTable({ of: { caption, columns, rows } }: { readonly of: Chart["table"] }) {
  const words = useWords();
  const [sorted, setSorted] = useState<Sorted | null>(null);
  const shown = sorted === null ? rows : rows.toSorted((a, b) => compare(a[sorted.column], b[sorted.column], sorted));
  return (
    <div
      className="table-frame cards-if-narrow heat"
      role="region"
      aria-label={words.text("console.results.asTable")}
      tabIndex={0}
    >
      <table role="table">
        <caption className="unseen">
          <Isolated text={caption} />
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, label, kind }, column) => (
              <th
                key={key}
                scope="col"
                role="columnheader"
                className={kind}
                aria-sort={sorted?.column === column ? sorted.order : "none"}
              >
                <Button
                  className="sort"
                  onPress={() => {
                    setSorted(next(sorted, column));
                  }}
                >
                  <bdi>{label}</bdi>
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map(([first, ...cells]) => (
            <tr key={first?.text} role="row">
              <th scope="row" role="rowheader">
                <bdi>{first?.text}</bdi>
              </th>
              {cells.map(({ text, shade }, at) => (
                <td key={at} role="cell" className={`number ${shadeClass(shade)}`} data-label={columns[at + 1]?.label}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** By another column the first name or the highest figure comes first; by the same one the order turns round. */
function next(before: Sorted | null, column: number): Sorted {
  const first = column === 0 ? "ascending" : "descending";
  if (before?.column !== column) return { column, order: first };
  return { column, order: before.order === "ascending" ? "descending" : "ascending" };
}

type Cell = Chart["table"]["rows"][number][number];

/** What has no figure stands last in both orders. */
function compare(a: Cell | undefined, b: Cell | undefined, { column, order }: Sorted): number {
  const sign = order === "ascending" ? 1 : -1;
  if (column === 0) return sign * (a?.text ?? "").localeCompare(b?.text ?? "");
  const [left, right] = [a?.raw ?? null, b?.raw ?? null];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return sign * (left - right);
}

const shadeClass = (shade: number | null | undefined): string =>
  shade == null ? "shade-none" : `shade-${String(Math.min(3, Math.floor(shade * 4)))}`;

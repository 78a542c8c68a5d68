import { formatFigure } from "@afterword/charts";
import type { MetricRow } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import type { Asked } from "./asked.ts";
import { intervalColumn, shareColumn } from "./figure-columns.ts";
import { driversOf } from "./causes.tsx";
import { Isolated, own } from "./isolated.tsx";
import { rowsQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";
import { Coming } from "./score.tsx";

/** So many are named. */
const most = 3;

/** What goes with the outcome most. */
export function TopDrivers({ outcome, asked }: { readonly outcome: Asked; readonly asked: readonly Asked[] }) {
  const words = useWords();
  const { base, search, isFixed } = useResults();
  const drivers = driversOf(asked);
  const query = { ...base, question: outcome.question, drivers };
  const found = useQuery({ ...rowsQuery("drivers", query), enabled: drivers.length > 1 });
  if (drivers.length < 2) return null;
  if (found.data === undefined) return <Coming of={found} />;
  const top = found.data
    .filter(({ importance }) => importance != null)
    .sort((a, b) => (b.importance ?? 0) - (a.importance ?? 0))
    .slice(0, most);
  const share = (value: number) => formatFigure(words, { unit: "percent" }, value);
  const score = (value: number) => formatFigure(words, { unit: "score" }, value);
  const nameOf = (question: string | null | undefined) =>
    asked.find((one) => one.question === question)?.measure.name ?? question ?? "";
  const columns: Column<MetricRow>[] = [
    {
      id: "driver",
      label: words.text("console.results.driver"),
      cell: ({ group }) => <bdi>{nameOf(group["driver"])}</bdi>,
    },
    shareColumn(words, share),
    intervalColumn(words, share),
    {
      id: "mean",
      label: words.text("console.results.mean"),
      kind: "number",
      cell: ({ performance }) => (performance == null ? "–" : score(performance)),
    },
    {
      id: "n",
      label: words.text("console.results.n"),
      kind: "number",
      cell: ({ n }) => (n === null ? "–" : words.number(n)),
    },
  ];
  const title = words.text("console.results.topDrivers", { measure: own(outcome.measure.name) });
  return (
    <section className="card" aria-busy={found.isPlaceholderData}>
      <h2>
        <Isolated text={title} />
      </h2>
      {top.length === 0 ? (
        <p>{words.text("console.results.topDrivers.few")}</p>
      ) : (
        <>
          <p className="note">{words.text("console.results.goesWith")}</p>
          <Table
            caption={words.text("console.results.page.drivers")}
            columns={columns}
            rows={top}
            idOf={({ group }) => String(group["driver"])}
          />
        </>
      )}
      {!isFixed && (
        <p>
          <Link to="/results/drivers" search={search}>
            {words.text("console.results.page.drivers")}
          </Link>
        </p>
      )}
    </section>
  );
}

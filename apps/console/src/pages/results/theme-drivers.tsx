import { formatFigure } from "@afterword/charts";
import type { MetricRow } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../app/words.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import type { Asked } from "./asked.ts";
import { intervalColumn, shareColumn } from "./figure-columns.ts";
import { Isolated, own } from "./isolated.tsx";
import { rowsQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";
import { Coming } from "./score.tsx";
import { themeName } from "./theme-name.ts";

/** What share of how a score differs goes with what people write about. */
export function ThemeDrivers({ asked }: { readonly asked: Asked }) {
  const words = useWords();
  const { base, survey } = useResults();
  const query = { ...base, question: asked.question, drivers: ["themes"] };
  const isAsked = survey.k === 1 && survey.questions.some(({ kind }) => kind === "comment");
  const found = useQuery({ ...rowsQuery("drivers", query), enabled: isAsked });
  if (!isAsked) return null;
  if (found.data === undefined && !found.isError) return <Coming of={found} />;
  const rows = (found.data ?? []).filter(({ importance }) => importance != null);
  const [first] = rows;
  const percent = (value: number) => formatFigure(words, { unit: "percent" }, value);
  const columns: Column<MetricRow>[] = [
    {
      id: "theme",
      label: words.text("console.comments.theme"),
      cell: ({ group }) => <bdi>{themeName(words, themeOf(group))}</bdi>,
    },
    {
      id: "side",
      label: words.text("console.results.themeDrivers.side"),
      cell: ({ correlation }) =>
        correlation == null
          ? "–"
          : words.text(correlation < 0 ? "console.results.themeDrivers.lower" : "console.results.themeDrivers.higher"),
    },
    shareColumn(words, percent),
    intervalColumn(words, percent),
    {
      id: "comments",
      label: words.text("console.results.themeDrivers.comments"),
      kind: "number",
      cell: ({ performance }) => (performance == null ? "–" : percent(performance)),
    },
  ];
  const title = words.text("console.results.themeDrivers", { measure: own(asked.measure.name) });
  const together = 100 * rows.reduce((sum, { importance }) => sum + (importance ?? 0), 0);
  return (
    <section className="card" aria-busy={found.isPlaceholderData}>
      <h2>
        <Isolated text={title} />
      </h2>
      {first === undefined ? (
        <p>{words.text("console.results.topDrivers.few")}</p>
      ) : (
        <>
          <p>{words.text("console.results.themeDrivers.fit", { n: first.n ?? 0, share: percent(together) })}</p>
          <p className="note">{words.text("console.results.goesWith")}</p>
          <Table
            caption={words.text("console.comments.theme")}
            columns={columns}
            rows={rows}
            idOf={({ group }) => themeOf(group)}
          />
        </>
      )}
    </section>
  );
}

const themeOf = ({ driver }: MetricRow["group"]): string => (driver ?? "").replace(/^theme:/, "");

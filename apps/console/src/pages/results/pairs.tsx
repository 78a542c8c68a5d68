import { formatFigure } from "@afterword/charts";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useWords } from "../../app/words.tsx";
import { Table } from "../../parts/table.tsx";
import type { Asked } from "./asked.ts";
import { letterOf, lettersOf, pairsOf } from "./letters.ts";
import { rowsQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";
import { Coming } from "./score.tsx";

/** With more groups than so many, pairs are too many to be told apart. */
const mostGroups = 10;

/** Which groups are clearly apart, pair by pair: each has the letters of those that it is higher than. */
export function Pairs({ asked, by }: { readonly asked: Asked; readonly by: string }) {
  const words = useWords();
  const { base } = useResults();
  const query = { ...base, question: asked.question, by: [by] };
  const found = useQuery(rowsQuery(asked.metric, query));
  const rows = (found.data ?? []).filter((row) => row.group[by] != null && row.value !== null);
  const groups = rows.map(({ group }) => group[by] ?? "");
  const isMany = groups.length > mostGroups;
  const replies = useQueries({
    queries: (isMany ? [] : groups.slice(0, -1)).map((against) =>
      rowsQuery(asked.metric, { ...query, compare: "group", against }),
    ),
  });
  if (found.data === undefined) return <Coming of={found} />;
  if (isMany) return <p className="note">{words.text("console.results.pairs.many", { most: mostGroups })}</p>;
  if (groups.length < 2) return null;
  const waiting = replies.find(({ data }) => data === undefined);
  if (waiting !== undefined) return <Coming of={waiting} />;
  const byGroup = new Map(groups.map((group, at) => [group, replies[at]?.data ?? []]));
  const letters = lettersOf(groups, pairsOf(by, byGroup));
  return (
    <section className="card">
      <h2>{words.text("console.results.pairs")}</h2>
      <p className="note">{words.text("console.results.pairs.note")}</p>
      <Table
        caption={words.text("console.results.pairs")}
        columns={[
          {
            id: "group",
            label: words.text("console.results.group"),
            cell: (group) => (
              <bdi>
                {letterOf(groups.indexOf(group))} · {group}
              </bdi>
            ),
          },
          {
            id: "value",
            label: words.text("console.results.value"),
            kind: "number",
            cell: (group) => formatFigure(words, asked.measure, rows[groups.indexOf(group)]?.value ?? 0),
          },
          {
            id: "above",
            label: words.text("console.results.pairs.above"),
            cell: (group) => <bdi>{letters.get(group)?.join(" ") || "–"}</bdi>,
          },
        ]}
        rows={groups}
        idOf={(group) => group}
      />
    </section>
  );
}

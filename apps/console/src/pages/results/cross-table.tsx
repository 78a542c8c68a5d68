import { heatMap, type ChartOptions } from "@afterword/charts";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWords } from "../../app/words.tsx";
import type { Asked } from "./asked.ts";
import { Figure } from "./figure.tsx";
import { own } from "./isolated.tsx";
import { rowsQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";
import { Coming } from "./score.tsx";

/** A measure by two segments together: one of them down, the other across. */
export function CrossTable({ asked, by, and }: { readonly asked: Asked; readonly by: string; readonly and: string }) {
  const words = useWords();
  const { base } = useResults();
  const query = { ...base, question: asked.question, by: [by, and] };
  const found = useQuery(rowsQuery(asked.metric, query));
  const rows = found.data;
  const title = words.text("console.results.byTwo", { measure: asked.measure.name, first: own(by), second: own(and) });
  const draw = useCallback(
    (options: ChartOptions) => {
      const named = (value: string | null | undefined) => value ?? words.text("console.results.noValue");
      const across = [...new Set((rows ?? []).map(({ group }) => named(group[and])))].sort();
      const down = Map.groupBy(rows ?? [], ({ group }) => named(group[by]));
      return heatMap(
        {
          title,
          measure: asked.measure,
          columns: across.map((label) => ({ key: label, label })),
          rows: [...down].map(([label, cells]) => ({
            label,
            cells: Object.fromEntries(cells.map((row) => [named(row.group[and]), row])),
          })),
        },
        options,
      );
    },
    [rows, asked, by, and, title, words],
  );
  if (rows === undefined) return <Coming of={found} />;
  return (
    <Figure draw={draw} source={{ metric: asked.metric, query }} isOld={found.isPlaceholderData}>
      <p className="note">{words.text("console.results.byTwo.note")}</p>
    </Figure>
  );
}

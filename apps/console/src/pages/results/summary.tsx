import { summary } from "@afterword/charts";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../app/words.tsx";
import type { Asked } from "./asked.ts";
import { Isolated } from "./isolated.tsx";
import { rowsQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";
import { Coming } from "./score.tsx";

interface SummaryProps {
  readonly asked: Asked;
  readonly by: string | undefined;
}

/** What is to be known first, in sentences: the figure of all, and which groups clearly changed. */
export function Summary({ asked, by }: SummaryProps) {
  const words = useWords();
  const { base, compared, chartWords } = useResults();
  const query = { ...base, question: asked.question, ...compared };
  const whole = useQuery(rowsQuery(asked.metric, query));
  const groups = useQuery({
    ...rowsQuery(asked.metric, { ...query, by: by === undefined ? [] : [by] }),
    enabled: by !== undefined,
  });
  const figure = whole.data?.[0];
  if (figure === undefined) return <Coming of={whole} size="line" />;
  if (by !== undefined && groups.data === undefined) return <Coming of={groups} size="line" />;
  const rows = by === undefined ? [] : (groups.data ?? []);
  return (
    <section className="summary" aria-busy={whole.isPlaceholderData || groups.isPlaceholderData}>
      <h2 className="unseen">{words.text("console.results.summary")}</h2>
      <p>
        <Isolated text={summary({ measure: asked.measure, figure, groups: rows }, { words: chartWords })} />
      </p>
    </section>
  );
}

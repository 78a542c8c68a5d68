import { gapBars, type ChartOptions } from "@afterword/charts";
import type { SurveyItem } from "@afterword/sdk";
import { useQueries } from "@tanstack/react-query";
import { useWords } from "../../app/words.tsx";
import { ownText } from "./asked.ts";
import { Figure } from "./figure.tsx";
import { own } from "./isolated.tsx";
import { rowsQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";
import { Coming } from "./score.tsx";

type Matrix = SurveyItem["questions"][number];

/** The metric key of a matrix that asks how important things are to people. */
const importance = "importance";

/** Each matrix of a survey that rates what another one asks the importance of, on a scale of as many points, and that one. */
export function gapsOf({ questions }: SurveyItem): { readonly stated: Matrix; readonly rated: Matrix }[] {
  const stated = questions.find(({ kind, key }) => kind === "matrix" && key === importance);
  if (stated === undefined) return [];
  return questions
    .filter((rated) => rated !== stated && rated.columns?.length === stated.columns?.length)
    .filter((rated) => sharedRows(stated, rated).length > 1)
    .map((rated) => ({ stated, rated }));
}

const sharedRows = (stated: Matrix, rated: Matrix) =>
  (stated.rows ?? []).filter(({ value }) => rated.rows?.some((row) => row.value === value));

/** What people call important beside how well it goes, as they said both. */
export function Gap({ stated, rated }: { readonly stated: Matrix; readonly rated: Matrix }) {
  const words = useWords();
  const { base } = useResults();
  const rows = sharedRows(stated, rated);
  const meansOf = ({ name }: Matrix) => ({
    queries: rows.map(({ value }) => rowsQuery("mean", { ...base, question: `${name}.${value}` })),
  });
  const [important, going] = [useQueries(meansOf(stated)), useQueries(meansOf(rated))];
  const waiting = [...important, ...going].find(({ data }) => data === undefined);
  if (waiting !== undefined) return <Coming of={waiting} />;
  const max = stated.columns?.length ?? 5;
  const measure = { name: words.text("console.results.mean"), unit: "score", min: 1, max } as const;
  const title = words.text("console.results.gap", { question: own(ownText(rated.text, words.language)) });
  const nothing = { value: null, n: 0, interval: null, withheld: null };
  const draw = (options: ChartOptions) =>
    gapBars(
      {
        title,
        measure,
        rows: rows.map(({ text }, at) => ({
          label: ownText(text, words.language),
          importance: important[at]?.data?.[0] ?? nothing,
          performance: going[at]?.data?.[0] ?? nothing,
        })),
      },
      options,
    );
  return (
    <Figure draw={draw} isOld={[...important, ...going].some(({ isPlaceholderData }) => isPlaceholderData)}>
      <p className="note">{words.text("console.results.gap.note", { max })}</p>
    </Figure>
  );
}

import { themeBars, type ChartOptions } from "@afterword/charts";
import { comparisonOfResults, plusMonths } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWords } from "../../app/words.tsx";
import { languageName } from "../../app/language-name.ts";
import { Figure } from "./figure.tsx";
import { codingQuery, rowsQuery } from "./queries.ts";
import { useResults, type Results } from "./results-context.tsx";
import { Coming } from "./score.tsx";
import { themeName } from "./theme-name.ts";

/** The same in the time that the page is compared with; null where it is compared with none. */
function earlierOf({ base, search, bounds }: Results) {
  const { compareFrom, compareTo, compare } = comparisonOfResults(search, bounds) as {
    compare?: string;
    compareFrom?: string;
    compareTo?: string;
  };
  if (compareFrom !== undefined && compareTo !== undefined) return { ...base, from: compareFrom, to: compareTo };
  const { from, to } = bounds;
  if (compare === undefined || from === undefined || to === undefined) return null;
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return { ...base, from: plusMonths(from, months(from) - months(to)), to: from };
}

/** What comments are about, how many have a theme at all, and how it is known what they say. */
export function Themes() {
  const words = useWords();
  const results = useResults();
  const found = useQuery(rowsQuery("themes", results.base));
  const earlier = earlierOf(results);
  const before = useQuery({ ...rowsQuery("themes", earlier ?? results.base), enabled: earlier !== null });
  const coding = useQuery(codingQuery);
  const row = found.data?.[0];
  const past = earlier === null ? undefined : before.data?.[0];
  const title = words.text("console.comments.themes");
  const draw = useCallback(
    (options: ChartOptions) => {
      const shareBefore = (theme: string) =>
        past === undefined || past.withheld !== null || past.n === 0
          ? null
          : (past.answers?.find(({ answer }) => answer === theme)?.share ?? 0);
      const rows = (row?.answers ?? []).map(({ answer, ...of }) => ({
        ...of,
        label: themeName(words, answer),
        before: shareBefore(answer),
      }));
      return themeBars({ title, figure: row ?? { n: 0, withheld: null }, rows }, options);
    },
    [row, past, title, words],
  );
  if (row === undefined) return <Coming of={found} />;
  const estimated = row.sentiment?.estimated ?? 0;
  const left = (coding.data?.languages ?? []).filter(({ isEstimated }) => !isEstimated);
  const listOf = (of: typeof left) => words.list(of.map(({ language }) => languageName(words, language)));
  const [wrong, unchecked] = [left.filter(({ labelled }) => labelled), left.filter(({ labelled }) => !labelled)];
  return (
    <Figure
      draw={draw}
      source={{ metric: "themes", query: results.base }}
      warnings={row.warnings}
      isOld={found.isPlaceholderData}
    >
      {row.value !== null && (
        <p className="note">
          {words.text("console.comments.coverage", {
            n: row.n ?? 0,
            share: words.number(row.value / 100, { style: "percent", maximumFractionDigits: 0 }),
          })}
        </p>
      )}
      <p className="note">
        {words.text("console.comments.byScore")}{" "}
        {estimated > 0 && words.text("console.comments.byWords", { n: estimated })}{" "}
        {wrong.length > 0 && words.text("console.comments.notEstimated", { languages: listOf(wrong) })}{" "}
        {unchecked.length > 0 && words.text("console.comments.notChecked", { languages: listOf(unchecked) })}
      </p>
    </Figure>
  );
}

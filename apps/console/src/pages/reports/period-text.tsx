import { formatPeriod } from "@afterword/charts";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../app/words.tsx";
import { chartWordsQuery } from "../results/queries.ts";

/** A month or quarter as charts say it. */
export function PeriodText({ of }: { readonly of: string }) {
  const words = useWords();
  const chart = useQuery(chartWordsQuery(words.language)).data;
  return chart === undefined ? of : formatPeriod(chart, of);
}

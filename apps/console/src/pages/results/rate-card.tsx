import type { Measure } from "@afterword/charts";
import { useWords } from "../../app/words.tsx";
import { useResults } from "./results-context.tsx";
import { CardOf } from "./score.tsx";

/** How many of those who were asked answered. */
export function RateCard() {
  const words = useWords();
  const { base, compared } = useResults();
  const measure: Measure = { name: words.text("console.results.responseRate"), unit: "percent" };
  return <CardOf metric="response-rate" measure={measure} query={{ ...base, ...compared }} />;
}

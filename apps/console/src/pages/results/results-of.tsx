import type { ChartWords } from "@afterword/language";
import {
  boundsOfResults,
  comparisonOfResults,
  splitBy,
  type ResultsBounds,
  type ResultsSearch,
  type SurveyItem,
} from "@afterword/sdk";
import type { useWords } from "../../app/words.tsx";
import { askedOf, ownText } from "./asked.ts";
import { Isolated, own } from "./isolated.tsx";
import { useResults, type Results } from "./results-context.tsx";

type Words = ReturnType<typeof useWords>;

interface About {
  readonly words: Words;
  readonly chartWords: ChartWords;
  readonly survey: SurveyItem;
  readonly search: ResultsSearch;
  readonly today: string;
}

/** What every figure of a page is about, by its address. */
export function resultsOf({ words, chartWords, survey, search, today }: About): Omit<Results, "change" | "isFixed"> {
  const bounds = boundsOfResults(search, today);
  const where = { ...search.where };
  return {
    survey,
    title: titleOf(words, survey),
    search,
    chartWords,
    asked: askedOf(words, survey),
    by: splitBy(survey, search),
    bounds,
    base: { survey: survey.id, where, ...bounds },
    compared: comparisonOfResults(search, bounds),
    notes: notesOf(words, survey, bounds, where),
  };
}

/** When it was, and of whom. */
export function LookedAt() {
  const { notes } = useResults();
  return (
    <p className="looked-at">
      <Isolated text={notes.slice(1).join(" · ")} />
    </p>
  );
}

/** A time in words; its last day is in it. */
function periodText(words: Words, { from, to }: ResultsBounds): string {
  const day = (text: string, less = 0) => words.date(Date.parse(text) - less, { dateStyle: "long", timeZone: "UTC" });
  if (from === undefined && to === undefined) return words.text("console.results.period.all");
  if (to === undefined) return words.text("console.results.period.from", { from: day(from ?? "") });
  if (from === undefined) return words.text("console.results.period.to", { to: day(to, 86_400_000) });
  return words.text("console.results.period", { from: day(from), to: day(to, 86_400_000) });
}

const titleOf = (words: Words, { id, title }: SurveyItem): string =>
  title === null ? id : ownText(title, words.language);

function notesOf(
  words: Words,
  survey: SurveyItem,
  bounds: ResultsBounds,
  where: Readonly<Record<string, string>>,
): string[] {
  const filters = Object.entries(where).map(([segment, value]) =>
    words.text("console.results.note.filter", { segment: own(segment), value: own(value) }),
  );
  return [
    words.text("console.results.note.survey", { survey: own(titleOf(words, survey)) }),
    periodText(words, bounds),
    ...(filters.length === 0 ? [words.text("console.results.note.all")] : filters),
    ...(survey.k > 1 ? [words.text("console.results.note.k", { k: survey.k })] : []),
  ];
}

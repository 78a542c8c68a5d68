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

/** A part of the organisation: a value of each of some segments. */
type Part = Readonly<Record<string, string>>;

interface About {
  readonly words: Words;
  readonly chartWords: ChartWords;
  readonly survey: SurveyItem;
  readonly search: ResultsSearch;
  /** The parts of the organisation that the reader may see; null is all of it. */
  readonly parts: readonly Part[] | null;
  readonly today: string;
}

/** What every figure of a page is about, by its address. */
export function resultsOf(about: About): Omit<Results, "change" | "isFixed"> {
  const { words, chartWords, survey, search, today } = about;
  const bounds = boundsOfResults(search, today);
  const where = { ...search.where };
  return {
    survey,
    title: titleOf(words, survey),
    search,
    chartWords,
    asked: askedOf(words, survey),
    by: splitBy(survey, search, about.parts),
    bounds,
    today,
    base: { survey: survey.id, where, ...bounds },
    compared: comparisonOfResults(search, bounds),
    notes: notesOf(about, bounds, where),
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

function notesOf({ words, survey, parts }: About, bounds: ResultsBounds, where: Part): string[] {
  const filters = Object.entries(where).map(([segment, value]) => filterText(words, segment, [value]));
  const whose = [...new Set([...(parts === null ? [] : partsText(words, parts, where)), ...filters])];
  return [
    words.text("console.results.note.survey", { survey: own(titleOf(words, survey)) }),
    periodText(words, bounds),
    ...(whose.length === 0 ? [words.text("console.results.note.all")] : whose),
    ...(survey.k > 1 ? [words.text("console.results.note.k", { k: survey.k })] : []),
  ];
}

const filterText = (words: Words, segment: string, values: readonly string[]): string =>
  words.text("console.results.note.filter", { segment: own(segment), value: words.list(values.map(own)) });

/** Whose figures these are, for who may see only some: parts that a filter leaves out are not in them. */
function partsText(words: Words, parts: readonly Part[], where: Part): string[] {
  const left = parts.filter((part) => Object.entries(part).every(([name, value]) => (where[name] ?? value) === value));
  const names = [...new Set(left.flatMap((part) => Object.keys(part)))];
  const [name] = names;
  if (name === undefined) return [];
  if (names.length === 1) return [filterText(words, name, [...new Set(left.flatMap((part) => part[name] ?? []))])];
  const texts = left.map((part) =>
    words.list(Object.entries(part).map(([segment, value]) => filterText(words, segment, [value]))),
  );
  return [words.list([...new Set(texts)])];
}

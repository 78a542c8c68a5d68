import type { SurveyItem } from "@afterword/sdk";
import { chartStyles } from "@afterword/charts";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, type ReactNode } from "react";
import type { ChartWords } from "@afterword/language";
import type { ConsoleKey } from "@afterword/language/console";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { askedOf, firstSegment, ownText } from "./asked.ts";
import { Filters } from "./filters.tsx";
import { Isolated, own } from "./isolated.tsx";
import { boundsOf, comparedTo, type Bounds } from "./period.ts";
import { chartWordsQuery, surveysQuery } from "./queries.ts";
import { ResultsProvider, type Results } from "./results-context.tsx";
import { SavedViews } from "./saved-views.tsx";
import { readSearch, withoutNothing, type ResultsSearch } from "./search.ts";
import "./results.css";

// The charts' colours, as a sheet that the page's policy lets the page make.
const sheet = new CSSStyleSheet();
sheet.replaceSync(chartStyles());
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const pages = [
  { to: "/results", label: "console.results.page.overview" },
  { to: "/results/measure", label: "console.results.page.measure" },
  { to: "/results/drivers", label: "console.results.page.drivers" },
  { to: "/results/reached", label: "console.results.page.reached" },
  { to: "/results/comments", label: "console.results.page.comments" },
] as const satisfies readonly { readonly to: string; readonly label: ConsoleKey }[];

interface FrameProps {
  readonly title: ConsoleKey;
  readonly children: ReactNode;
}

/** What stands around every page of results: which survey, when, of whom; and the ways to the others. */
export function ResultsFrame({ title, children }: FrameProps) {
  const words = useWords();
  const me = useMe();
  const surveys = useQuery(surveysQuery);
  const chartWords = useQuery(chartWordsQuery(words.locale));
  const search = readSearch(useSearch({ strict: false }));
  const shown = pages.filter(({ to }) => to !== "/results/comments" || may(me, "comments.read"));
  return (
    <Page title={words.text(title)} actions={<SavedViews search={search} />}>
      <nav className="result-pages" aria-label={words.text("console.results.pages")}>
        {shown.map(({ to, label }) => (
          <Link key={to} to={to} search={search} activeOptions={{ exact: true, includeSearch: false }}>
            {words.text(label)}
          </Link>
        ))}
      </nav>
      <Loaded query={surveys}>
        {({ items }) => {
          const survey = items.find(({ id }) => id === search.survey) ?? mostTelling(items);
          if (survey === undefined)
            return (
              <Empty title={words.text("console.results.empty")} body={words.text("console.results.empty.next")} />
            );
          return (
            <Loaded query={chartWords}>
              {(said) => (
                <Framed surveys={items} survey={survey} search={search} chartWords={said}>
                  {children}
                </Framed>
              )}
            </Loaded>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** The survey that asks for the most scores: what a reader most likely wants to see first. */
const mostTelling = (surveys: readonly SurveyItem[]): SurveyItem | undefined =>
  surveys.toSorted((a, b) => scoresIn(b) - scoresIn(a))[0];

const scoresIn = ({ kind, questions }: SurveyItem): number =>
  kind === "feedback" ? 0 : questions.filter(({ scale }) => scale !== undefined).length;

interface FramedProps {
  readonly surveys: readonly SurveyItem[];
  readonly survey: SurveyItem;
  readonly search: ResultsSearch;
  readonly chartWords: ChartWords;
  readonly children: ReactNode;
}

function Framed({ surveys, survey, search, chartWords, children }: FramedProps) {
  const words = useWords();
  const navigate = useNavigate();
  const key = JSON.stringify(search);
  const results = useMemo((): Results => {
    const today = new Date().toISOString().slice(0, 10);
    const bounds = boundsOf(search, today);
    const where = { ...search.where };
    const asked = askedOf(words, survey);
    // What is filtered to one value is split by another segment.
    const open = survey.segments.filter((name) => where[name] === undefined);
    const by = open.find((name) => name === search.by) ?? firstSegment(open);
    return {
      survey,
      search,
      chartWords,
      asked,
      by,
      bounds,
      base: { survey: survey.id, where, ...bounds },
      compared: comparedTo(search, bounds),
      notes: notesOf(words, survey, bounds, where),
      change: (changed) => {
        void navigate({ to: ".", search: withoutNothing({ ...search, survey: survey.id, ...changed }) });
      },
    };
    // The address as a text: the object is another one each time.
  }, [key, survey, words, chartWords, navigate]);
  return (
    <ResultsProvider value={results}>
      <Filters surveys={surveys} />
      <p className="looked-at">
        <Isolated text={results.notes.slice(1).join(" · ")} />
      </p>
      {children}
    </ResultsProvider>
  );
}

type Words = ReturnType<typeof useWords>;

/** A time in words; its last day is in it. */
function periodText(words: Words, { from, to }: Bounds): string {
  const day = (text: string, less = 0) => words.date(Date.parse(text) - less, { dateStyle: "long", timeZone: "UTC" });
  if (from === undefined && to === undefined) return words.text("console.results.period.all");
  if (to === undefined) return words.text("console.results.period.from", { from: day(from ?? "") });
  if (from === undefined) return words.text("console.results.period.to", { to: day(to, 86_400_000) });
  return words.text("console.results.period", { from: day(from), to: day(to, 86_400_000) });
}

function notesOf(words: Words, survey: SurveyItem, bounds: Bounds, where: Readonly<Record<string, string>>): string[] {
  const title = survey.title === null ? survey.id : ownText(survey.title, words.language);
  const filters = Object.entries(where).map(([segment, value]) =>
    words.text("console.results.note.filter", { segment: own(segment), value: own(value) }),
  );
  return [
    words.text("console.results.note.survey", { survey: own(title) }),
    periodText(words, bounds),
    ...(filters.length === 0 ? [words.text("console.results.note.all")] : filters),
    ...(survey.k > 1 ? [words.text("console.results.note.k", { k: survey.k })] : []),
  ];
}

import { mostTelling, readResultsSearch, withoutNothing, type ResultsSearch, type SurveyItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, type ReactNode } from "react";
import type { ChartWords } from "@afterword/language";
import type { ConsoleKey } from "@afterword/language/console";
import { may, partsWhere, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Filters } from "./filters.tsx";
import { surveysQuery } from "../surveys/queries.ts";
import { chartWordsQuery } from "./queries.ts";
import { MadeUp } from "./made-up.tsx";
import { ResultsProvider, type Results } from "./results-context.tsx";
import { LookedAt, resultsOf } from "./results-of.tsx";
import { SavedViews } from "./saved-views.tsx";
import "./results.css";

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
  const search = readResultsSearch(useSearch({ strict: false }));
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
      <MadeUp />
      <Loaded query={surveys}>
        {(items) => {
          const survey = items.find(({ id }) => id === search.survey) ?? mostTelling(items);
          if (survey === undefined)
            return (
              <Empty title={words.text("console.results.empty")} body={words.text("console.results.empty.next")}>
                <LeadOn to="/surveys/new" label="console.surveys.new" action="surveys.manage" />
              </Empty>
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
  const me = useMe();
  const key = JSON.stringify(search);
  const results = useMemo(
    (): Results => ({
      ...resultsOf({
        words,
        chartWords,
        survey,
        search,
        parts: partsWhere(me, "figures.read"),
        today: new Date().toISOString().slice(0, 10),
      }),
      isFixed: false,
      change: (changed) => {
        void navigate({
          to: ".",
          search: withoutNothing({ ...search, survey: survey.id, ...changed }),
          resetScroll: false,
        });
      },
    }),
    // The address as a text: the object is another one each time.
    [key, survey, words, chartWords, me, navigate],
  );
  return (
    <ResultsProvider value={results}>
      <Filters surveys={surveys} />
      <LookedAt />
      {children}
    </ResultsProvider>
  );
}

import { chartWordsQuery } from "../results/queries.ts";
import { readResultsAddress, type ResultsAddress, type ShownView } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { ChartWords } from "@afterword/language";
import { aw } from "../../app/client.ts";
import { useLanguage } from "../../app/language.tsx";
import { isPassing } from "../../app/problem.ts";
import { GuestProvider } from "../../app/session.tsx";
import { isForPaper } from "../../app/shown.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { LanguageChoice } from "../../parts/language-choice.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { DriversContent } from "../results/drivers-page.tsx";
import { MeasureContent } from "../results/measure-page.tsx";
import { prepareForPaper, printAll } from "../results/print.ts";
import { ReachedContent } from "../results/reached-page.tsx";
import { ResultsProvider, type Results } from "../results/results-context.tsx";
import { LookedAt, resultsOf } from "../results/results-of.tsx";
import { ResultsContent } from "../results/results-page.tsx";

/** One view for somebody without an account: its figures, a language, paper, and no way to anything else. */
export function ShownApp() {
  const words = useWords();
  const { choose } = useLanguage();
  const view = useQuery({ queryKey: ["shown"], queryFn: () => aw.views.shown(), staleTime: Infinity });
  const isGone = view.isError && !isPassing(view.error);
  useEffect(() => {
    if (isGone) document.documentElement.dataset["paper"] = "nothing";
  }, [isGone]);
  return (
    <>
      <header>
        <div className="bar">
          <bdi className="brand">{words.text("console.name")}</bdi>
          <LanguageChoice label={words.text("console.language")} value={words.language} onChange={choose} />
        </div>
        {view.data?.mode === "test" && <p className="test-data">{words.text("console.mode.test.note")}</p>}
      </header>
      <main id="content" className="shown" tabIndex={-1}>
        {!words.isWhole ? (
          <p className="loading">{words.text("console.loading")}</p>
        ) : isGone ? (
          <Page title={words.text("console.shown.gone.title")}>
            <p>{words.text("console.shown.gone")}</p>
          </Page>
        ) : (
          <Loaded query={view}>{(shown) => <Shown view={shown} />}</Loaded>
        )}
      </main>
    </>
  );
}

function Shown({ view }: { readonly view: ShownView }) {
  const words = useWords();
  const chartWords = useQuery(chartWordsQuery(words.locale));
  return (
    <GuestProvider mode={view.mode} parts={view.parts}>
      <Page
        title={view.name === "" ? words.text("console.shown.title") : view.name}
        isOwnTitle={view.name !== ""}
        actions={
          <Button
            onPress={() => {
              void printAll();
            }}
          >
            {words.text("console.results.print")}
          </Button>
        }
        {...(view.until !== null && { intro: words.text("console.shown.until", { at: new Date(view.until) }) })}
      >
        <Loaded query={chartWords}>{(said) => <Figures view={view} chartWords={said} />}</Loaded>
      </Page>
    </GuestProvider>
  );
}

function Figures({ view, chartWords }: { readonly view: ShownView; readonly chartWords: ChartWords }) {
  const words = useWords();
  const { survey, address, today, parts } = view;
  useReadiness();
  const results = useMemo((): Results => {
    const { search } = readResultsAddress(address);
    const about = { words, chartWords, survey, search, parts, today };
    return { ...resultsOf(about), change: () => undefined, isFixed: true };
  }, [words, chartWords, survey, address, parts, today]);
  return (
    <ResultsProvider value={results}>
      <p className="shown-survey">
        <bdi>{results.title}</bdi>
      </p>
      <LookedAt />
      <Content page={readResultsAddress(address).page} />
    </ResultsProvider>
  );
}

/** Says to who puts it on paper that all of it is there. */
function useReadiness(): void {
  useEffect(() => {
    if (!isForPaper) return;
    void prepareForPaper().then(() => {
      document.documentElement.dataset["paper"] = "ready";
    });
  }, []);
}

function Content({ page }: Pick<ResultsAddress, "page">) {
  if (page === "/results/measure") return <MeasureContent />;
  if (page === "/results/drivers") return <DriversContent />;
  if (page === "/results/reached") return <ReachedContent />;
  return <ResultsContent />;
}

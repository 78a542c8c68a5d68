import { resultsViews } from "@afterword/sdk";
import { Link } from "@tanstack/react-router";
import { useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeaderView } from "./leader-view.tsx";
import { ManagerView } from "./manager-view.tsx";
import { useResults } from "./results-context.tsx";
import { ResultsFrame } from "./results-frame.tsx";
import { TeamView } from "./team-view.tsx";

/** The results of a survey, for whom they are: a leader, who manages a service line, or who leads a team. */
export function ResultsPage() {
  return (
    <ResultsFrame title="console.results.title">
      <ResultsContent />
    </ResultsFrame>
  );
}

/** The view that fits what somebody is, unless the address says another. */
function useView(): (typeof resultsViews)[number] {
  const { roles } = useMe();
  const { search } = useResults();
  const has = (role: string) => roles.some((one) => one.role === role);
  return search.view ?? (has("lead") ? "team" : has("manager") ? "manager" : "leader");
}

/** What the page has, for whom they are. */
export function ResultsContent() {
  const words = useWords();
  const view = useView();
  const { survey, search, asked, isFixed } = useResults();
  if (asked.length === 0)
    return <Empty title={words.text("console.results.noScores")} body={words.text("console.results.noScores.next")} />;
  return (
    <>
      {!isFixed && (
        <nav className="views" aria-label={words.text("console.results.view")}>
          {resultsViews.map((one) => (
            <Link
              key={one}
              to="/results"
              search={{ ...search, survey: survey.id, view: one }}
              aria-current={one === view ? "true" : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {words.text(`console.results.view.${one}`)}
            </Link>
          ))}
        </nav>
      )}
      {view === "leader" && <LeaderView />}
      {view === "manager" && <ManagerView />}
      {view === "team" && <TeamView />}
    </>
  );
}

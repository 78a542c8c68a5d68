import type { Measure } from "@afterword/charts";
import { Link } from "@tanstack/react-router";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Empty } from "../../parts/empty.tsx";
import { ByFact, Drivers } from "./causes.tsx";
import { CommentList } from "./comment-list.tsx";
import { Funnel, Groups, Heat } from "./groups.tsx";
import { Reached } from "./reached.tsx";
import { ResultsFrame } from "./results-frame.tsx";
import { Figures } from "./figures.tsx";
import { useResults } from "./results-context.tsx";
import { Card, CardOf, NpsByGroup, Trend } from "./score.tsx";
import { resultsViews } from "@afterword/sdk";

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

/** Which segment figures are split by. */
export function SplitBy() {
  const words = useWords();
  const { survey, base, by, change, isFixed } = useResults();
  const open = survey.segments.filter((name) => base.where[name] === undefined);
  if (by === undefined || open.length < 2 || isFixed) return null;
  return (
    <Choice
      label={words.text("console.results.by")}
      options={open.map((id) => ({ id, label: id, isOwn: true }))}
      value={by}
      onChange={(id) => {
        change({ by: id, and: undefined });
      }}
    />
  );
}

function LeaderView() {
  const { asked, by } = useResults();
  const main = asked[0];
  const nps = asked.find(({ metric }) => metric === "nps");
  if (main === undefined) return null;
  return (
    <>
      <div className="cards">
        {asked.slice(0, 3).map((one) => (
          <Card key={one.question} asked={one} />
        ))}
        <RateCard />
      </div>
      <SplitBy />
      {by !== undefined && <Groups asked={nps ?? main} by={by} />}
      <Figures>
        {by !== undefined && nps && <NpsByGroup asked={nps} by={by} />}
        <Trend {...(nps ?? main)} every="quarter" />
        {by !== undefined && <Funnel asked={main} by={by} />}
        <Drivers outcome={main} asked={asked} />
        <Reached />
      </Figures>
    </>
  );
}

function ManagerView() {
  const { asked, by } = useResults();
  const main = asked[0];
  if (main === undefined) return null;
  return (
    <>
      <div className="cards">
        {asked
          .filter(({ metric }) => metric !== "mean")
          .map((one) => (
            <Card key={one.question} asked={one} />
          ))}
        <FactCards />
        <RateCard />
      </div>
      <SplitBy />
      <Figures>
        <ByFact asked={main} fact="fact:sla" />
        <ByFact asked={main} fact="fact:resolvedFirstContact" />
        {by !== undefined && <Heat asked={asked} by={by} />}
        <Drivers outcome={main} asked={asked} />
      </Figures>
      {by !== undefined && <Groups asked={main} by={by} />}
    </>
  );
}

/** Their own part only, without a ranking of anybody. */
function TeamView() {
  const words = useWords();
  const me = useMe();
  const { asked } = useResults();
  const main = asked[0];
  if (main === undefined) return null;
  return (
    <>
      <div className="cards">
        {asked.slice(0, 2).map((one) => (
          <Card key={one.question} asked={one} />
        ))}
      </div>
      <Figures>
        <Trend {...main} every="month" />
      </Figures>
      {may(me, "comments.read") && (
        <section>
          <h2>{words.text("console.results.page.comments")}</h2>
          <CommentList limit={10} />
        </section>
      )}
    </>
  );
}

/** How many of those who were asked answered. */
function RateCard() {
  const words = useWords();
  const { base, compared } = useResults();
  const measure: Measure = { name: words.text("console.results.responseRate"), unit: "percent" };
  return <CardOf metric="response-rate" measure={measure} query={{ ...base, ...compared }} />;
}

/** What the requests themselves say: targets, turn-around, first contact; and what people say of the last. */
function FactCards() {
  const words = useWords();
  const { base, survey } = useResults();
  if (survey.k > 1 || survey.kind === "relational") return null;
  const asked = survey.questions.find(({ name, key }) => name === "fcr" || key === "fcr");
  const measure = (name: "sla" | "fcr" | "fcrAsked"): Measure => ({
    name: words.text(`console.results.${name}`),
    unit: "percent",
  });
  return (
    <>
      <CardOf metric="fcr" measure={measure("fcr")} query={base} />
      {asked !== undefined && asked.kind === "yesNo" && (
        <CardOf metric="fcr" measure={measure("fcrAsked")} query={{ ...base, question: asked.name }} />
      )}
      <CardOf metric="sla" measure={measure("sla")} query={base} />
      <CardOf
        metric="turnaround"
        measure={{ name: words.text("console.results.turnaround"), unit: "hours" }}
        query={base}
      />
    </>
  );
}

import { Link } from "@tanstack/react-router";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Empty } from "../../parts/empty.tsx";
import { ByFact, Drivers } from "./causes.tsx";
import { CrossTable } from "./cross-table.tsx";
import { Distribution, Funnel, Groups } from "./groups.tsx";
import { Pairs } from "./pairs.tsx";
import { SplitBy } from "./split-by.tsx";
import { Figures } from "./figures.tsx";
import { useResults } from "./results-context.tsx";
import { ResultsFrame } from "./results-frame.tsx";
import { Card, NpsByGroup, Trend } from "./score.tsx";
import { resultsSteps } from "@afterword/sdk";

const none = "\u0000none";

/** One measure: over time, by segments, its answers, and what goes with it. */
export function MeasurePage() {
  return (
    <ResultsFrame title="console.results.page.measure">
      <MeasureContent />
    </ResultsFrame>
  );
}

/** What the page has. */
export function MeasureContent() {
  const words = useWords();
  const me = useMe();
  const { survey, search, base, asked, by, change, isFixed } = useResults();
  const main = asked.find(({ question }) => question === search.measure) ?? asked[0];
  if (main === undefined)
    return <Empty title={words.text("console.results.noScores")} body={words.text("console.results.noScores.next")} />;
  const every = search.every ?? "month";
  const others = survey.segments.filter((name) => name !== by && base.where[name] === undefined);
  const and = others.find((name) => name === search.and);
  return (
    <>
      {!isFixed && (
        <div className="filters">
          <Choice
            label={words.text("console.results.measure")}
            options={asked.map(({ question, measure }) => ({ id: question, label: measure.name, isOwn: true }))}
            value={main.question}
            onChange={(id) => {
              change({ measure: id });
            }}
          />
          <SplitBy />
          {by !== undefined && others.length > 0 && (
            <Choice
              label={words.text("console.results.and")}
              options={[
                { id: none, label: words.text("console.results.and.none") },
                ...others.map((id) => ({ id, label: id, isOwn: true })),
              ]}
              value={and ?? none}
              onChange={(id) => {
                change({ and: id === none ? undefined : id });
              }}
            />
          )}
          <Choice
            label={words.text("console.results.every")}
            options={resultsSteps.map((id) => ({ id, label: words.text(`console.results.every.${id}`) }))}
            value={every}
            onChange={(id) => {
              change({ every: id as (typeof resultsSteps)[number] });
            }}
          />
        </div>
      )}
      <div className="cards">
        <Card asked={main} />
      </div>
      <Figures>
        <Trend {...main} every={every} />
        <ByFact asked={main} fact="fact:turnaround" />
        <ByFact asked={main} fact="fact:sla" />
        <ByFact asked={main} fact="fact:resolvedFirstContact" />
        <Drivers outcome={main} asked={asked} />
        <Distribution asked={main} by={and === undefined ? by : undefined} />
        {by !== undefined && main.metric === "nps" && <NpsByGroup asked={main} by={by} />}
        {by !== undefined && <Funnel asked={main} by={by} />}
      </Figures>
      {by !== undefined && <Groups asked={main} by={by} />}
      {by !== undefined && and === undefined && <Pairs asked={main} by={by} />}
      {by !== undefined && and !== undefined && <CrossTable asked={main} by={by} and={and} />}
      {may(me, "comments.read") && (
        <p>
          <Link to="/results/comments" search={search}>
            {words.text("console.results.toComments")}
          </Link>
        </p>
      )}
    </>
  );
}

import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { ByFact, ByTheme, Correlations, Drivers } from "./causes.tsx";
import { Figures } from "./figures.tsx";
import { Gap, gapsOf } from "./gaps.tsx";
import { useResults } from "./results-context.tsx";
import { ResultsFrame } from "./results-frame.tsx";
import { ThemeDrivers } from "./theme-drivers.tsx";

/** What goes with the answers: other answers, and what is known of the requests. */
export function DriversPage() {
  return (
    <ResultsFrame title="console.results.page.drivers">
      <DriversContent />
    </ResultsFrame>
  );
}

/** What the page has. */
export function DriversContent() {
  const words = useWords();
  const { search, asked, survey, isFixed } = useResults();
  const main = asked.find(({ question }) => question === search.measure) ?? asked[0];
  if (main === undefined)
    return <Empty title={words.text("console.results.noScores")} body={words.text("console.results.noScores.next")} />;
  return (
    <>
      <Figures>
        <Drivers outcome={main} asked={asked} />
        {gapsOf(survey).map((gap) => (
          <Gap key={gap.rated.name} {...gap} />
        ))}
        {!isFixed && <ByTheme asked={main} />}
        {!isFixed && <ThemeDrivers asked={main} />}
        <ByFact asked={main} fact="fact:turnaround" />
        <ByFact asked={main} fact="fact:sla" />
        <ByFact asked={main} fact="fact:resolvedFirstContact" />
      </Figures>
      {survey.k === 1 && <Correlations asked={main} />}
      {survey.k > 1 && <p className="note">{words.text("console.results.noFacts")}</p>}
    </>
  );
}

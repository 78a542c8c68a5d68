import type { Measure } from "@afterword/charts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { ByFact, Drivers } from "./causes.tsx";
import { Figures } from "./figures.tsx";
import { Goals } from "./goals.tsx";
import { Groups } from "./groups.tsx";
import { Heat } from "./heat.tsx";
import { OpenActions } from "./open-actions.tsx";
import { RateCard } from "./rate-card.tsx";
import { useResults } from "./results-context.tsx";
import { RisingThemes } from "./rising.tsx";
import { Card, CardOf } from "./score.tsx";
import { SplitBy } from "./split-by.tsx";

/** What who manages a service line looks at each week. */
export function ManagerView() {
  const me = useMe();
  const { asked, by, isFixed } = useResults();
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
        <ByFact asked={main} fact="fact:turnaround" />
        <ByFact asked={main} fact="fact:sla" />
        <ByFact asked={main} fact="fact:resolvedFirstContact" />
        {by !== undefined && <Heat asked={asked} by={by} />}
        <Drivers outcome={main} asked={asked} />
      </Figures>
      {by !== undefined && <Groups asked={main} by={by} />}
      {!isFixed && may(me, "comments.read") && <RisingThemes />}
      <OpenActions />
      {!isFixed && <Goals />}
    </>
  );
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

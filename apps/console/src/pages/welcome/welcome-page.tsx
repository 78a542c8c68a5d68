import type { FirstStepName, FirstSteps } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { aw } from "../../app/client.ts";
import { firstStepsQuery } from "../../app/first-steps.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { AskStep, LookStep } from "./ways.tsx";
import { NameStep } from "./name-step.tsx";
import { PeopleStep } from "./people-step.tsx";
import { SampleCard } from "./sample-card.tsx";
import { SurveyStep } from "./survey-step.tsx";
import { UnitsStep } from "./units-step.tsx";

const bodies: { readonly [step in FirstStepName]: () => ReactNode } = {
  name: () => <NameStep />,
  units: () => <UnitsStep />,
  look: () => <LookStep />,
  survey: () => <SurveyStep />,
  people: () => <PeopleStep />,
  ask: () => <AskStep />,
};

/** What an organisation does first, step by step: each can be done here, or from here, and gone on with another day. */
export function WelcomePage() {
  const words = useWords();
  const steps = useQuery(firstStepsQuery);
  return (
    <Page title={words.text("console.welcome.title")} intro={words.text("console.welcome.intro")}>
      <Loaded query={steps}>{(data) => <Steps of={data} />}</Loaded>
    </Page>
  );
}

function Steps({ of: { steps, leftOffAt } }: { readonly of: FirstSteps }) {
  const words = useWords();
  const isDone = steps.every(({ done }) => done);
  return (
    <>
      {isDone && (
        <Notice kind="good" title={words.text("console.welcome.done")}>
          <p>{words.text("console.welcome.done.next")}</p>
        </Notice>
      )}
      <ol className="first-steps">
        {steps.map(({ step, done }) => (
          <li key={step} className="card" data-step={step}>
            <h2>{words.text(`console.welcome.step.${step}`)}</h2>
            <p>
              <span className={done ? "tag good" : "tag"}>
                {words.text(done ? "console.welcome.isDone" : "console.welcome.isOpen")}
              </span>
            </p>
            <p>{words.text(`console.welcome.about.${step}`)}</p>
            {bodies[step]()}
          </li>
        ))}
      </ol>
      <SampleCard />
      {!isDone && <LeaveOff isOff={leftOffAt !== null} />}
    </>
  );
}

/** Whether the first page goes on telling of what is left. */
function LeaveOff({ isOff }: { readonly isOff: boolean }) {
  const words = useWords();
  const change = useChange((leftOff: boolean) => aw.firstSteps.change({ leftOff }), "firstSteps");
  return (
    <section className="card">
      <p>{words.text(isOff ? "console.welcome.isOff" : "console.welcome.isOn")}</p>
      <Outcome of={change} />
      <Button
        isBusy={change.isPending}
        onPress={() => {
          change.mutate(!isOff);
        }}
      >
        {words.text(isOff ? "console.welcome.takeUp" : "console.welcome.leaveOff")}
      </Button>
    </section>
  );
}

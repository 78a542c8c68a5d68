import type { AttributesReply, SurveyItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState, type ComponentType } from "react";
import { aw } from "../../../app/client.ts";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { LeadOn } from "../../../parts/lead-on.tsx";
import { Loaded } from "../../../parts/loaded.tsx";
import { Page } from "../../../parts/page.tsx";
import { AudienceStep } from "./audience-step.tsx";
import { DatesStep } from "./dates-step.tsx";
import { keepDraft, keptDraft, newDraft, type Draft, type StepProps } from "./draft.ts";
import { LanguagesStep } from "./languages-step.tsx";
import { PreviewStep } from "./preview-step.tsx";
import { PrivacyStep } from "./privacy-step.tsx";

const route = getRouteApi("/waves/new");

const steps = ["audience", "languages", "dates", "privacy", "preview"] as const;
const shown: Readonly<Record<(typeof steps)[number], ComponentType<StepProps>>> = {
  audience: AudienceStep,
  languages: LanguagesStep,
  dates: DatesStep,
  privacy: PrivacyStep,
  preview: PreviewStep,
};

/** A wave is planned step by step; nothing is made before it is approved. */
export function PlanPage() {
  const words = useWords();
  const surveys = useQuery({
    queryKey: ["surveys", "relational"],
    queryFn: () =>
      aw.surveys
        .list()
        .then(({ items }) => items.filter(({ kind, state }) => kind === "relational" && state === "running")),
  });
  const people = useQuery({ queryKey: ["people", "attributes"], queryFn: () => aw.people.attributes() });
  return (
    <Page title={words.text("console.waves.new")}>
      <Loaded query={surveys}>
        {(all) =>
          all[0] === undefined ? (
            <Empty title={words.text("console.waves.noSurvey")} body={words.text("console.waves.noSurvey.next")}>
              <LeadOn to="/surveys/new" label="console.surveys.new" action="surveys.manage" />
            </Empty>
          ) : (
            <Loaded query={people}>{(known) => <Plan surveys={all} first={all[0]!} people={known} />}</Loaded>
          )
        }
      </Loaded>
    </Page>
  );
}

/** The draft that is kept, unless it asks another survey than the address says, or one that can't be asked any more. */
function draftFor(surveys: readonly SurveyItem[], first: SurveyItem, wanted: string | undefined): Draft {
  const kept = keptDraft();
  const id = wanted ?? kept?.survey;
  const survey = surveys.find((one) => one.id === id) ?? first;
  return kept?.survey === survey.id ? kept : newDraft(survey);
}

interface PlanProps {
  readonly surveys: readonly SurveyItem[];
  readonly first: SurveyItem;
  readonly people: AttributesReply;
}

function Plan({ surveys, first, people }: PlanProps) {
  const words = useWords();
  const { step: at = 0, survey: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const [draft, setDraft] = useState<Draft>(() => draftFor(surveys, first, wanted));
  useEffect(() => {
    keepDraft(draft);
  }, [draft]);
  const step = steps[at] ?? "audience";
  const Step = shown[step];
  const go = (to: number) => {
    void navigate({ search: to === 0 ? {} : { step: to } });
  };
  return (
    <>
      <ol className="steps" aria-label={words.text("console.waves.steps")}>
        {steps.map((one) => (
          <li key={one} aria-current={one === step ? "step" : undefined}>
            {words.text(`console.waves.step.${one}`)}
          </li>
        ))}
      </ol>
      <Step
        draft={draft}
        change={(more) => {
          setDraft((before) => ({ ...before, ...more }));
        }}
        surveys={surveys}
        survey={surveys.find(({ id }) => id === draft.survey)}
        people={people}
      />
      <div className="buttons">
        {at > 0 && (
          <Button
            onPress={() => {
              go(at - 1);
            }}
          >
            {words.text("console.back")}
          </Button>
        )}
        {at < steps.length - 1 && (
          <Button
            kind="main"
            onPress={() => {
              go(at + 1);
            }}
          >
            {words.text("console.next")}
          </Button>
        )}
      </div>
    </>
  );
}

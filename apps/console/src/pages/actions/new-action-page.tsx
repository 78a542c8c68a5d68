import type { ActionInput, ActionMeasure, SurveyItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { surveysQuery } from "../surveys/queries.ts";
import { AboutFields, type About } from "./about-fields.tsx";
import { BaselineShown, measureFault } from "./baseline-shown.tsx";
import { MeasureFields } from "./measure-fields.tsx";
import { measureOf, plusDays, todayOf, type MeasureDraft } from "./measure-of.ts";
import { RolloutFields, rolloutOf, type RolloutDraft } from "./rollout-fields.tsx";
import { ReviewDays } from "./review-days.tsx";

const route = getRouteApi("/actions/new");

/** The plan of a new action, whose form asks for all that a plan needs. */
export function NewActionPage() {
  const words = useWords();
  const surveys = useQuery(surveysQuery);
  return (
    <Page title={words.text("console.actions.new")} intro={words.text("console.actions.intro")}>
      <Loaded query={surveys}>{(items) => <PlanForm surveys={items} />}</Loaded>
    </Page>
  );
}

type Text = "title" | "problem" | "resources" | "goal" | "startsOn" | "dueOn" | "tasks" | "records";

function PlanForm({ surveys }: { readonly surveys: readonly SurveyItem[] }) {
  const words = useWords();
  const navigate = useNavigate();
  const search = route.useSearch();
  const owners = useQuery({ queryKey: ["actions", "owners"], queryFn: () => aw.actions.owners() });
  const today = todayOf();
  const [given, setGiven] = useState<Readonly<Record<Text, string>>>({
    ...{ title: "", problem: search.problem ?? "", resources: "", goal: search.goal ?? "", tasks: "" },
    ...{ startsOn: today, dueOn: plusDays(today, 90), records: search.record ?? "" },
  });
  const [reviewsOn, setReviewsOn] = useState<readonly string[]>([plusDays(today, 30)]);
  const [about, setAbout] = useState<About>({ kind: search.kind ?? "none", of: search.of ?? "" });
  const [owner, setOwner] = useState<string | null>(null);
  const [draft, setDraft] = useState<MeasureDraft>({
    survey: search.survey ?? null,
    question: search.question ?? null,
    segment: search.segment ?? null,
    value: search.value ?? "",
    ...{ also: search.also ?? {}, units: null },
    ...{ from: search.from ?? plusDays(today, -180), to: search.to ?? today, better: "higher", against: null },
  });
  const [rolloutDraft, setRolloutDraft] = useState<RolloutDraft>({ by: null, days: {} });
  const measure = measureOf(draft, surveys);
  const rollout = rolloutOf(rolloutDraft);
  const add = useChange(
    async (input: ActionInput) => {
      const action = await aw.actions.add(input);
      // What it was planned for is seen to by it; somebody else may have done so first.
      if (search.warning !== undefined)
        await aw.warnings.settle(search.warning, { action: action.id }).catch(() => undefined);
      return action;
    },
    "actions",
    "warnings",
  );
  const faults = fieldFaults(add.error);
  const faultAt = (path: string) => faults.find((one) => one.path === path || one.path.startsWith(`${path}.`));
  const required = words.text("console.actions.fault.required");
  const field = (name: Text, more: { readonly lines?: number; readonly type?: "date" } = {}): ReactNode => {
    const said = name === "startsOn" || name === "dueOn" || name === "records";
    const fault = said ? words.text(`console.actions.fault.${name}`) : required;
    return (
      <TextInput
        label={words.text(`console.actions.field.${name}`)}
        value={given[name]}
        onChange={(text) => {
          setGiven({ ...given, [name]: text });
        }}
        isRequired={name !== "tasks" && name !== "records"}
        fault={faultAt(name) ? fault : undefined}
        {...more}
      />
    );
  };
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        const { title, problem, resources, goal, startsOn, dueOn } = given;
        const { kind, of } = about;
        const linesOf = (text: string) => text.split("\n").flatMap((line) => line.trim() || []);
        const [tasks, records] = [linesOf(given.tasks).map((text) => ({ text })), linesOf(given.records)];
        add.mutate(
          {
            ...{ title: title.trim(), problem, resources, goal, startsOn, dueOn, reviewsOn: [...reviewsOn], tasks },
            ...{ owner: owner ?? "", measure: measure as ActionMeasure, rollout, records },
            about: { kind, of: kind === "none" || of.trim() === "" ? null : of.trim() },
          },
          { onSuccess: ({ id }) => void navigate({ to: "/actions/$id", params: { id } }) },
        );
      }}
    >
      <h2>{words.text("console.actions.part.specific")}</h2>
      {field("title")}
      {field("problem", { lines: 2 })}
      <AboutFields
        about={about}
        onChange={setAbout}
        fault={faultAt("about") ? words.text("console.actions.fault.of") : undefined}
      />
      {field("records", { lines: 2 })}
      <h2>{words.text("console.actions.part.measurable")}</h2>
      <MeasureFields surveys={surveys} draft={draft} onChange={setDraft} />
      <RolloutFields
        segments={surveys.find(({ id }) => id === draft.survey)?.segments ?? []}
        measure={draft}
        draft={rolloutDraft}
        onChange={setRolloutDraft}
        fault={faultAt("rollout") && measureFault(words, faultAt("rollout"))}
      />
      <BaselineShown measure={measure && { ...measure, rollout }} fault={faultAt("measure")} />
      <h2>{words.text("console.actions.part.achievable")}</h2>
      <Choice
        label={words.text("console.actions.owner")}
        options={(owners.data?.items ?? []).map(({ id, name }) => ({ id, label: name, isOwn: true }))}
        value={owner}
        onChange={setOwner}
        fault={faultAt("owner") ? words.text("console.actions.fault.owner") : undefined}
      />
      {field("resources", { lines: 2 })}
      <h2>{words.text("console.actions.part.relevant")}</h2>
      {field("goal", { lines: 2 })}
      <h2>{words.text("console.actions.part.timeBound")}</h2>
      {field("startsOn", { type: "date" })}
      {field("dueOn", { type: "date" })}
      <ReviewDays days={reviewsOn} onChange={setReviewsOn} faultAt={faultAt} />
      {field("tasks", { lines: 3 })}
      <Outcome of={add} />
      <div className="buttons">
        <Button type="submit" kind="main" isBusy={add.isPending}>
          {words.text("console.actions.save")}
        </Button>
      </div>
    </Form>
  );
}

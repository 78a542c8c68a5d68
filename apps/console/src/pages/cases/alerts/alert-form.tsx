import type { AlertInput, AlertItem, SurveyDefinition } from "@afterword/sdk";
import { textIn } from "@afterword/sdk";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../../app/client.ts";
import { fieldFaults } from "../../../app/problem.ts";
import { useWords } from "../../../app/words.tsx";
import { FormEnd } from "../../../parts/form-end.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { Notice } from "../../../parts/notice.tsx";
import { useRevised } from "../../../parts/use-revised.ts";
import { toCondition, toGroup } from "../../surveys/edit/condition-tree.ts";
import { GroupInput } from "../../surveys/edit/group-input.tsx";
import { ownOf } from "../../surveys/words-of.tsx";
import { draftOf, inputOf, newDraft, repeatedValues } from "./alert-draft.ts";
import { AlertFields } from "./alert-fields.tsx";
import { TryAlert } from "./alert-trial.tsx";

interface AlertFormProps {
  /** The one that is changed; undefined for a new one. */
  readonly of: AlertItem | undefined;
  readonly surveys: readonly SurveyDefinition[];
  readonly segments: readonly string[];
  readonly onDone: () => void;
}

/** Says what opens a case, or changes it. What somebody else has changed meanwhile is shown as it is now. */
export function AlertForm({ of, surveys, segments, onDone }: AlertFormProps) {
  const save = useRevised(
    "alerts",
    "alert_changed",
    ({ survey, ...options }: AlertInput) =>
      of === undefined
        ? aw.alerts.add({ survey, ...options })
        : aw.alerts.change(of.id, { revision: of.revision ?? 1, ...options }),
    "case-queues",
  );
  return (
    <AlertInputs
      key={String(of?.revision)}
      {...{ of, surveys, segments, onDone }}
      save={save}
      onSave={(input) => {
        save.mutate(input, { onSuccess: onDone });
      }}
    />
  );
}

interface AlertInputsProps extends AlertFormProps {
  readonly save: {
    readonly error: unknown;
    readonly isPending: boolean;
    readonly isSuccess: boolean;
    readonly reset: () => void;
  };
  readonly onSave: (input: AlertInput) => void;
}

function AlertInputs({ of, surveys, segments, onDone, save, onSave }: AlertInputsProps) {
  const words = useWords();
  // Nobody can be followed up behind an anonymous answer.
  const offered = surveys.filter(({ privacy, id }) => privacy !== "anonymous" || id === of?.survey);
  const [draft, setDraft] = useState(() => (of ? draftOf(of) : newDraft(offered[0])));
  const [tried, setTried] = useState<unknown>(null);
  const survey = surveys.find(({ id }) => id === draft.survey);
  const faults = [...fieldFaults(save.error), ...fieldFaults(tried)];
  const isWrong = (option: string) => faults.some(({ path }) => path.split(".")[0] === option);
  const input = inputOf(draft);
  const tryInput = of === undefined ? input : { ...input, id: of.id };
  const labelOf = ({ id, title, language }: SurveyDefinition) =>
    textIn(title, words.language, ownOf({ language })) || id;
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(null);
        if (repeatedValues(draft).length === 0) onSave(input);
      }}
    >
      <Choice
        label={words.text("console.cases.survey")}
        hint={words.text("console.alerts.anonymous")}
        options={offered.map((one) => ({ id: one.id, label: labelOf(one), isOwn: true }))}
        value={draft.survey}
        isDisabled={of !== undefined}
        onChange={(id) => {
          setDraft({ ...newDraft(surveys.find((one) => one.id === id)), queue: draft.queue });
        }}
        fault={isWrong("survey") ? words.text("console.alerts.fault.survey") : undefined}
      />
      {survey && (
        <>
          <fieldset className="limits">
            <legend>{words.text("console.alerts.when")}</legend>
            {of === undefined && <p className="soft">{words.text("console.alerts.when.usual")}</p>}
            <GroupInput
              survey={survey}
              earlier={survey.questions.filter(({ kind }) => kind !== "info")}
              group={toGroup(draft.when)}
              depth={0}
              onChange={(group) => {
                setDraft({ ...draft, when: group === null ? undefined : toCondition(group) });
              }}
            />
            {isWrong("when") && <Notice kind="problem">{words.text("console.alerts.fault.when")}</Notice>}
          </fieldset>
          <AlertFields
            {...{ survey, draft, segments, isWrong }}
            onChange={(change) => {
              setDraft({ ...draft, ...change });
            }}
          />
          <TryAlert
            input={tryInput}
            onTried={(error) => {
              save.reset();
              setTried(error);
            }}
          />
        </>
      )}
      <FormEnd of={save} onCancel={onDone} />
    </Form>
  );
}

import type { ConditionJson, SurveyDefinition } from "@afterword/sdk";
import { useWords } from "../../../app/words.tsx";
import { ConditionWords } from "../condition-words.tsx";
import { toCondition, toGroup } from "./condition-tree.ts";
import { GroupInput } from "./group-input.tsx";

interface ConditionInputProps {
  readonly survey: SurveyDefinition;
  /** Where the question stands: a condition looks at those before it. */
  readonly at: number;
  readonly value: ConditionJson | undefined;
  readonly onChange: (condition: ConditionJson | undefined) => void;
}

/** When a question is asked: always, or only after some answers; put together by choices, and said in words. */
export function ConditionInput({ survey, at, value, onChange }: ConditionInputProps) {
  const words = useWords();
  const earlier = survey.questions.slice(0, at).filter(({ kind }) => kind !== "info");
  return (
    <fieldset className="limits">
      <legend>{words.text("console.surveys.when")}</legend>
      {value === undefined ? (
        <p className="soft">{words.text("console.surveys.when.always")}</p>
      ) : (
        <div className="soft said">
          <ConditionWords of={value} survey={survey} />
        </div>
      )}
      <GroupInput
        survey={survey}
        earlier={earlier}
        group={toGroup(value)}
        depth={0}
        onChange={(group) => {
          onChange(group === null ? undefined : toCondition(group));
        }}
      />
    </fieldset>
  );
}

import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { Choices } from "../../../parts/choices.tsx";
import { Notice } from "../../../parts/notice.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { ConditionRow } from "./condition-row.tsx";
import { idOf, type Draft, type StepProps } from "./draft.ts";
import { titleOf } from "./title-of.ts";

/** Which survey is asked, and of whom. */
export function AudienceStep({ draft, change, surveys, people }: StepProps) {
  const words = useWords();
  const samples = (["all", "rate", "size"] as const).map((id) => ({
    id,
    label: words.text(`console.waves.sample.${id}`),
  }));
  const add = () => {
    const [first] = people.attributes;
    change({ conditions: [...draft.conditions, { name: first?.name ?? "", test: "oneOf", values: [], number: "" }] });
  };
  return (
    <>
      {people.people === 0 && (
        <Notice kind="warning">
          <p>{words.text("console.waves.nobody")}</p>
        </Notice>
      )}
      <Choice
        label={words.text("console.waves.survey")}
        options={surveys.map((one) => ({ id: one.id, label: titleOf(words, one), isOwn: true }))}
        value={draft.survey}
        onChange={(survey) => {
          const k = String(surveys.find(({ id }) => id === survey)?.k ?? draft.k);
          change({ survey, id: idOf(survey, draft.date), k });
        }}
      />
      <TextInput
        label={words.text("console.waves.id")}
        hint={words.text("console.waves.id.hint")}
        isRequired
        value={draft.id}
        onChange={(id) => {
          change({ id });
        }}
      />
      <Choice
        label={words.text("console.waves.who")}
        options={[
          { id: "everyone", label: words.text("console.waves.who.everyone", { count: people.people }) },
          { id: "some", label: words.text("console.waves.who.some") },
        ]}
        value={draft.who}
        onChange={(who) => {
          change({ who: who as Draft["who"] });
          if (who === "some" && draft.conditions.length === 0) add();
        }}
      />
      {draft.who === "some" && (
        <>
          {draft.conditions.map((condition, at) => (
            <ConditionRow
              key={at}
              condition={condition}
              attributes={people.attributes}
              onChange={(next) => {
                const conditions = draft.conditions.map((one, position) => (position === at ? next : one));
                change({ conditions: conditions.filter((one) => one !== null) });
              }}
            />
          ))}
          <p>
            <Button onPress={add}>{words.text("console.waves.condition.add")}</Button>
          </p>
        </>
      )}
      <Choice
        label={words.text("console.waves.sample")}
        options={samples}
        value={draft.sample}
        onChange={(sample) => {
          change({ sample: sample as Draft["sample"] });
        }}
      />
      {draft.sample !== "all" && (
        <TextInput
          label={words.text(`console.waves.sample.${draft.sample}.value`)}
          isRequired
          inputMode="numeric"
          value={draft.many}
          onChange={(many) => {
            change({ many });
          }}
        />
      )}
      {draft.sample === "size" && people.attributes.length > 0 && (
        <Choices
          label={words.text("console.waves.by")}
          options={people.attributes.map(({ name }) => ({ id: name, label: name, isOwn: true }))}
          value={draft.by}
          onChange={(by) => {
            change({ by });
          }}
        />
      )}
    </>
  );
}

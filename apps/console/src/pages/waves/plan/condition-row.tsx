import type { AttributesReply } from "@afterword/sdk";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { Choices } from "../../../parts/choices.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { tests, type DraftCondition } from "./draft.ts";

interface ConditionRowProps {
  readonly condition: DraftCondition;
  readonly attributes: AttributesReply["attributes"];
  /** Null takes it away. */
  readonly onChange: (condition: DraftCondition | null) => void;
}

/** A condition on an attribute, with the values that people have. */
export function ConditionRow({ condition, attributes, onChange }: ConditionRowProps) {
  const words = useWords();
  const { name, test, values, number } = condition;
  const attribute = attributes.find((one) => one.name === name);
  const isNumber = test === "atLeast" || test === "atMost";
  const labelOf = (value: string | number | boolean) =>
    typeof value === "boolean" ? words.text(value ? "console.yes" : "console.no") : String(value);
  return (
    <div className="card">
      <div className="row">
        <Choice
          label={words.text("console.waves.condition")}
          options={attributes.map((one) => ({ id: one.name, label: one.name, isOwn: true }))}
          value={name}
          onChange={(next) => {
            onChange({ name: next, test, values: [], number });
          }}
        />
        <Choice
          label={words.text("console.waves.test")}
          options={tests.map((id) => ({ id, label: words.text(`console.waves.test.${id}`) }))}
          value={test}
          onChange={(next) => {
            onChange({ ...condition, test: next as DraftCondition["test"] });
          }}
        />
      </div>
      {isNumber && (
        <TextInput
          label={words.text("console.waves.number")}
          isRequired
          inputMode="numeric"
          value={number}
          onChange={(next) => {
            onChange({ ...condition, number: next });
          }}
        />
      )}
      {(test === "oneOf" || test === "noneOf") && (
        <Choices
          label={words.text("console.waves.values")}
          {...(attribute?.hasMore === true ? { hint: words.text("console.waves.values.more") } : {})}
          options={(attribute?.values ?? []).map(({ value, people }) => ({
            id: JSON.stringify(value),
            label: `${labelOf(value)} (${words.number(people)})`,
            isOwn: true,
          }))}
          value={values}
          onChange={(next) => {
            onChange({ ...condition, values: next });
          }}
        />
      )}
      <Button
        kind="quiet"
        onPress={() => {
          onChange(null);
        }}
      >
        {words.text("console.waves.condition.remove")}
      </Button>
    </div>
  );
}

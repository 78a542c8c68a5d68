import type { QuestionDefinition, Scalar, SurveyDefinition } from "@afterword/sdk";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Choice, type Option } from "../../../parts/choice.tsx";
import { Choices } from "../../../parts/choices.tsx";
import type { Leaf } from "../../../parts/condition.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { valueLabel } from "../condition-words.tsx";
import { questionLabel } from "../labels.ts";
import { leafOf, testsOf, valuesOf } from "./condition-tree.ts";

interface LeafInputProps {
  readonly survey: SurveyDefinition;
  /** The questions that it can look at. */
  readonly earlier: readonly QuestionDefinition[];
  readonly leaf: Leaf;
  /** What it is then; null once it is removed. */
  readonly onChange: (leaf: Leaf | null) => void;
}

/** One test of an answer: of which question, how, and against what. */
export function LeafInput({ survey, earlier, leaf, onChange }: LeafInputProps) {
  const words = useWords();
  const question = earlier.find(({ name }) => name === leaf.name);
  const tests = question ? [...new Set([...testsOf(question), leaf.test])] : [];
  return (
    <div className="limit">
      <Choice
        label={words.text("console.surveys.when.question")}
        options={earlier.map(({ name }) => ({ id: name, label: questionLabel(words, survey, name), isOwn: true }))}
        value={leaf.name}
        onChange={(name) => {
          const now = earlier.find((one) => one.name === name);
          if (now) onChange(leafOf(now));
        }}
      />
      {question && (
        <Choice
          label={words.text("console.surveys.when.test")}
          options={tests.map((id) => ({ id, label: words.text(`console.surveys.test.${id}`) }))}
          value={leaf.test}
          onChange={(id) => {
            const test = tests.find((one) => one === id);
            if (test) onChange(leafOf(question, test));
          }}
        />
      )}
      {question && leaf.test !== "answered" && (
        <ValueInput survey={survey} question={question} leaf={leaf} onChange={onChange} />
      )}
      <Button
        kind="quiet"
        onPress={() => {
          onChange(null);
        }}
      >
        {words.text("console.surveys.when.remove")}
      </Button>
    </div>
  );
}

interface ValueInputProps extends Pick<LeafInputProps, "survey" | "leaf" | "onChange"> {
  readonly question: QuestionDefinition;
}

/** What an answer is held against: picked where answers can be, else a number that is typed. */
function ValueInput({ survey, question, leaf, onChange }: ValueInputProps) {
  const words = useWords();
  const label = words.text("console.surveys.when.value");
  const values = valuesOf(question, leaf.test);
  const options = values.map((value): Option => ({
    id: String(value),
    label: valueLabel(words, survey, question.name, value),
    isOwn: typeof value === "string" && value !== question.or,
  }));
  const valueOf = (id: string): Scalar | undefined => values.find((one) => String(one) === id);
  const now = Array.isArray(leaf.value) ? (leaf.value as readonly Scalar[]) : [leaf.value ?? 0];
  if (values.length === 0)
    return (
      <TextInput
        label={label}
        inputMode="numeric"
        value={String(now[0])}
        onChange={(typed) => {
          onChange({ ...leaf, value: Number(typed) });
        }}
        isRequired
      />
    );
  if (leaf.test === "oneOf")
    return (
      <Choices
        label={label}
        options={options}
        value={now.map(String)}
        onChange={(ids) => {
          onChange({ ...leaf, value: values.filter((one) => ids.includes(String(one))) });
        }}
      />
    );
  return (
    <Choice
      label={label}
      options={options}
      value={String(now[0])}
      onChange={(id) => {
        onChange({ ...leaf, value: valueOf(id) ?? 0 });
      }}
    />
  );
}

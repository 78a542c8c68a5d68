import {
  isScored,
  type ConditionJson,
  type QuestionDefinition,
  type Scalar,
  type SurveyDefinition,
} from "@afterword/sdk";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Choice, type Option } from "../../../parts/choice.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { ownOf, textIn } from "../words-of.tsx";
import { testsOf } from "./definition.ts";

type Leaf = Extract<ConditionJson, { source: string }>;
interface Simple {
  readonly how: "all" | "any";
  readonly leaves: readonly Leaf[];
}

/** A condition as the choices here can say it; null where it is made in another way. */
function simple(condition: ConditionJson | undefined): Simple | null {
  if (condition === undefined) return { how: "all", leaves: [] };
  if ("source" in condition) return { how: "all", leaves: [condition] };
  if ("not" in condition) return null;
  const [how, parts] = "all" in condition ? (["all", condition.all] as const) : (["any", condition.any] as const);
  const leaves = parts.filter((part): part is Leaf => "source" in part);
  return leaves.length === parts.length ? { how, leaves } : null;
}

function toCondition({ how, leaves }: Simple): ConditionJson | undefined {
  if (leaves.length <= 1) return leaves[0];
  return how === "all" ? { all: leaves } : { any: leaves };
}

interface ConditionInputProps {
  readonly survey: SurveyDefinition;
  /** Where the question stands: a condition looks at those before it. */
  readonly at: number;
  readonly value: ConditionJson | undefined;
  readonly onChange: (condition: ConditionJson | undefined) => void;
}

/** When a question is asked: always, or only after some answers. */
export function ConditionInput({ survey, at, value, onChange }: ConditionInputProps) {
  const words = useWords();
  const earlier = survey.questions.slice(0, at).filter(({ kind }) => kind !== "info");
  const [first] = earlier;
  const parts = simple(value);
  if (parts === null)
    return (
      <div className="row">
        <p>{words.text("console.surveys.when.other")}</p>
        <Button
          onPress={() => {
            onChange(undefined);
          }}
        >
          {words.text("console.surveys.when.always")}
        </Button>
      </div>
    );
  const change = (leaves: readonly Leaf[], how = parts.how) => {
    onChange(toCondition({ how, leaves }));
  };
  return (
    <fieldset className="limits">
      <legend>{words.text("console.surveys.when")}</legend>
      {parts.leaves.length === 0 && <p className="soft">{words.text("console.surveys.when.always")}</p>}
      {parts.leaves.length > 1 && (
        <Choice
          label={words.text("console.surveys.when.how")}
          options={(["all", "any"] as const).map((id) => ({ id, label: words.text(`console.surveys.when.${id}`) }))}
          value={parts.how}
          onChange={(how) => {
            change(parts.leaves, how === "any" ? "any" : "all");
          }}
        />
      )}
      {parts.leaves.map((leaf, n) => (
        <LeafInput
          key={n}
          survey={survey}
          earlier={earlier}
          leaf={leaf}
          onChange={(now) => {
            change(parts.leaves.flatMap((one, place) => (place !== n ? [one] : now ? [now] : [])));
          }}
        />
      ))}
      {first && (
        <Button
          onPress={() => {
            change([...parts.leaves, leafOf(earlier.at(-1) ?? first)]);
          }}
        >
          {words.text("console.surveys.when.add")}
        </Button>
      )}
    </fieldset>
  );
}

/** What is asked of an answer at first. */
function leafOf(question: QuestionDefinition, test = testsOf(question)[0] ?? "answered"): Leaf {
  const base = { source: "answer", name: question.name, test } as const;
  if (test === "answered") return base;
  const [value] = valuesOf(question);
  return { ...base, value: value ?? 0 };
}

/** The answers that can be picked from; none where a number is typed. */
function valuesOf(question: QuestionDefinition): readonly Scalar[] {
  const { scale } = question;
  if (isScored(question) && scale) return Array.from({ length: scale.max - scale.min + 1 }, (_, n) => scale.min + n);
  if (question.kind === "yesNo" || question.kind === "consent") return [true, false];
  return (question.options ?? []).map(({ value }) => value);
}

interface LeafInputProps {
  readonly survey: SurveyDefinition;
  readonly earlier: readonly QuestionDefinition[];
  readonly leaf: Leaf;
  readonly onChange: (leaf: Leaf | null) => void;
}

function LeafInput({ survey, earlier, leaf, onChange }: LeafInputProps) {
  const words = useWords();
  const own = ownOf(survey);
  const question = earlier.find(({ name }) => name === leaf.name);
  const label = (one: QuestionDefinition) => textIn(one.text, own, own) || one.name;
  const options = (question ? valuesOf(question) : []).map((value): Option => {
    if (typeof value === "boolean")
      return { id: String(value), label: words.text(value ? "console.yes" : "console.no") };
    if (typeof value === "number") return { id: String(value), label: words.number(value) };
    const text = question?.options?.find((one) => one.value === value)?.text;
    return { id: value, label: textIn(text, own, own) || value, isOwn: true };
  });
  const setValue = (typed: string) => {
    const value = question ? valuesOf(question).find((one) => String(one) === typed) : undefined;
    onChange({ ...leaf, value: value ?? Number(typed) });
  };
  return (
    <div className="limit">
      <Choice
        label={words.text("console.surveys.when.question")}
        options={earlier.map((one) => ({ id: one.name, label: label(one), isOwn: true }))}
        value={leaf.name}
        onChange={(name) => {
          const now = earlier.find((one) => one.name === name);
          if (now) onChange(leafOf(now));
        }}
      />
      {question && (
        <Choice
          label={words.text("console.surveys.when.test")}
          options={testsOf(question).map((id) => ({ id, label: words.text(`console.surveys.test.${id}`) }))}
          value={leaf.test}
          onChange={(id) => {
            const test = testsOf(question).find((one) => one === id);
            if (test) onChange(leafOf(question, test));
          }}
        />
      )}
      {question && leaf.test !== "answered" && options.length > 0 && (
        <Choice
          label={words.text("console.surveys.when.value")}
          options={options}
          value={String(leaf.value)}
          onChange={setValue}
        />
      )}
      {question && leaf.test !== "answered" && options.length === 0 && (
        <TextInput
          label={words.text("console.surveys.when.value")}
          inputMode="numeric"
          value={String(leaf.value)}
          onChange={setValue}
          isRequired
        />
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

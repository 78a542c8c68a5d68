import { isScored, type ConditionJson, type Scalar, type SurveyDefinition } from "@afterword/sdk";
import type { ConsoleWords } from "@afterword/language/console";
import { useWords } from "../../app/words.tsx";
import { Condition, type Leaf } from "../../parts/condition.tsx";
import { Say } from "../../parts/say.tsx";
import { optionLabel, questionLabel } from "./labels.ts";

interface ConditionWordsProps {
  readonly of: ConditionJson;
  /** The survey whose answers it looks at. */
  readonly survey: SurveyDefinition;
}

/** When a question is asked, as it is read aloud: by what questions ask, and by the words of their options. */
export function ConditionWords({ of, survey }: ConditionWordsProps) {
  return <Condition of={of} say={(leaf) => <Asked of={leaf} survey={survey} />} />;
}

function Asked({ of: { name, test, value, first }, survey }: { readonly of: Leaf; readonly survey: SurveyDefinition }) {
  const words = useWords();
  const question = questionLabel(words, survey, name);
  if (test === "answered") return <Say text="console.condition.answer.answered" own={{ question }} />;
  const values = (Array.isArray(value) ? value : [value]) as readonly Scalar[];
  const said = words.list(values.map((one) => valueLabel(words, survey, name, one)));
  if (first !== undefined)
    return <Say text="console.condition.answer.includesFirst" own={{ question, value: said }} params={{ first }} />;
  return <Say text={`console.condition.answer.${test}`} own={{ question, value: said }} />;
}

/** An answer as people read it. */
export function valueLabel(words: ConsoleWords, survey: SurveyDefinition, name: string, value: Scalar): string {
  if (typeof value === "boolean") return words.text(value ? "console.yes" : "console.no");
  if (typeof value === "number") return words.number(value);
  const question = survey.questions.find((one) => one.name === name);
  const isBeside = question?.or === value && (isScored(question) || question.kind !== "matrix");
  return isBeside ? words.text(`console.surveys.or.${question.or}`) : optionLabel(words, survey, name, value);
}

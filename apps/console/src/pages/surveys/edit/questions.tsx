import type { FieldError, SurveyDefinition } from "@afterword/sdk";
import { useEffect, useState } from "react";
import { useWords } from "../../../app/words.tsx";
import { AddQuestion } from "./add-question.tsx";
import { moved, renamed, withQuestion } from "./definition.ts";
import { QuestionCard } from "./question-card.tsx";

interface QuestionsProps {
  readonly survey: SurveyDefinition;
  readonly published: SurveyDefinition | null;
  readonly errors: readonly FieldError[];
  readonly onChange: (survey: SurveyDefinition) => void;
}

/** The questions in their order: changed, moved, removed and added. */
export function Questions({ survey, published, errors, onChange }: QuestionsProps) {
  const words = useWords();
  const [movedBy, setMovedBy] = useState<{ readonly name: string; readonly button: "up" | "down" } | null>(null);
  // The button that moved a question keeps the focus, so that it can be pressed again.
  useEffect(() => {
    if (movedBy) document.getElementById(`${movedBy.button}-${movedBy.name}`)?.focus();
  }, [movedBy]);
  return (
    <>
      <h2>{words.text("console.surveys.questions")}</h2>
      {survey.questions.map(({ name }, at) => (
        <QuestionCard
          key={name}
          survey={survey}
          at={at}
          published={published?.questions.find((one) => one.name === name)}
          faults={errors.filter(({ path }) => path === `questions.${name}` || path.startsWith(`questions.${name}.`))}
          onChange={(question) => {
            onChange(withQuestion(survey, name, () => question));
          }}
          onRename={(to) => {
            onChange(renamed(survey, name, to));
          }}
          onMove={(by) => {
            onChange(moved(survey, at, by));
            setMovedBy({ name, button: by < 0 ? "up" : "down" });
          }}
          onRemove={() => {
            onChange({ ...survey, questions: survey.questions.filter((one) => one.name !== name) });
          }}
        />
      ))}
      <AddQuestion
        survey={survey}
        onAdd={(question) => {
          onChange({ ...survey, questions: [...survey.questions, question] });
        }}
      />
    </>
  );
}

import {
  mostAdded,
  type AddedQuestion,
  type AdditionItem,
  type FieldError,
  type QuestionDefinition,
  type SurveyDefinition,
} from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { AddQuestion } from "../surveys/edit/add-question.tsx";
import { renamed } from "../surveys/edit/definition.ts";
import { QuestionCard } from "../surveys/edit/question-card.tsx";
import { questionLabel } from "../surveys/labels.ts";

interface OwnQuestionsProps {
  readonly core: SurveyDefinition;
  readonly of: readonly AddedQuestion[];
  readonly item: AdditionItem | null;
  readonly errors: readonly FieldError[];
  readonly onChange: (more: { readonly questions: readonly AddedQuestion[] }) => void;
}

/** The questions of a unit's own: up to three, each after one of the core. */
export function OwnQuestions({ core, of, item, errors, onChange }: OwnQuestionsProps) {
  const words = useWords();
  const whole: SurveyDefinition = { ...core, questions: [...core.questions, ...of] };
  const last = "";
  const places = [
    { id: last, label: words.text("console.additions.after.last") },
    ...core.questions.slice(0, -1).map(({ name }) => ({ id: name, label: questionLabel(words, core, name) })),
  ];
  const put = (name: string, to: AddedQuestion) => {
    onChange({ questions: of.map((one) => (one.name === name ? to : one)) });
  };
  return (
    <>
      <h2>{words.text("console.additions.own", { count: of.length })}</h2>
      {of.map(({ name, after }, at) => (
        <QuestionCard
          key={name}
          survey={whole}
          at={core.questions.length + at}
          published={item?.published?.questions.find((one) => one.name === name)}
          faults={errors.filter(({ path }) => path === `questions.${name}` || path.startsWith(`questions.${name}.`))}
          onChange={(question: QuestionDefinition) => {
            put(name, { ...question, ...(after === undefined ? {} : { after }) });
          }}
          onRename={(to) => {
            onChange({ questions: renamed(whole, name, to).questions.slice(core.questions.length) });
          }}
          onRemove={() => {
            onChange({ questions: of.filter((one) => one.name !== name) });
          }}
        >
          <Choice
            label={words.text("console.additions.after")}
            options={places}
            value={after ?? last}
            onChange={(id) => {
              const { after: _, ...question } = of[at]!;
              put(name, id === last ? question : { ...question, after: id });
            }}
          />
        </QuestionCard>
      ))}
      {of.length < mostAdded ? (
        <AddQuestion
          survey={whole}
          onAdd={(question) => {
            onChange({ questions: [...of, question] });
          }}
        />
      ) : (
        <p className="soft">{words.text("console.additions.own.most")}</p>
      )}
    </>
  );
}

import { textIn, withText, type FieldError, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import type { ReactNode } from "react";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { ownOf } from "../words-of.tsx";
import { AnswerSettings } from "./answer-settings.tsx";
import { ConditionInput } from "./condition-input.tsx";
import { kinds, listsOf, withKind, withOptions } from "./definition.ts";
import { Faults } from "./faults.tsx";
import { OptionsInput } from "./options-input.tsx";
import { Rename } from "./rename.tsx";

interface QuestionCardProps {
  readonly survey: SurveyDefinition;
  readonly at: number;
  /** The question as it was published last. */
  readonly published: QuestionDefinition | undefined;
  readonly faults: readonly FieldError[];
  readonly onChange: (question: QuestionDefinition) => void;
  readonly onRename: (name: string) => void;
  /** Moves it up or down; where it can't be moved, it has no buttons for that. */
  readonly onMove?: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  /** What else is set of it. */
  readonly children?: ReactNode;
}

/** One question: what it asks, how it is answered, and when. */
export function QuestionCard({
  survey,
  at,
  published,
  faults,
  onChange,
  onRename,
  onMove,
  onRemove,
  children,
}: QuestionCardProps) {
  const words = useWords();
  const question = survey.questions[at];
  if (!question) return null;
  const own = ownOf(survey);
  const number = at + 1;
  const change = (more: Partial<QuestionDefinition>) => {
    onChange({ ...question, ...more });
  };
  return (
    <section className="card" aria-label={words.text("console.surveys.question", { number })}>
      <div className="question-head">
        <h3>{words.text("console.surveys.question", { number })}</h3>
        <div className="buttons">
          {onMove && (
            <>
              <Button
                kind="quiet"
                id={`up-${question.name}`}
                isDisabled={at === 0}
                aria-label={words.text("console.surveys.up.label", { number })}
                onPress={() => {
                  onMove(-1);
                }}
              >
                {words.text("console.surveys.up")}
              </Button>
              <Button
                kind="quiet"
                id={`down-${question.name}`}
                isDisabled={at === survey.questions.length - 1}
                aria-label={words.text("console.surveys.down.label", { number })}
                onPress={() => {
                  onMove(1);
                }}
              >
                {words.text("console.surveys.down")}
              </Button>
            </>
          )}
          <Button kind="quiet" aria-label={words.text("console.surveys.remove.label", { number })} onPress={onRemove}>
            {words.text("console.surveys.remove")}
          </Button>
        </div>
      </div>
      <Faults of={faults} survey={survey} />
      <TextInput
        label={words.text("console.surveys.text")}
        lines={2}
        value={textIn(question.text, own, own)}
        onChange={(text) => {
          change({ text: withText(question.text, own, own, text) });
        }}
        isRequired
      />
      <div className="row">
        <Rename survey={survey} name={question.name} isPublished={published !== undefined} onRename={onRename} />
        <Choice
          label={words.text("console.surveys.kind.of")}
          options={kinds.map((id) => ({ id, label: words.text(`console.surveys.kinds.${id}`) }))}
          value={question.kind}
          onChange={(id) => {
            const kind = kinds.find((one) => one === id);
            if (kind && kind !== question.kind) onChange(withKind(question, kind));
          }}
        />
        {children}
        {question.kind !== "info" && (
          <TextInput
            label={words.text("console.surveys.key")}
            hint={words.text("console.surveys.key.hint")}
            value={question.key}
            onChange={(key) => {
              change({ key });
            }}
            isRequired
          />
        )}
      </div>
      {question.kind === "rating" && <ScaleInput of={question} onChange={change} />}
      {listsOf(question.kind).map((list) => (
        <OptionsInput
          key={list}
          list={list}
          own={own}
          value={question[list] ?? []}
          fixed={(published?.[list] ?? []).map(({ value }) => value)}
          onChange={(options) => {
            onChange(withOptions(question, list, options));
          }}
        />
      ))}
      {question.kind !== "info" && <AnswerSettings question={question} own={own} onChange={onChange} />}
      {at > 0 && (
        <ConditionInput
          survey={survey}
          at={at}
          value={question.when}
          onChange={(when) => {
            const { when: _before, ...rest } = question;
            onChange(when === undefined ? rest : { ...rest, when });
          }}
        />
      )}
    </section>
  );
}

function ScaleInput({
  of: { scale = { min: 1, max: 5 } },
  onChange,
}: {
  readonly of: QuestionDefinition;
  readonly onChange: (more: Partial<QuestionDefinition>) => void;
}) {
  const words = useWords();
  const ends = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, n) => ({ id: String(from + n), label: words.number(from + n) }));
  return (
    <div className="row">
      <Choice
        label={words.text("console.surveys.scale.min")}
        options={ends(0, 1)}
        value={String(scale.min)}
        onChange={(min) => {
          onChange({ scale: { ...scale, min: Number(min) } });
        }}
      />
      <Choice
        label={words.text("console.surveys.scale.max")}
        options={ends(2, 10)}
        value={String(scale.max)}
        onChange={(max) => {
          onChange({ scale: { ...scale, max: Number(max) } });
        }}
      />
    </div>
  );
}

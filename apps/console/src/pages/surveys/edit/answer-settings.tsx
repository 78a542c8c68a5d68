import { textIn, isScored, otherAnswers, type QuestionDefinition } from "@afterword/sdk";
import { useWords } from "../../../app/words.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { Choices } from "../../../parts/choices.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { withSettings } from "./definition.ts";

interface AnswerSettingsProps {
  readonly question: QuestionDefinition;
  /** The survey's own language. */
  readonly own: string;
  readonly onChange: (question: QuestionDefinition) => void;
}

const none = "-";

/** What an answer has to keep to: whether it must be given, how much it may be, and what goes beside or without the options. */
export function AnswerSettings({ question, own, onChange }: AnswerSettingsProps) {
  const words = useWords();
  const { kind, required, max, or, order, exclusive, options = [] } = question;
  const isChoice = kind === "choice" || kind === "choices";
  const hasMost = ["comment", "text", "number", "choices"].includes(kind);
  const hasBeside = isScored(question) || ["choice", "yesNo", "matrix"].includes(kind);
  const ticks = ["required", ...(isChoice ? ["drawn"] : [])] as ("required" | "drawn")[];
  return (
    <>
      <Choices
        label={words.text("console.surveys.answer")}
        options={ticks.map((id) => ({ id, label: words.text(`console.surveys.${id}`) }))}
        value={[...(required ? ["required"] : []), ...(order === "drawn" ? ["drawn"] : [])]}
        onChange={(ids) => {
          const drawn = ids.includes("drawn") ? "drawn" : undefined;
          onChange(withSettings({ ...question, required: ids.includes("required") }, { order: drawn }));
        }}
      />
      <div className="row">
        {hasMost && (
          <TextInput
            label={words.text(
              kind === "number"
                ? "console.surveys.max.number"
                : kind === "choices"
                  ? "console.surveys.max.choices"
                  : "console.surveys.max.text",
            )}
            inputMode="numeric"
            value={max === undefined ? "" : String(max)}
            onChange={(typed) => {
              const most = typed.trim() === "" ? undefined : Number(typed);
              if (most === undefined || Number.isFinite(most)) onChange(withSettings(question, { max: most }));
            }}
          />
        )}
        {kind === "choices" && (
          <Choice
            label={words.text("console.surveys.exclusive")}
            options={[
              { id: none, label: words.text("console.surveys.exclusive.none") },
              ...options.map(({ value, text }) => ({ id: value, label: textIn(text, own, own) || value, isOwn: true })),
            ]}
            value={exclusive ?? none}
            onChange={(id) => {
              onChange(withSettings(question, { exclusive: id === none ? undefined : id }));
            }}
          />
        )}
        {hasBeside && (
          <Choice
            label={words.text("console.surveys.or")}
            options={[
              { id: none, label: words.text("console.surveys.or.none") },
              ...otherAnswers.map((id) => ({ id, label: words.text(`console.surveys.or.${id}`) })),
            ]}
            value={or ?? none}
            onChange={(id) => {
              onChange(withSettings(question, { or: otherAnswers.find((one) => one === id) }));
            }}
          />
        )}
      </div>
    </>
  );
}

import type { QuestionDefinition, SurveyDefinition } from "@afterword/sdk";
import { useState } from "react";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { kinds, nameFault, newQuestion } from "./definition.ts";

/** Adds a question at the end: its kind, and the name that exports and results know it by for good. */
export function AddQuestion({
  survey,
  onAdd,
}: {
  readonly survey: SurveyDefinition;
  readonly onAdd: (question: QuestionDefinition) => void;
}) {
  const words = useWords();
  const [kind, setKind] = useState<QuestionDefinition["kind"]>("csat");
  const [name, setName] = useState("");
  const [isTried, setTried] = useState(false);
  const wrong = nameFault(survey, name);
  const fault = wrong === null ? undefined : words.text(`console.surveys.question.name.${wrong}`);
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(fault !== undefined);
        if (fault !== undefined) return;
        onAdd(newQuestion(name, kind));
        setName("");
      }}
    >
      <h3>{words.text("console.surveys.question.add")}</h3>
      <div className="row">
        <Choice
          label={words.text("console.surveys.kind.of")}
          options={kinds.map((id) => ({ id, label: words.text(`console.surveys.kinds.${id}`) }))}
          value={kind}
          onChange={(id) => {
            setKind(kinds.find((one) => one === id) ?? "csat");
          }}
        />
        <TextInput
          label={words.text("console.surveys.question.name")}
          hint={words.text("console.surveys.question.name.hint")}
          value={name}
          onChange={setName}
          fault={isTried ? fault : undefined}
          isRequired
        />
      </div>
      <Button type="submit">{words.text("console.surveys.question.add")}</Button>
    </form>
  );
}

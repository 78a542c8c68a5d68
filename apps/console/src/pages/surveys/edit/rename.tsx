import type { SurveyDefinition } from "@afterword/sdk";
import { useState } from "react";
import { useWords } from "../../../app/words.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { nameFault } from "./definition.ts";

interface RenameProps {
  readonly survey: SurveyDefinition;
  readonly name: string;
  readonly isPublished: boolean;
  readonly onRename: (name: string) => void;
}

/** The name that exports and results know a question by. It takes another when the field is left, until it was published. */
export function Rename({ survey, name, isPublished, onRename }: RenameProps) {
  const words = useWords();
  const [typed, setTyped] = useState(name);
  const wrong = nameFault(survey, typed, name);
  return (
    <TextInput
      label={words.text("console.surveys.question.named")}
      hint={words.text(
        isPublished ? "console.surveys.question.named.published" : "console.surveys.question.named.hint",
      )}
      value={typed}
      isReadOnly={isPublished}
      fault={wrong === null ? undefined : words.text(`console.surveys.question.name.${wrong}`)}
      onChange={setTyped}
      onBlur={() => {
        if (wrong === null && typed !== name) onRename(typed);
      }}
      isRequired
    />
  );
}

import { useState } from "react";
import { Form } from "react-aria-components";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { isThemeName } from "./draft.ts";

interface AddThemeProps {
  readonly taken: readonly string[];
  readonly onAdd: (theme: string) => void;
}

/** A theme of the organisation's own, by a short name that stays the same in every language. */
export function AddTheme({ taken, onAdd }: AddThemeProps) {
  const words = useWords();
  const [name, write] = useState("");
  const [isWrong, fault] = useState(false);
  return (
    <Form
      className="card"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        const isGood = isThemeName(name) && !taken.includes(name);
        fault(!isGood);
        if (!isGood) return;
        onAdd(name);
        write("");
      }}
    >
      <TextInput
        label={words.text("console.codebook.name")}
        hint={words.text("console.codebook.name.hint")}
        isRequired
        value={name}
        onChange={write}
        fault={isWrong ? words.text("console.codebook.name.wrong") : undefined}
      />
      <div className="buttons">
        <Button type="submit">{words.text("console.codebook.add")}</Button>
      </div>
    </Form>
  );
}

import { consoleLanguages } from "@afterword/language/console";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { languageName } from "../../app/language-name.ts";
import { useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choices } from "../../parts/choices.tsx";
import { Outcome } from "../../parts/outcome.tsx";

/** In which languages somebody answers clients: cases that are given in turn look for them. */
export function LanguagesForm() {
  const words = useWords();
  const me = useMe();
  const [languages, setLanguages] = useState<readonly string[]>(me.languages);
  const change = useChange(() => aw.me.change({ languages: [...languages] }), "me");
  const tags = [...new Set<string>([...consoleLanguages.map(({ tag }) => tag), ...me.languages])];
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(undefined);
      }}
    >
      <Choices
        label={words.text("console.account.languages.spoken")}
        hint={words.text("console.account.languages.hint")}
        options={tags.map((tag) => ({ id: tag, label: languageName(words, tag) }))}
        value={languages}
        onChange={setLanguages}
      />
      <Outcome of={change} done={words.text("console.saved")} />
      <div className="buttons">
        <Button type="submit" isBusy={change.isPending}>
          {words.text("console.account.languages.save")}
        </Button>
      </div>
    </Form>
  );
}

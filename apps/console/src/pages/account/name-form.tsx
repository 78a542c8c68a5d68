import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { useChange } from "../../parts/change.ts";

/** What somebody is called. */
export function NameForm({ name: current }: { readonly name: string }) {
  const words = useWords();
  const [name, setName] = useState(current);
  const change = useChange((next: string) => aw.me.change({ name: next }), "me");
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(name.trim());
      }}
    >
      <TextInput
        label={words.text("console.account.name")}
        value={name}
        onChange={setName}
        isRequired
        autoComplete="name"
      />
      <Outcome of={change} done={words.text("console.saved")} />
      <Button type="submit" isBusy={change.isPending} isDisabled={name.trim() === ""}>
        {words.text("console.save")}
      </Button>
    </Form>
  );
}

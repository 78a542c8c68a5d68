import { useState } from "react";
import { Form } from "react-aria-components";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Choice } from "../../parts/choice.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { kinds, type Kind, type LookedUp } from "./search.ts";

interface LookUpProps {
  readonly at: LookedUp;
  /** Whether a person can be looked up as well. */
  readonly withPeople: boolean;
  readonly onFind: (at: LookedUp) => void;
}

/** What is looked up: an event, what it was about, or a person. */
export function LookUp({ at, withPeople, onFind }: LookUpProps) {
  const words = useWords();
  const [kind, setKind] = useState<Kind>(kinds.find((one) => at[one] !== undefined) ?? "subject");
  const [id, setId] = useState(at[kind] ?? "");
  const [source, setSource] = useState(at.source ?? "");
  const system = source.trim();
  return (
    <Form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (id.trim() === "") return;
        onFind({ [kind]: id.trim(), ...(kind === "person" || system === "" ? {} : { source: system }) });
      }}
    >
      <Choice
        label={words.text("console.decisions.by")}
        options={kinds
          .filter((one) => withPeople || one !== "person")
          .map((one) => ({ id: one, label: words.text(`console.decisions.by.${one}`) }))}
        value={kind}
        onChange={(next) => {
          setKind(next as Kind);
        }}
      />
      <TextInput label={words.text("console.decisions.id")} value={id} onChange={setId} isRequired />
      {kind !== "person" && (
        <TextInput label={words.text("console.decisions.source")} value={source} onChange={setSource} />
      )}
      <Button type="submit" kind="main">
        {words.text("console.decisions.find")}
      </Button>
    </Form>
  );
}

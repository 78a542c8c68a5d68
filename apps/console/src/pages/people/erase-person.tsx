import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Popup } from "../../parts/popup.tsx";
import { Say } from "../../parts/say.tsx";
import { TextInput } from "../../parts/text-input.tsx";

/** Erases a person, once their id was typed. */
export function ErasePerson({ id }: { readonly id: string }) {
  const words = useWords();
  return (
    <Popup
      trigger={<Button kind="danger">{words.text("console.people.erase")}</Button>}
      title={words.text("console.people.erase.title")}
    >
      {(close) => <Typed id={id} onCancel={close} />}
    </Popup>
  );
}

function Typed({ id, onCancel }: { readonly id: string; readonly onCancel: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const erase = useChange(async () => {
    await aw.people.erase(id);
    await navigate({ to: "/people/$id", params: { id }, search: { erased: true }, replace: true });
  }, "people");
  return (
    <>
      <p>{words.text("console.people.erase.body")}</p>
      <TextInput
        label={<Say text="console.people.erase.type" own={{ id }} />}
        isRequired
        value={typed}
        onChange={setTyped}
        autoComplete="off"
      />
      <Outcome of={erase} />
      <div className="buttons">
        <Button
          kind="danger"
          isBusy={erase.isPending}
          isDisabled={typed.trim() !== id}
          onPress={() => {
            erase.mutate(undefined);
          }}
        >
          {words.text("console.people.erase")}
        </Button>
        <Button onPress={onCancel}>{words.text("console.cancel")}</Button>
      </div>
    </>
  );
}

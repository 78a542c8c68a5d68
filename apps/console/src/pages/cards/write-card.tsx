import { cardLanguages, type ActionDetail, type CardInput } from "@afterword/sdk";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { languageName, ownLanguage } from "../../app/language-name.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Popup } from "../../parts/popup.tsx";
import { TextInput } from "../../parts/text-input.tsx";

/** Writes what an action did for everybody to read, in as many languages as one likes. */
export function WriteCard({ of }: { readonly of: ActionDetail }) {
  const words = useWords();
  const label = words.text("console.cards.write");
  return (
    <Popup trigger={<Button kind="main">{label}</Button>} title={label}>
      {(close) => <CardForm of={of} onDone={close} />}
    </Popup>
  );
}

type Texts = CardInput["said"];

function CardForm({ of, onDone }: { readonly of: ActionDetail; readonly onDone: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const [language, setLanguage] = useState(ownLanguage(words) as keyof Texts);
  const [said, setSaid] = useState<Texts>({});
  const [did, setDid] = useState<Texts>({});
  const add = useChange((input: CardInput) => aw.cards.add(input), "cards");
  const faults = fieldFaults(add.error);
  const faultOf = (path: string) =>
    faults.some((one) => one.path.split(".", 1)[0] === path) ? words.text("console.actions.fault.required") : undefined;
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(
          { action: of.id, said: written(said), did: written(did) },
          {
            onSuccess: () => {
              onDone();
              void navigate({ to: "/cards" });
            },
          },
        );
      }}
    >
      <Choice
        label={words.text("console.cards.language")}
        options={cardLanguages.map((id) => ({ id, label: languageName(words, id) }))}
        value={language}
        onChange={(id) => {
          setLanguage(cardLanguages.find((one) => one === id) ?? "en");
        }}
      />
      <TextInput
        label={words.text("console.cards.said")}
        value={said[language] ?? ""}
        onChange={(text) => {
          setSaid({ ...said, [language]: text });
        }}
        lines={3}
        isRequired
        fault={faultOf("said")}
      />
      <TextInput
        label={words.text(`console.cards.did.${of.state === "dropped" ? "cannot" : "did"}`)}
        value={did[language] ?? ""}
        onChange={(text) => {
          setDid({ ...did, [language]: text });
        }}
        lines={3}
        isRequired
        fault={faultOf("did")}
      />
      <Outcome of={add} />
      <div className="buttons">
        <Button type="submit" kind="main" isBusy={add.isPending}>
          {words.text("console.cards.write")}
        </Button>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </div>
    </Form>
  );
}

const written = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));

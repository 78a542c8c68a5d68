import { cardLanguages, type ActionDetail, type CardInput, type CardItem } from "@afterword/sdk";
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
import { useRevised } from "../../parts/use-revised.ts";

/** Writes what an action did for everybody to read, in as many languages as one likes. */
export function WriteCard({ of }: { readonly of: ActionDetail }) {
  const words = useWords();
  const navigate = useNavigate();
  const label = words.text("console.cards.write");
  const add = useChange((written: Written) => aw.cards.add({ action: of.id, ...written }), "cards");
  return (
    <Popup trigger={<Button kind="main">{label}</Button>} title={label}>
      {(close) => (
        <CardForm
          before={{ said: {}, did: {} }}
          isCannot={of.state === "dropped"}
          act={label}
          save={add}
          onDone={() => {
            close();
            void navigate({ to: "/cards" });
          }}
        />
      )}
    </Popup>
  );
}

/** Changes the words of a card that is a draft. Who did so can't publish it. */
export function EditCard({ of }: { readonly of: CardItem }) {
  const words = useWords();
  const label = words.text("console.cards.change");
  const save = useRevised("cards", "card_changed", ({ said, did }: Written) =>
    aw.cards.change(of.id, { revision: of.revision, said, did }),
  );
  return (
    <Popup trigger={<Button>{label}</Button>} title={label}>
      {(close) => (
        <CardForm
          before={of}
          isCannot={of.kind === "cannot"}
          act={words.text("console.save")}
          save={save}
          onDone={close}
        />
      )}
    </Popup>
  );
}

type Texts = CardInput["said"];
type Written = Pick<CardInput, "said" | "did">;

interface CardFormProps {
  readonly before: Written;
  readonly isCannot: boolean;
  /** What its button says. */
  readonly act: string;
  readonly save: Pick<ReturnType<typeof useChange<Written, CardItem>>, "mutate" | "error" | "isPending" | "isSuccess">;
  readonly onDone: () => void;
}

function CardForm({ before, isCannot, act, save, onDone }: CardFormProps) {
  const words = useWords();
  const written = cardLanguages.filter((id) => before.said[id] !== undefined);
  const own = ownLanguage(words) as keyof Texts;
  const [language, setLanguage] = useState(written.includes(own) ? own : (written[0] ?? own));
  const [said, setSaid] = useState<Texts>(before.said);
  const [did, setDid] = useState<Texts>(before.did);
  const faults = fieldFaults(save.error);
  const faultOf = (path: string) =>
    faults.some((one) => one.path.split(".", 1)[0] === path) ? words.text("console.actions.fault.required") : undefined;
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ said: filled(said), did: filled(did) }, { onSuccess: onDone });
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
        label={words.text(`console.cards.did.${isCannot ? "cannot" : "did"}`)}
        value={did[language] ?? ""}
        onChange={(text) => {
          setDid({ ...did, [language]: text });
        }}
        lines={3}
        isRequired
        fault={faultOf("did")}
      />
      <Outcome of={save} />
      <div className="buttons">
        <Button type="submit" kind="main" isBusy={save.isPending}>
          {act}
        </Button>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </div>
    </Form>
  );
}

const filled = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));

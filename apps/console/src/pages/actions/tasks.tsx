import type { ActionDetail } from "@afterword/sdk";
import { useState } from "react";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Popup } from "../../parts/popup.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { ChangeForm } from "./action-moves.tsx";
import { useActionChange } from "./use-action-change.ts";

interface Props {
  readonly of: ActionDetail;
}

/** The tasks of an action: those that are left can be ticked off. */
export function Tasks({ of }: Props) {
  const words = useWords();
  const me = useMe();
  const change = useActionChange(of);
  if (of.tasks.length === 0) return null;
  return (
    <section>
      <h2>{words.text("console.actions.tasks")}</h2>
      <ul className="plain-list">
        {of.tasks.map(({ text, done }, at) => (
          <li key={at}>
            {done ? <s>{<bdi>{text}</bdi>}</s> : <bdi>{text}</bdi>}{" "}
            {!done && may(me, "actions.manage") && (
              <Button
                kind="quiet"
                isBusy={change.isPending}
                onPress={() => {
                  change.mutate({
                    tasks: of.tasks.map((task, place) => (place === at ? { ...task, done: true } : task)),
                  });
                }}
              >
                {words.text("console.actions.task.tick")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Outcome of={change} />
    </section>
  );
}

/** What shows that an action was done. */
export function Evidence({ of }: Props) {
  const words = useWords();
  const me = useMe();
  const label = words.text("console.actions.evidence.add");
  return (
    <section>
      <h2>{words.text("console.actions.evidence")}</h2>
      <ul className="plain-list">
        {of.evidence.map(({ text, url }, at) => (
          <li key={at}>
            {url === null ? (
              <bdi>{text}</bdi>
            ) : (
              <a href={url} rel="noreferrer">
                <bdi>{text}</bdi>
              </a>
            )}
          </li>
        ))}
      </ul>
      {may(me, "actions.manage") && (
        <Popup trigger={<Button>{label}</Button>} title={label}>
          {(close) => <EvidenceForm of={of} onDone={close} />}
        </Popup>
      )}
    </section>
  );
}

function EvidenceForm({ of, onDone }: Props & { readonly onDone: () => void }) {
  const words = useWords();
  const [text, setText] = useState("");
  const [url, setUrl] = useState("");
  const one = { text: text.trim(), url: url.trim() === "" ? null : url.trim() };
  return (
    <ChangeForm
      of={of}
      onDone={onDone}
      act={words.text("console.actions.evidence.add")}
      change={{ evidence: [...of.evidence, one] }}
    >
      {(isWrong) => (
        <>
          <TextInput
            label={words.text("console.actions.evidence.text")}
            value={text}
            onChange={setText}
            isRequired
            fault={isWrong && one.text === "" ? words.text("console.actions.fault.required") : undefined}
          />
          <TextInput
            label={words.text("console.actions.evidence.url")}
            value={url}
            onChange={setUrl}
            fault={isWrong && one.text !== "" ? words.text("console.actions.fault.url") : undefined}
          />
        </>
      )}
    </ChangeForm>
  );
}

import type { SessionItem } from "@afterword/sdk";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Popup } from "../../parts/popup.tsx";
import { TextInput } from "../../parts/text-input.tsx";

/** Ends one other session, after the password was said once more. */
export function EndSession({ of }: { readonly of: SessionItem }) {
  const words = useWords();
  return (
    <Popup
      trigger={<Button kind="danger">{words.text("console.account.session.end")}</Button>}
      title={words.text("console.account.session.end.title")}
    >
      {(close) => <EndForm of={of} onDone={close} />}
    </Popup>
  );
}

function EndForm({ of: { id }, onDone }: { readonly of: SessionItem; readonly onDone: () => void }) {
  const words = useWords();
  const [password, setPassword] = useState("");
  const end = useChange((said: string) => aw.me.endSession(id, { password: said }), "sessions");
  const fault = fieldFaults(end.error).find(({ path }) => path === "password");
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        end.mutate(password, { onSuccess: onDone });
      }}
    >
      <p>{words.text("console.account.session.end.body")}</p>
      <TextInput
        type="password"
        // Who signs in by an account of their organisation has none, and leaves it empty.
        label={<>{words.text("console.account.password")}</>}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        fault={
          fault &&
          words.text(fault.code === "stale" ? "console.account.session.stale" : "console.account.current.wrong")
        }
      />
      {fault === undefined && <Outcome of={end} />}
      <div className="buttons">
        <Button type="submit" kind="danger" isBusy={end.isPending}>
          {words.text("console.account.session.end")}
        </Button>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </div>
    </Form>
  );
}

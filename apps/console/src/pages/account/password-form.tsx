import { passwordLength } from "@afterword/sdk";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";

/** A new password, in place of the one that is known. */
export function PasswordForm() {
  const words = useWords();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useChange((password: { current: string; next: string }) => aw.me.change({ password }), "me");
  const faults = fieldFaults(change.error);
  const faultOf = (path: string) => {
    const fault = faults.find((one) => one.path === path);
    if (fault === undefined) return undefined;
    if (path === "password.current") return words.text("console.account.current.wrong");
    return words.text(fault.code === "own" ? "console.account.next.own" : "console.account.next.weak");
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ current, next });
      }}
    >
      <TextInput
        type="password"
        label={words.text("console.account.current")}
        value={current}
        onChange={setCurrent}
        isRequired
        autoComplete="current-password"
        fault={faultOf("password.current")}
      />
      <TextInput
        type="password"
        label={words.text("console.account.next")}
        hint={words.text("console.account.next.hint", { least: passwordLength.least })}
        value={next}
        onChange={setNext}
        isRequired
        autoComplete="new-password"
        fault={faultOf("password.next")}
      />
      {faults.length === 0 && <Outcome of={change} done={words.text("console.account.password.changed")} />}
      <Button type="submit" isBusy={change.isPending} isDisabled={current === "" || next.length < passwordLength.least}>
        {words.text("console.account.password.change")}
      </Button>
    </Form>
  );
}

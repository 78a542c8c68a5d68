import { actionMoves, type ActionChange, type ActionDetail } from "@afterword/sdk";
import { useState, type ReactNode } from "react";
import { Form } from "react-aria-components";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Popup } from "../../parts/popup.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { useActionChange } from "./use-action-change.ts";

/** What can be done with an action now. */
export function ActionMoves({ of }: { readonly of: ActionDetail }) {
  const words = useWords();
  const change = useActionChange(of);
  const open = actionMoves[of.state];
  const label = (state: (typeof open)[number]) => words.text(`console.actions.move.${state}`);
  return (
    <>
      <div className="buttons">
        {open.includes("doing") && (
          <Button
            kind="main"
            isBusy={change.isPending}
            onPress={() => {
              change.mutate({ state: "doing" });
            }}
          >
            {label("doing")}
          </Button>
        )}
        {open.includes("done") && (
          <Popup trigger={<Button>{label("done")}</Button>} title={label("done")}>
            {(close) => <DoneForm of={of} onDone={close} />}
          </Popup>
        )}
        {open.includes("dropped") && (
          <Popup trigger={<Button>{label("dropped")}</Button>} title={label("dropped")}>
            {(close) => <DropForm of={of} onDone={close} />}
          </Popup>
        )}
        {open.includes("planned") && (
          <Button
            isBusy={change.isPending}
            onPress={() => {
              change.mutate({ state: "planned" });
            }}
          >
            {label("planned")}
          </Button>
        )}
      </div>
      <Outcome of={change} />
    </>
  );
}

interface FormProps {
  readonly of: ActionDetail;
  readonly onDone: () => void;
}

interface ChangeFormProps extends FormProps {
  /** What its button says. */
  readonly act: string;
  readonly change: Omit<ActionChange, "revision">;
  /** @param isWrong whether something is wrong with what was sent */
  readonly children: (isWrong: boolean) => ReactNode;
}

/** A form that changes an action. */
export function ChangeForm({ of, onDone, act, change, children }: ChangeFormProps) {
  const words = useWords();
  const save = useActionChange(of);
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(change, { onSuccess: onDone });
      }}
    >
      {children(fieldFaults(save.error).length > 0)}
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

function DoneForm(props: FormProps) {
  const words = useWords();
  const [day, setDay] = useState(new Date().toISOString().slice(0, 10));
  return (
    <ChangeForm {...props} act={words.text("console.actions.move.done")} change={{ state: "done", doneOn: day }}>
      {(isWrong) => (
        <TextInput
          type="date"
          label={words.text("console.actions.doneOn")}
          value={day}
          onChange={setDay}
          isRequired
          fault={isWrong ? words.text("console.actions.fault.doneOn") : undefined}
        />
      )}
    </ChangeForm>
  );
}

function DropForm(props: FormProps) {
  const words = useWords();
  const [reason, setReason] = useState("");
  const change = { state: "dropped", ...(reason.trim() === "" ? {} : { reason }) } as const;
  return (
    <ChangeForm {...props} act={words.text("console.actions.move.dropped")} change={change}>
      {(isWrong) => (
        <TextInput
          label={words.text("console.actions.reason")}
          value={reason}
          onChange={setReason}
          lines={4}
          isRequired
          fault={isWrong ? words.text("console.actions.fault.required") : undefined}
        />
      )}
    </ChangeForm>
  );
}

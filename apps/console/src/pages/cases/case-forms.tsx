import { rootCauses, type CaseChange, type CaseDetail, type RootCause } from "@afterword/sdk";
import { useState, type ReactNode } from "react";
import { Form } from "react-aria-components";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Choices } from "../../parts/choices.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { useCaseChange } from "./use-case-change.ts";

interface FormProps {
  readonly of: CaseDetail;
  /** What its button says. */
  readonly act: string;
  readonly onDone: () => void;
}

type Field = "causes" | "actionTaken" | "reason" | "duplicateOf" | "note";

interface ChangeFormProps extends FormProps {
  readonly change: Omit<CaseChange, "revision">;
  readonly children: (faultOf: (field: Field) => string | undefined) => ReactNode;
}

/** A form that changes a case, and says by each field what is wrong with it. */
function ChangeForm({ of, act, onDone, change, children }: ChangeFormProps) {
  const words = useWords();
  const save = useCaseChange(of);
  const faults = fieldFaults(save.error);
  const faultOf = (field: Field) =>
    faults.some(({ path }) => path.split(".", 1)[0] === field) ? words.text(`console.cases.fault.${field}`) : undefined;
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(change, { onSuccess: onDone });
      }}
    >
      {children(faultOf)}
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

/** Why the client was unhappy, and what was done about it. */
export function ResolveForm(props: FormProps) {
  const words = useWords();
  const [causes, setCauses] = useState<readonly string[]>(props.of.causes);
  const [actionTaken, setActionTaken] = useState(props.of.actionTaken ?? "");
  const written = actionTaken.trim() === "" ? {} : { actionTaken };
  return (
    <ChangeForm {...props} change={{ state: "resolved", causes: causes as RootCause[], ...written }}>
      {(faultOf) => (
        <>
          <Choices
            label={words.text("console.cases.causes")}
            options={rootCauses.map((id) => ({ id, label: words.text(`console.cases.cause.${id}`) }))}
            value={causes}
            onChange={setCauses}
            fault={faultOf("causes")}
          />
          <TextInput
            label={words.text("console.cases.action")}
            value={actionTaken}
            onChange={setActionTaken}
            lines={4}
            isRequired
            fault={faultOf("actionTaken")}
          />
        </>
      )}
    </ChangeForm>
  );
}

/** Why nothing is done. */
export function ReasonForm(props: FormProps) {
  const words = useWords();
  const [reason, setReason] = useState("");
  const written = reason.trim() === "" ? {} : { reason };
  return (
    <ChangeForm {...props} change={{ state: "no_action", ...written }}>
      {(faultOf) => (
        <TextInput
          label={words.text("console.cases.reason")}
          value={reason}
          onChange={setReason}
          lines={4}
          isRequired
          fault={faultOf("reason")}
        />
      )}
    </ChangeForm>
  );
}

/** Which case it repeats. */
export function DuplicateForm(props: FormProps) {
  const words = useWords();
  const [duplicateOf, setDuplicateOf] = useState("");
  const written = duplicateOf.trim() === "" ? {} : { duplicateOf: duplicateOf.trim() };
  return (
    <ChangeForm {...props} change={{ state: "duplicate", ...written }}>
      {(faultOf) => (
        <TextInput
          label={words.text("console.cases.duplicateOf")}
          value={duplicateOf}
          onChange={setDuplicateOf}
          isRequired
          fault={faultOf("duplicateOf")}
        />
      )}
    </ChangeForm>
  );
}

/** A word for those who work on it. */
export function NoteForm(props: FormProps) {
  const words = useWords();
  const [note, setNote] = useState("");
  return (
    <ChangeForm {...props} change={{ note }}>
      {(faultOf) => (
        <TextInput
          label={words.text("console.cases.note")}
          value={note}
          onChange={setNote}
          lines={4}
          isRequired
          fault={faultOf("note")}
        />
      )}
    </ChangeForm>
  );
}

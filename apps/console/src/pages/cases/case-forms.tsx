import { rootCauses, type CaseChange, type CaseDetail, type CaseState, type RootCause } from "@afterword/sdk";
import { useState, type ReactNode } from "react";
import { Form } from "react-aria-components";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Choices } from "../../parts/choices.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { useCaseChange } from "./use-case-change.ts";

/** What every form of a case needs. */
export interface FormProps {
  readonly of: CaseDetail;
  /** What its button says. */
  readonly act: string;
  readonly onDone: () => void;
}

type Field = "causes" | "actionTaken" | "reason" | "duplicateOf" | "note" | "owner" | "queue";

interface ChangeFormProps extends FormProps {
  readonly change: Omit<CaseChange, "revision">;
  readonly children: (faultOf: (field: Field) => string | undefined) => ReactNode;
}

/** A form that changes a case, and says by each field what is wrong with it. */
export function ChangeForm({ of, act, onDone, change, children }: ChangeFormProps) {
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

interface TextFormProps extends FormProps {
  readonly field: "reason" | "duplicateOf" | "note";
  /** Where the case moves to with it. */
  readonly state?: CaseState;
  readonly lines?: number;
}

/** A form with one text. */
function TextForm({ field, state, lines, ...props }: TextFormProps) {
  const words = useWords();
  const [text, setText] = useState("");
  const change = { ...(state && { state }), [field]: text.trim() };
  return (
    <ChangeForm {...props} change={change}>
      {(faultOf) => (
        <TextInput
          label={words.text(`console.cases.${field}`)}
          value={text}
          onChange={setText}
          {...(lines !== undefined && { lines })}
          isRequired
          fault={faultOf(field)}
        />
      )}
    </ChangeForm>
  );
}

/** Why nothing is done. */
export function ReasonForm(props: FormProps) {
  return <TextForm {...props} field="reason" state="no_action" lines={4} />;
}

/** Which case it repeats. */
export function DuplicateForm(props: FormProps) {
  return <TextForm {...props} field="duplicateOf" state="duplicate" />;
}

/** A word for those who work on it. */
export function NoteForm(props: FormProps) {
  return <TextForm {...props} field="note" lines={4} />;
}

import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { FormEnd } from "../../parts/form-end.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Popup } from "../../parts/popup.tsx";
import { TextInput } from "../../parts/text-input.tsx";

interface OpenCaseProps {
  readonly survey: string;
  readonly response: string;
}

/** Opens a case on an answer, and goes there. */
export function OpenCase(props: OpenCaseProps) {
  const words = useWords();
  const label = words.text("console.cases.open");
  return (
    <Popup trigger={<Button kind="quiet">{label}</Button>} title={label}>
      {(close) => <OpenForm {...props} onDone={close} />}
    </Popup>
  );
}

function OpenForm({ survey, response, onDone }: OpenCaseProps & { readonly onDone: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const alerts = useQuery({ queryKey: ["alerts", survey], queryFn: () => aw.alerts.list({ survey }) });
  const usual = alerts.data?.items[0]?.queue ?? "";
  const [queue, setQueue] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const named = queue ?? usual;
  const open = useChange(() => {
    const written = note.trim() === "" ? {} : { note };
    return aw.cases.open({ response, queue: named, ...written });
  }, "cases");
  const isWrong = fieldFaults(open.error).some(({ path }) => path === "queue");
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate(undefined, {
          onSuccess: ({ id }) => {
            onDone();
            void navigate({ to: "/cases/$id", params: { id } });
          },
        });
      }}
    >
      <TextInput
        label={words.text("console.cases.queue")}
        value={named}
        onChange={setQueue}
        isRequired
        fault={isWrong ? words.text("console.cases.fault.queue") : undefined}
      />
      <TextInput label={words.text("console.cases.note")} value={note} onChange={setNote} lines={4} />
      <FormEnd of={open} onCancel={onDone} label={words.text("console.cases.open")} />
    </Form>
  );
}

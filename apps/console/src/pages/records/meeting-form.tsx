import { useState } from "react";
import { Form } from "react-aria-components";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import type { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { contentOf, type Draft } from "./draft.ts";
import { MeetingFields } from "./meeting-fields.tsx";
import { partsOf } from "./parts-of.ts";
import type { MeetingKind } from "./search.ts";

type Content = ReturnType<typeof contentOf>;

interface FormProps<Output> {
  readonly kind: MeetingKind;
  readonly begin: Draft;
  readonly save: ReturnType<typeof useChange<Content, Output>>;
  readonly onSaved: (saved: Output) => void;
}

/** What was said and decided at a meeting, as staff write it down. */
export function MeetingForm<Output>({ kind, begin, save, onSaved }: FormProps<Output>) {
  const words = useWords();
  const [draft, setDraft] = useState(begin);
  // A change has it within `content`, and of whom a group was made within `group`.
  const faults = fieldFaults(save.error).map(({ path, code }) => ({
    code,
    path: path.replace(/^content\./, "").replace(/^group\./, ""),
  }));
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(contentOf(kind, partsOf[kind], draft), { onSuccess: onSaved });
      }}
    >
      <MeetingFields parts={partsOf[kind]} draft={draft} onChange={setDraft} faults={faults} />
      <Outcome of={save} />
      <div className="buttons">
        <Button type="submit" kind="main" isBusy={save.isPending}>
          {words.text("console.records.save")}
        </Button>
      </div>
    </Form>
  );
}

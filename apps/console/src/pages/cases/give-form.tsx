import type { CaseWorker } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { ChangeForm, type FormProps } from "./case-forms.tsx";

const nobody = "\u0000nobody";

/** To whom a case is handed on, in which queue, and why. */
export function GiveForm(props: FormProps) {
  const { id } = props.of;
  const workers = useQuery({ queryKey: ["cases", id, "workers"], queryFn: () => aw.cases.workers({ case: id }) });
  return <Loaded query={workers}>{({ items }) => <Fields {...props} workers={items} />}</Loaded>;
}

function Fields({ workers, ...props }: FormProps & { readonly workers: readonly CaseWorker[] }) {
  const words = useWords();
  const before = props.of.owner?.id ?? nobody;
  const [owner, setOwner] = useState(before);
  const [queue, setQueue] = useState(props.of.queue);
  const [note, setNote] = useState("");
  const labelOf = ({ name, awayUntil, standIn }: CaseWorker) => {
    if (awayUntil === null) return name;
    const date = new Date(`${awayUntil}T12:00Z`);
    return standIn === null
      ? words.text("console.cases.give.away", { name, date })
      : words.text("console.cases.give.standIn", { name, date, other: standIn.name });
  };
  const named = workers.map((one) => ({ id: one.id, label: labelOf(one), isOwn: true }));
  const change = {
    ...(owner !== before && { owner: owner === nobody ? null : owner }),
    ...(queue.trim() !== props.of.queue && { queue: queue.trim() }),
    ...(note.trim() !== "" && { note: note.trim() }),
  };
  return (
    <ChangeForm {...props} change={change}>
      {(faultOf) => (
        <>
          <Choice
            label={words.text("console.cases.owner")}
            options={[{ id: nobody, label: words.text("console.cases.owner.none") }, ...named]}
            value={owner}
            onChange={setOwner}
            fault={faultOf("owner")}
          />
          <TextInput
            label={words.text("console.cases.queue")}
            value={queue}
            onChange={setQueue}
            isRequired
            fault={faultOf("queue")}
          />
          <TextInput
            label={words.text("console.cases.note")}
            value={note}
            onChange={setNote}
            lines={4}
            fault={faultOf("note")}
          />
        </>
      )}
    </ChangeForm>
  );
}

import type { Absence, CaseWorker, MeChange } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";

const queue = "\u0000queue";

/** When somebody is away, and who gets their cases meanwhile. */
export function AbsenceForm() {
  const workers = useQuery({ queryKey: ["cases", "workers"], queryFn: () => aw.cases.workers() });
  return <Loaded query={workers}>{({ items }) => <Fields workers={items} />}</Loaded>;
}

function Fields({ workers }: { readonly workers: readonly CaseWorker[] }) {
  const words = useWords();
  const me = useMe();
  const { absence } = me;
  const [from, setFrom] = useState(absence?.from ?? "");
  const [until, setUntil] = useState(absence?.until ?? "");
  const [standIn, setStandIn] = useState(absence?.standIn?.id ?? queue);
  const change = useChange((next: MeChange["absence"] | null) => aw.me.change({ absence: next ?? null }), "me");
  const faults = fieldFaults(change.error);
  const faultOf = (path: "from" | "until" | "standIn") =>
    faults.some((fault) => fault.path === `absence.${path}`)
      ? words.text(`console.account.absence.fault.${path}`)
      : undefined;
  const days = [
    { name: "from", value: from, set: setFrom },
    { name: "until", value: until, set: setUntil },
  ] as const;
  const others = workers.filter(({ id }) => id !== me.id);
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ from, until, standIn: standIn === queue ? null : standIn });
      }}
    >
      <Said of={absence} />
      {days.map(({ name, value, set }) => (
        <TextInput
          key={name}
          type="date"
          label={words.text(`console.account.absence.${name}`)}
          value={value}
          onChange={set}
          isRequired
          fault={faultOf(name)}
        />
      ))}
      <Choice
        label={words.text("console.account.absence.standIn")}
        options={[
          { id: queue, label: words.text("console.account.absence.queue") },
          ...others.map(({ id, name }) => ({ id, label: name, isOwn: true })),
        ]}
        value={standIn}
        onChange={setStandIn}
        fault={faultOf("standIn")}
      />
      {faults.length === 0 && <Outcome of={change} done={words.text("console.saved")} />}
      <div className="buttons">
        <Button type="submit" isBusy={change.isPending} isDisabled={from === "" || until === ""}>
          {words.text("console.account.absence.save")}
        </Button>
        {absence !== null && (
          <Button
            isBusy={change.isPending}
            onPress={() => {
              change.mutate(null);
            }}
          >
            {words.text("console.account.absence.end")}
          </Button>
        )}
      </div>
    </Form>
  );
}

/** What was said before. */
function Said({ of }: { readonly of: Absence | null }) {
  const words = useWords();
  const day = (text: string) => new Date(`${text}T12:00Z`);
  if (of === null) return <p>{words.text("console.account.absence.body")}</p>;
  return <p>{words.text("console.account.absence.said", { from: day(of.from), until: day(of.until) })}</p>;
}

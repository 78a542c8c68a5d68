import type { CaseQueue } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { FormEnd } from "../../parts/form-end.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Choices } from "../../parts/choices.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Popup } from "../../parts/popup.tsx";

const queuesQuery = { queryKey: ["case-queues"], queryFn: () => aw.cases.queues() };

/** Who reads a queue: who is told of its cases first. */
export function CaseQueues() {
  const words = useWords();
  const label = words.text("console.cases.queues");
  return (
    <Popup trigger={<Button kind="quiet">{label}</Button>} title={label}>
      {(close) => <Queues onDone={close} />}
    </Popup>
  );
}

function Queues({ onDone }: { readonly onDone: () => void }) {
  const words = useWords();
  const queues = useQuery(queuesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Loaded query={queues}>
      {({ items }) => {
        const one = items.find(({ queue }) => queue === chosen) ?? items[0];
        if (one === undefined)
          return (
            <>
              <p>{words.text("console.cases.queues.empty")}</p>
              <Button onPress={onDone}>{words.text("console.cancel")}</Button>
            </>
          );
        return (
          <>
            <Choice
              label={words.text("console.cases.queue")}
              options={items.map(({ queue }) => ({ id: queue, label: queue, isOwn: true }))}
              value={one.queue}
              onChange={setChosen}
            />
            <Readers key={one.queue} of={one} onDone={onDone} />
          </>
        );
      }}
    </Loaded>
  );
}

function Readers({ of: { queue, members, ...of }, onDone }: { readonly of: CaseQueue; readonly onDone: () => void }) {
  const words = useWords();
  const workers = useQuery({ queryKey: ["cases", "workers"], queryFn: () => aw.cases.workers() });
  const [ids, setIds] = useState<readonly string[]>(members.map(({ id }) => id));
  const [inTurn, setInTurn] = useState(of.inTurn);
  const isGiven = inTurn && ids.length > 0;
  const save = useChange(() => aw.cases.putQueue({ queue, members: [...ids], inTurn: isGiven }), "case-queues");
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined, { onSuccess: onDone });
      }}
    >
      <Loaded query={workers}>
        {({ items }) => {
          // Who reads it, and may work on some cases alone, is no worker of all of them.
          const all = [...items, ...members.filter((one) => items.every(({ id }) => id !== one.id))];
          return (
            <Choices
              label={words.text("console.cases.queues.members")}
              hint={words.text("console.cases.queues.hint")}
              options={all.map(({ id, name }) => ({ id, label: name, isOwn: true }))}
              value={ids}
              onChange={setIds}
            />
          );
        }}
      </Loaded>
      {ids.length > 0 && (
        <Choices
          label={words.text("console.cases.queues.given")}
          options={[
            {
              id: "inTurn",
              label: words.text("console.cases.queues.inTurn"),
              hint: words.text("console.cases.queues.inTurn.hint"),
            },
          ]}
          value={isGiven ? ["inTurn"] : []}
          onChange={(chosen) => {
            setInTurn(chosen.length > 0);
          }}
        />
      )}
      <FormEnd of={save} onCancel={onDone} />
    </Form>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { organisation } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { unitsQuery } from "./units-query.ts";

/** What the organisation is called. */
export function NameStep() {
  const units = useQuery(unitsQuery);
  return (
    <Loaded query={units}>
      {({ items }) => items.slice(0, 1).map(({ id, name }) => <NameForm key={id} id={id} was={name} />)}
    </Loaded>
  );
}

function NameForm({ id, was }: { readonly id: string; readonly was: string }) {
  const words = useWords();
  const [name, setName] = useState(was);
  const save = useChange(() => organisation.units.change(id, { name: name.trim() }), "units", "firstSteps");
  return (
    <Form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <TextInput label={words.text("console.welcome.name")} value={name} onChange={setName} isRequired />
      <Button type="submit" isBusy={save.isPending} isDisabled={name.trim() === "" || name.trim() === was}>
        {words.text("console.save")}
      </Button>
      <Outcome of={save} done={words.text("console.welcome.saved")} />
    </Form>
  );
}

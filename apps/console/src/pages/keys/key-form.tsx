import { scopes, type KeyScope } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw, organisation } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Choices } from "../../parts/choices.tsx";
import { useChange } from "../../parts/change.ts";
import { Copy } from "../../parts/copy.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";

const lengths = ["30", "90", "365", "none"] as const;
const dayMs = 24 * 60 * 60_000;

/** Makes a key; its text is shown this once. */
export function KeyForm({ onDone }: { readonly onDone: () => void }) {
  const words = useWords();
  const me = useMe();
  const [name, setName] = useState("");
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const [length, setLength] = useState<string>("365");
  const [within, setWithin] = useState("org");
  const canSeeUnits = may(me, "units.manage", "everywhere");
  const units = useQuery({ queryKey: ["units"], queryFn: () => organisation.units.list(), enabled: canSeeUnits });
  const departments = (units.data?.items ?? []).filter(({ kind }) => kind !== "organisation");
  const create = useChange(
    () =>
      aw.keys.create({
        name: name.trim(),
        scopes: allowed as KeyScope[],
        ...(within === "org" ? {} : { within }),
        ...(length === "none" ? {} : { expiresAt: new Date(Date.now() + Number(length) * dayMs).toISOString() }),
      }),
    "keys",
  );
  if (create.data)
    return (
      <>
        <Notice kind="good" title={words.text("console.keys.made")}>
          <p>{words.text("console.keys.once")}</p>
        </Notice>
        <Copy label={words.text("console.keys.key")} text={create.data.key} />
        <Button onPress={onDone}>{words.text("console.close")}</Button>
      </>
    );
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(undefined);
      }}
    >
      <TextInput
        label={words.text("console.keys.name")}
        hint={words.text("console.keys.name.hint")}
        value={name}
        onChange={setName}
        isRequired
      />
      <Choices
        label={words.text("console.keys.scopes")}
        options={scopes.map((scope) => ({
          id: scope,
          label: words.text(`console.scope.${scope}`),
          hint: words.text(`console.scope.${scope}.hint`),
        }))}
        value={allowed}
        onChange={setAllowed}
      />
      {departments.length > 0 && (
        <Choice
          label={words.text("console.keys.within")}
          options={[
            { id: "org", label: words.text("console.keys.within.all") },
            ...departments.map((unit) => ({ id: unit.id, label: unit.name, isOwn: true })),
          ]}
          value={within}
          onChange={setWithin}
        />
      )}
      <Choice
        label={words.text("console.keys.length")}
        options={lengths.map((id) => ({
          id,
          label: id === "none" ? words.text("console.never") : words.text("console.days", { count: Number(id) }),
        }))}
        value={length}
        onChange={setLength}
      />
      <Outcome of={create} />
      <div className="buttons">
        <Button
          type="submit"
          kind="main"
          isBusy={create.isPending}
          isDisabled={name.trim() === "" || allowed.length === 0}
        >
          {words.text("console.keys.add")}
        </Button>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </div>
    </Form>
  );
}

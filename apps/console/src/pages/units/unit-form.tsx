import type { UnitItem } from "@afterword/sdk";
import { useState } from "react";
import { Form } from "react-aria-components";
import { organisation } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { cleanLimits, LimitsInput } from "../../parts/limits-input.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { inOrder } from "./tree.ts";

interface UnitFormProps {
  /** The unit that is changed; null makes one. */
  readonly unit: UnitItem | null;
  readonly units: readonly UnitItem[];
  readonly onDone: () => void;
}

/** A unit's id from its name: lower-case letters, digits and hyphens. */
const idFrom = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 64);

/** Makes a unit, or changes what it is called and which rows are its own. */
export function UnitForm({ unit, units, onDone }: UnitFormProps) {
  const words = useWords();
  const [name, setName] = useState(unit?.name ?? "");
  const [typedId, setId] = useState<string | null>(null);
  const [kind, setKind] = useState<string>("department");
  const [parent, setParent] = useState("org");
  const [segments, setSegments] = useState(unit?.segments ?? {});
  const id = typedId ?? idFrom(name);
  const save = useChange(
    () =>
      unit === null
        ? organisation.units.create({
            id,
            name: name.trim(),
            kind: kind === "team" ? "team" : "department",
            ...(parent === "org" ? {} : { parent }),
            segments: cleanLimits(segments),
          })
        : organisation.units.change(unit.id, { name: name.trim(), segments: cleanLimits(segments) }),
    "units",
  );
  const faults = fieldFaults(save.error);
  const hasFault = (path: string) => faults.some((fault) => fault.path.startsWith(path));
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined, { onSuccess: onDone });
      }}
    >
      <TextInput label={words.text("console.units.name")} value={name} onChange={setName} isRequired />
      {unit === null && (
        <>
          <TextInput
            label={words.text("console.units.id")}
            hint={words.text("console.units.id.hint")}
            value={id}
            onChange={setId}
            isRequired
            fault={hasFault("id") ? words.text("console.units.id.fault") : undefined}
          />
          <Choice
            label={words.text("console.units.kind")}
            options={(["department", "team"] as const).map((one) => ({
              id: one,
              label: words.text(`console.units.kind.${one}`),
            }))}
            value={kind}
            onChange={setKind}
          />
          <Choice
            label={words.text("console.units.parent")}
            options={inOrder(units).map((one) => ({ id: one.id, label: one.name, isOwn: true }))}
            value={parent}
            onChange={setParent}
          />
        </>
      )}
      <LimitsInput
        label={words.text("console.units.rows")}
        hint={words.text("console.units.rows.hint")}
        value={segments}
        onChange={setSegments}
      />
      {hasFault("segments") && <p className="fault">{words.text("console.units.rows.fault")}</p>}
      {faults.length === 0 && <Outcome of={save} />}
      <div className="buttons">
        <Button type="submit" kind="main" isBusy={save.isPending} isDisabled={name.trim() === ""}>
          {words.text(unit === null ? "console.units.add" : "console.save")}
        </Button>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </div>
    </Form>
  );
}

import type { UnitItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { organisation } from "../../app/client.ts";
import { projectQuery } from "../../app/project.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { unitsFrom } from "./named-lines.ts";
import { unitsQuery } from "./units-query.ts";

/** Departments, service lines and teams: those there are, and several new ones at once. */
export function UnitsStep() {
  const words = useWords();
  const units = useQuery(unitsQuery);
  const project = useQuery(projectQuery);
  return (
    <>
      <p>
        <Link to="/units">{words.text("console.welcome.units.all")}</Link>
      </p>
      <Loaded query={units}>
        {({ items }) => (
          <Loaded query={project}>
            {({ segments }) =>
              segments.length === 0 ? (
                <p>{words.text("console.welcome.units.none")}</p>
              ) : (
                <ManyForm units={items} segments={segments} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

interface ManyProps {
  readonly units: readonly UnitItem[];
  readonly segments: readonly string[];
}

function ManyForm({ units, segments }: ManyProps) {
  const words = useWords();
  const [text, setText] = useState("");
  const [segment, setSegment] = useState(segments[0] ?? "");
  const [parent, setParent] = useState("org");
  const add = useChange(
    async () => {
      const kind = parent === "org" ? "department" : "team";
      const wanted = unitsFrom(text, { segment, parent, kind, taken: units.map(({ id }) => id) });
      for (const [at, unit] of wanted.entries()) {
        await organisation.units.create(unit);
        // What is made is not asked for again where a later one can't be.
        setText(
          text
            .split("\n")
            .filter((line) => line.trim() !== "")
            .slice(at + 1)
            .join("\n"),
        );
      }
    },
    "units",
    "firstSteps",
  );
  const below = units.filter(({ parent: above }) => above !== null);
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined);
      }}
    >
      {below.length > 0 && (
        <ul className="plain names">
          {below.map(({ id, name }) => (
            <li key={id} className="tag">
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        label={words.text("console.welcome.units.names")}
        hint={words.text("console.welcome.units.hint")}
        value={text}
        onChange={setText}
        lines={4}
        isRequired
      />
      <Choice
        label={words.text("console.welcome.units.segment")}
        options={segments.map((name) => ({ id: name, label: name, isOwn: true }))}
        value={segment}
        onChange={setSegment}
      />
      {below.length > 0 && (
        <Choice
          label={words.text("console.welcome.units.parent")}
          options={units.map(({ id, name }) => ({ id, label: name, isOwn: true }))}
          value={parent}
          onChange={setParent}
        />
      )}
      <Outcome of={add} done={words.text("console.welcome.saved")} />
      <Button type="submit" isBusy={add.isPending} isDisabled={text.trim() === ""}>
        {words.text("console.welcome.units.add")}
      </Button>
    </Form>
  );
}

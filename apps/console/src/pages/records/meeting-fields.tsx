import { consoleLanguages, type ConsoleKey } from "@afterword/language/console";
import type { FieldFault } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Choices } from "../../parts/choices.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { emptyDraft, type Draft } from "./draft.ts";
import type { Part } from "./parts-of.ts";

interface FieldsProps {
  readonly parts: readonly Part[];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Where the draft is in what is sent, with a dot at its end. */
  readonly at?: string;
  readonly faults: readonly FieldFault[];
}

/** The fields of what is written of a meeting. */
export function MeetingFields({ parts, draft, onChange, at = "", faults }: FieldsProps) {
  return parts.map((part) => {
    const path = `${at}${part.name}`;
    const props = {
      part,
      value: draft[part.name] ?? "",
      isWrong: faults.some((one) => (part.rows ? one.path === path : isIn(one.path, path))),
      onChange: (value: Draft[string]) => {
        onChange({ ...draft, [part.name]: value });
      },
    };
    return part.rows ? (
      <Rows key={part.name} {...props} path={path} faults={faults} />
    ) : (
      <Field key={part.name} {...props} />
    );
  });
}

const isIn = (path: string, of: string): boolean => path === of || path.startsWith(`${of}.`);

interface FieldProps {
  readonly part: Part;
  readonly value: Draft[string];
  readonly isWrong: boolean;
  readonly onChange: (value: Draft[string]) => void;
}

function Field({ part: { name, as, isRequired = false, of = [] }, value, isWrong, onChange }: FieldProps) {
  const words = useWords();
  const label = words.text(`console.records.part.${name}`);
  const fault = isWrong ? words.text("console.records.fault") : undefined;
  if (as === "tick")
    return (
      <Choices
        label={words.text("console.records.noted")}
        options={[{ id: name, label }]}
        value={value === true ? [name] : []}
        onChange={(ids) => {
          onChange(ids.length > 0);
        }}
        fault={fault}
      />
    );
  if (as === "choice" || as === "language")
    return (
      <Choice
        label={label}
        options={
          as === "language"
            ? consoleLanguages.map(({ tag, name: own }) => ({ id: tag, label: own, isOwn: true }))
            : of.map((id) => ({ id, label: words.text(`console.records.${name}.${id}` as ConsoleKey) }))
        }
        value={value === "" ? null : (value as string)}
        onChange={onChange}
        fault={fault}
      />
    );
  const isLong = as === "text" || as === "each" || as === "quotes" || as === "values";
  const hint =
    as === "quotes" || as === "each" || as === "values" ? words.text(`console.records.hint.${as}`) : undefined;
  return (
    <TextInput
      label={label}
      value={value as string}
      onChange={onChange}
      isRequired={isRequired}
      fault={fault}
      hint={hint}
      lines={isLong ? 3 : 1}
      {...(as === "day" && { type: "date" })}
      {...(as === "number" && { inputMode: "numeric" as const })}
    />
  );
}

/** Things of which there are several, each with its fields. */
function Rows({
  part,
  value,
  isWrong,
  onChange,
  path,
  faults,
}: FieldProps & { path: string; faults: readonly FieldFault[] }) {
  const words = useWords();
  const rows = value as readonly Draft[];
  const parts = part.rows ?? [];
  const one = words.text(`console.records.one.${part.name}` as ConsoleKey);
  return (
    <section>
      <h2>{words.text(`console.records.part.${part.name}`)}</h2>
      {rows.map((row, place) => (
        <fieldset key={place} className="limits">
          <legend>
            {one} {words.number(place + 1)}
          </legend>
          <MeetingFields
            parts={parts}
            draft={row}
            at={`${path}.${String(place)}.`}
            faults={faults}
            onChange={(changed) => {
              onChange(rows.map((other, index) => (index === place ? changed : other)));
            }}
          />
          {rows.length > 1 && (
            <Button
              onPress={() => {
                onChange(rows.filter((_, index) => index !== place));
              }}
            >
              {words.text("console.records.remove", { what: one, number: place + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {isWrong && <p role="alert">{words.text("console.records.fault")}</p>}
      <Button
        onPress={() => {
          onChange([...rows, emptyDraft(parts)]);
        }}
      >
        {words.text("console.records.another", { what: one })}
      </Button>
    </section>
  );
}

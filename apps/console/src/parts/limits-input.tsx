import type { SegmentLimits } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { projectQuery } from "../app/project.ts";
import { useWords } from "../app/words.tsx";
import { Button } from "./button.tsx";
import { Choice } from "./choice.tsx";
import { Say } from "./say.tsx";
import { TextInput } from "./text-input.tsx";

interface LimitsInputProps {
  readonly label: string;
  readonly hint: string;
  readonly value: SegmentLimits;
  readonly onChange: (limits: SegmentLimits) => void;
}

/** Which values of which segments: each segment with the values that count, separated by commas. */
export function LimitsInput({ label, hint, value, onChange }: LimitsInputProps) {
  const words = useWords();
  const { data: project } = useQuery(projectQuery);
  const free = (project?.segments ?? []).filter((name) => !Object.hasOwn(value, name));
  return (
    <fieldset className="limits">
      <legend>{label}</legend>
      <p className="soft">{hint}</p>
      {Object.entries(value).map(([name, values]) => (
        <div key={name} className="limit">
          <TextInput
            label={<Say text="console.limits.values" own={{ segment: name }} />}
            value={values.join(", ")}
            onChange={(text) => {
              onChange({ ...value, [name]: text.split(",").map((one) => one.trimStart()) });
            }}
            isRequired
          />
          <Button
            kind="quiet"
            onPress={() => {
              onChange(Object.fromEntries(Object.entries(value).filter(([other]) => other !== name)));
            }}
          >
            {words.text("console.limits.remove")}
          </Button>
        </div>
      ))}
      {free.length > 0 && (
        <Choice
          label={words.text("console.limits.add")}
          options={free.map((name) => ({ id: name, label: name, isOwn: true }))}
          value={null}
          placeholder={words.text("console.limits.choose")}
          onChange={(name) => {
            onChange({ ...value, [name]: [""] });
          }}
        />
      )}
    </fieldset>
  );
}

/** The limits as they are sent: without blanks around values, and without values that are empty. */
export const cleanLimits = (limits: SegmentLimits): SegmentLimits =>
  Object.fromEntries(
    Object.entries(limits).map(([name, values]) => [name, values.map((one) => one.trim()).filter(Boolean)]),
  );

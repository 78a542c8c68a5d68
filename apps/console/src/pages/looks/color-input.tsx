import { leastContrast, passingColor, type Shade } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { contrastIn } from "./draft.ts";

interface ColorInputProps {
  readonly shade: Shade;
  readonly value: string;
  readonly onChange: (color: string) => void;
}

/** A colour, with how well it can be read; one that can't be is told, with the nearest that can. */
export function ColorInput({ shade, value, onChange }: ColorInputProps) {
  const words = useWords();
  const contrast = contrastIn(value, shade);
  const isReadable = contrast !== null && contrast >= leastContrast;
  // Cut, not rounded: 4.499 is no 4.5.
  const ratio = Math.floor((contrast ?? 0) * 100) / 100;
  const near = contrast === null || isReadable ? null : passingColor(value, shade);
  const fault = value === "" || isReadable ? undefined : contrast === null ? "format" : "contrast";
  return (
    <div className="color">
      <span className="swatch" aria-hidden="true" style={{ background: contrast === null ? "none" : value }} />
      <TextInput
        label={words.text(`console.looks.color.${shade}`)}
        hint={isReadable ? words.text("console.looks.contrast", { ratio: words.number(ratio) }) : undefined}
        dir="ltr"
        placeholder="#0e5c70"
        value={value}
        onChange={(text) => {
          onChange(text.trim().toLowerCase());
        }}
        fault={
          fault === undefined ? undefined : words.text(`console.looks.color.${fault}`, { ratio: words.number(ratio) })
        }
      />
      {near !== null && (
        <Button
          onPress={() => {
            onChange(near);
          }}
        >
          <span className="swatch" aria-hidden="true" style={{ background: near }} />
          {words.text("console.looks.color.near")}
        </Button>
      )}
    </div>
  );
}

import { textIn, withText, type Option } from "@afterword/sdk";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { TextInput } from "../../../parts/text-input.tsx";

interface OptionsInputProps {
  readonly list: "options" | "rows" | "columns";
  /** The survey's own language, in which options are written here. */
  readonly own: string;
  readonly value: readonly Option[];
  /** Values that answers have already: they stay as they are. */
  readonly fixed: readonly string[];
  readonly onChange: (options: readonly Option[]) => void;
}

/** What can be chosen: what people read, and the value that is stored. */
export function OptionsInput({ list, own, value, fixed, onChange }: OptionsInputProps) {
  const words = useWords();
  const change = (at: number, option: Option) => {
    onChange(value.map((one, n) => (n === at ? option : one)));
  };
  return (
    <fieldset className="limits">
      <legend>{words.text(`console.surveys.${list}`)}</legend>
      {value.map((option, at) => (
        <div key={at} className="row">
          <TextInput
            label={words.text("console.surveys.option", { number: at + 1 })}
            value={textIn(option.text, own, own)}
            onChange={(text) => {
              change(at, { ...option, text: withText(option.text, own, own, text) });
            }}
            isRequired
          />
          <TextInput
            label={words.text("console.surveys.option.value")}
            value={option.value}
            isReadOnly={fixed.includes(option.value)}
            onChange={(next) => {
              change(at, { ...option, value: next });
            }}
            isRequired
          />
          <Button
            kind="quiet"
            aria-label={words.text("console.surveys.option.remove", { number: at + 1 })}
            onPress={() => {
              onChange(value.filter((_, n) => n !== at));
            }}
          >
            {words.text("console.surveys.remove")}
          </Button>
        </div>
      ))}
      <Button
        onPress={() => {
          onChange([...value, { value: freeValue(value), text: {} }]);
        }}
      >
        {words.text("console.surveys.option.add")}
      </Button>
    </fieldset>
  );
}

/** A value that no option has yet: `a`, `b` and so on. */
function freeValue(options: readonly Option[]): string {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const isFree = (one: string) => options.every(({ value }) => value !== one);
  return [...letters].find(isFree) ?? `o${String(options.length + 1)}`;
}

import { FieldError, Label, Radio, RadioGroup } from "react-aria-components";

interface OneOfProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly fault?: string | undefined;
  /** Whether it takes the focus when it is shown. */
  readonly isFirst?: boolean;
}

/** A few things of which one is chosen, all of them seen. */
export function OneOf({ label, options, value, onChange, fault, isFirst = false }: OneOfProps) {
  return (
    <RadioGroup className="field" value={value} onChange={onChange} isInvalid={fault !== undefined}>
      <Label>{label}</Label>
      {options.map((option, at) => (
        <Radio key={option.id} value={option.id} className="tick one" autoFocus={isFirst && at === 0}>
          <span className="box" aria-hidden="true" />
          <span>{option.label}</span>
        </Radio>
      ))}
      <FieldError>{fault}</FieldError>
    </RadioGroup>
  );
}

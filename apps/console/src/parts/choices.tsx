import { Checkbox, CheckboxGroup, FieldError, Label, Text } from "react-aria-components";
import type { Option } from "./choice.tsx";

interface ChoicesProps {
  readonly label: string;
  readonly options: readonly (Option & { readonly hint?: string })[];
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly hint?: string;
  readonly fault?: string | undefined;
}

/** Boxes of which any number is ticked. */
export function Choices({ label, options, value, onChange, hint, fault }: ChoicesProps) {
  return (
    <CheckboxGroup className="field" value={[...value]} onChange={onChange} isInvalid={fault !== undefined}>
      <Label>{label}</Label>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      {options.map((option) => (
        <Checkbox key={option.id} value={option.id} className="tick">
          <span className="box" aria-hidden="true" />
          <span>
            {option.isOwn === true ? <bdi>{option.label}</bdi> : option.label}
            {option.hint !== undefined && <small>{option.hint}</small>}
          </span>
        </Checkbox>
      ))}
      <FieldError>{fault}</FieldError>
    </CheckboxGroup>
  );
}

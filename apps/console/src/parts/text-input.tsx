import type { ReactNode } from "react";
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from "react-aria-components";
import { useWords } from "../app/words.tsx";

interface TextInputProps extends Omit<TextFieldProps, "className" | "style" | "children" | "isInvalid"> {
  /** What it is for; a field that may be left empty says so. */
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with it, in words. */
  readonly fault?: string | undefined;
  /** How many lines it shows; one unless told. */
  readonly lines?: number;
  readonly placeholder?: string;
}

/** A field for text, with its label, hint and fault. */
export function TextInput({ label, hint, fault, lines = 1, placeholder, ...rest }: TextInputProps) {
  const words = useWords();
  const named =
    rest.isRequired === true || typeof label !== "string" ? label : words.text("console.optional", { label });
  return (
    <TextField {...rest} className="field" isInvalid={fault !== undefined} validationBehavior="aria">
      <Label>{named}</Label>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      {lines === 1 ? <Input placeholder={placeholder} /> : <TextArea rows={lines} placeholder={placeholder} />}
      <FieldError>{fault}</FieldError>
    </TextField>
  );
}

import type { ReactNode } from "react";
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from "react-aria-components";

/** One of the things that can be chosen. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Whether the label is somebody's own words, such as a name. */
  readonly isOwn?: boolean;
}

interface ChoiceProps {
  readonly label: ReactNode;
  /** Whether the label itself is somebody's own words. */
  readonly isOwn?: boolean;
  /** Whether the label is read out alone: what stands around says the same to the eye. */
  readonly isLabelUnseen?: boolean;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  /** What is to happen once somebody looks at the list. */
  readonly onOpen?: () => void;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/** A list of which one is chosen. */
export function Choice({
  label,
  isOwn: isOwnLabel = false,
  isLabelUnseen = false,
  options,
  value,
  onChange,
  onOpen,
  hint,
  fault,
  placeholder,
  isDisabled = false,
}: ChoiceProps) {
  const isOwn = (text: string | null) => options.some((option) => option.isOwn === true && option.label === text);
  return (
    <Select
      className="field"
      selectedKey={value}
      onSelectionChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      onOpenChange={(isOpen) => {
        if (isOpen) onOpen?.();
      }}
      isInvalid={fault !== undefined}
      isDisabled={isDisabled}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={isLabelUnseen ? "unseen" : "react-aria-Label"}>{isOwnLabel ? <bdi>{label}</bdi> : label}</Label>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      <Button className="select">
        <SelectValue>
          {({ defaultChildren, selectedText }) => (isOwn(selectedText) ? <bdi>{selectedText}</bdi> : defaultChildren)}
        </SelectValue>
        <span aria-hidden="true" className="chevron" />
      </Button>
      <FieldError>{fault}</FieldError>
      <Popover className="popover">
        <ListBox items={options} className="options">
          {({ id, label: text, isOwn: own }) => (
            <ListBoxItem id={id} textValue={text} className="option">
              {own === true ? <bdi>{text}</bdi> : text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

import { useWords } from "../app/words.tsx";
import { Button } from "./button.tsx";
import { Outcome, type OutcomeProps } from "./outcome.tsx";

interface FormEndProps {
  /** What the form does. */
  readonly of: OutcomeProps["of"] & { readonly isPending: boolean };
  readonly onCancel: () => void;
  /** What its button says; "Save" unless told. */
  readonly label?: string;
}

/** The end of a form in a window of its own: what went wrong, what it does, and the way out. */
export function FormEnd({ of, onCancel, label }: FormEndProps) {
  const words = useWords();
  return (
    <>
      <Outcome of={of} />
      <div className="buttons">
        <Button type="submit" kind="main" isBusy={of.isPending}>
          {label ?? words.text("console.save")}
        </Button>
        <Button onPress={onCancel}>{words.text("console.cancel")}</Button>
      </div>
    </>
  );
}

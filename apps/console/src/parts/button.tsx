import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { useWords } from "../app/words.tsx";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "isPending"> {
  readonly kind?: "main" | "plain" | "quiet" | "danger";
  /** What it does is under way: it keeps the focus, says so, and does not begin again. */
  readonly isBusy?: boolean;
}

/** A button that does one thing. */
export function Button({ kind = "plain", isBusy = false, children, ...rest }: ButtonProps) {
  const words = useWords();
  return (
    <AriaButton {...rest} className={`button ${kind}`} isPending={isBusy}>
      {isBusy ? words.text("console.working") : children}
    </AriaButton>
  );
}

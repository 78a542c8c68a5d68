import { useState } from "react";
import { useWords } from "../app/words.tsx";
import { Button } from "./button.tsx";

/** A text that is shown once or often needed elsewhere, with a button that copies it. */
export function Copy({ label, text }: { readonly label: string; readonly text: string }) {
  const words = useWords();
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="copy">
      <span className="copy-label">{label}</span>
      <code>{text}</code>
      <Button
        onPress={() => {
          void navigator.clipboard.writeText(text).then(() => {
            setCopied(true);
          });
        }}
      >
        {words.text("console.copy")}
      </Button>
      <span role="status">{isCopied ? words.text("console.copied") : ""}</span>
    </div>
  );
}

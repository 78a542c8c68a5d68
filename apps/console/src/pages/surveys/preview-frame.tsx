import { useEffect, useId, useRef, useState } from "react";
import { runnerUrl } from "../../app/place.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";

interface PreviewFrameProps {
  readonly what: "page" | "mail";
  readonly width: string;
  /** What the runner is to show: a form brings it, as a definition is too long for an address. */
  readonly fields: Readonly<Record<string, string>>;
}

/** How long somebody has to stop typing before it is shown anew. */
const restMs = 500;

/** A page or a mail as the runner makes it of what is not saved. It can do nothing here. */
export function PreviewFrame({ what, width, fields }: PreviewFrameProps) {
  const words = useWords();
  const name = useId();
  const form = useRef<HTMLFormElement>(null);
  const wanted = JSON.stringify([what, fields]);
  const [shown, setShown] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(wanted);
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [wanted]);
  useEffect(() => {
    form.current?.submit();
  }, [shown]);
  const address = `${runnerUrl}/v1/previews/survey/${what}`;
  const hidden = Object.entries(fields).map(([field, value]) => (
    <input key={field} type="hidden" name={field} value={value} />
  ));
  return (
    <>
      <form ref={form} method="post" action={address} target={name}>
        {hidden}
      </form>
      {/* Another frame each time: what it shows leaves no steps to go back to. */}
      <iframe
        key={shown}
        name={name}
        className={`preview ${width}`}
        title={words.text("console.surveys.preview")}
        sandbox=""
      />
      <form method="post" action={address} target="_blank" rel="noreferrer">
        {hidden}
        <Button type="submit" kind="quiet">
          {words.text("console.surveys.preview.window")}
        </Button>
      </form>
    </>
  );
}

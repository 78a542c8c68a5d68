import type { AlertInput, AlertTrial } from "@afterword/sdk";
import { useState } from "react";
import { aw } from "../../../app/client.ts";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { useChange } from "../../../parts/change.ts";
import { Notice } from "../../../parts/notice.tsx";
import { Outcome } from "../../../parts/outcome.tsx";

interface TryAlertProps {
  readonly input: AlertInput;
  /** Takes what is wrong with it, so that the fields say so; null when it is tried. */
  readonly onTried: (error: unknown) => void;
}

/** How many cases an alert would have opened, before it is kept; what was tried with other words is shown no more. */
export function TryAlert({ input, onTried }: TryAlertProps) {
  const words = useWords();
  const [tried, setTried] = useState("");
  const trial = useChange((asked: AlertInput) => aw.alerts.try(asked));
  const text = JSON.stringify(input);
  return (
    <section>
      <div className="buttons">
        <Button
          isBusy={trial.isPending}
          onPress={() => {
            setTried(text);
            trial.mutate(input, {
              onSettled: (_found, error) => {
                onTried(error);
              },
            });
          }}
        >
          {words.text("console.alerts.try")}
        </Button>
      </div>
      {tried === text && trial.data && <Tried of={trial.data} />}
      {tried === text && <Outcome of={trial} />}
    </section>
  );
}

function Tried({ of: { looked, opened, exact, more, withheld } }: { readonly of: AlertTrial }) {
  const words = useWords();
  if (withheld !== null || looked === null || opened === null)
    return <Notice kind="info">{words.text("console.alerts.tried.withheld", { k: withheld?.k ?? 1 })}</Notice>;
  const text = exact ? "console.alerts.tried" : "console.alerts.tried.least";
  return (
    <Notice kind="info">
      <p>{words.text(text, { looked, opened })}</p>
      {more && <p>{words.text("console.alerts.tried.more")}</p>}
    </Notice>
  );
}

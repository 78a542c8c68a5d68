import type { SignOffWanted } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm } from "../../parts/popup.tsx";
import { Say } from "../../parts/say.tsx";

/** Takes back what the reader has signed for a unit, once it was asked again. */
export function UnsignWave({ of: { wave, unit, name } }: { readonly of: SignOffWanted }) {
  const words = useWords();
  const unsign = useChange(() => aw.waves.unsign(wave, unit), "waves");
  return (
    <Confirm
      trigger={<Button kind="quiet">{words.text("console.signOffs.unsign")}</Button>}
      title={words.text("console.signOffs.unsign.title")}
      body={
        <>
          <p>
            <Say text="console.signOffs.unsign.body" own={{ wave, unit: name }} />
          </p>
          <Outcome of={unsign} />
        </>
      }
      act={words.text("console.signOffs.unsign")}
      isBusy={unsign.isPending}
      onConfirm={(close) => {
        unsign.mutate(undefined, { onSuccess: close });
      }}
    />
  );
}

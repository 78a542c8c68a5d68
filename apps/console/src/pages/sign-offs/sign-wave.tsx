import type { SignOffWanted } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm } from "../../parts/popup.tsx";
import { Say } from "../../parts/say.tsx";

/** Signs an occurrence off for a unit, once it was asked again. */
export function SignWave({ of: { wave, unit, name } }: { readonly of: SignOffWanted }) {
  const words = useWords();
  const sign = useChange(() => aw.waves.sign(wave, unit), "waves");
  return (
    <Confirm
      trigger={<Button>{words.text("console.signOffs.sign")}</Button>}
      title={words.text("console.signOffs.sign.title")}
      body={
        <>
          <p>
            <Say text="console.signOffs.sign.body" own={{ wave, unit: name }} />
          </p>
          <Outcome of={sign} />
        </>
      }
      act={words.text("console.signOffs.sign")}
      isBusy={sign.isPending}
      onConfirm={(close) => {
        sign.mutate(undefined, { onSuccess: close });
      }}
    />
  );
}

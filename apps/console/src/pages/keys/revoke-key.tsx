import type { KeyItem } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm } from "../../parts/popup.tsx";
import { Say } from "../../parts/say.tsx";

/** Ends a key at once. */
export function RevokeKey({ of: { id, name } }: { readonly of: KeyItem }) {
  const words = useWords();
  const revoke = useChange(() => aw.keys.revoke(id), "keys");
  return (
    <Confirm
      trigger={<Button kind="danger">{words.text("console.keys.revoke")}</Button>}
      title={words.text("console.keys.revoke.title")}
      body={
        <>
          <p>
            <Say text="console.keys.revoke.body" own={{ name }} />
          </p>
          <Outcome of={revoke} />
        </>
      }
      act={words.text("console.keys.revoke")}
      isBusy={revoke.isPending}
      onConfirm={(close) => {
        revoke.mutate(undefined, { onSuccess: close });
      }}
    />
  );
}

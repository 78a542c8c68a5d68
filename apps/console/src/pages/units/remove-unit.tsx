import type { UnitItem } from "@afterword/sdk";
import { organisation } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm } from "../../parts/popup.tsx";
import { Say } from "../../parts/say.tsx";

/** Takes a unit away that nobody is in. */
export function RemoveUnit({ of: { id, name } }: { readonly of: UnitItem }) {
  const words = useWords();
  const remove = useChange(() => organisation.units.remove(id), "units");
  return (
    <Confirm
      trigger={<Button kind="danger">{words.text("console.units.remove")}</Button>}
      title={words.text("console.units.remove.title")}
      body={
        <>
          <p>
            <Say text="console.units.remove.body" own={{ name }} />
          </p>
          <Outcome of={remove} />
        </>
      }
      act={words.text("console.units.remove")}
      isBusy={remove.isPending}
      onConfirm={(close) => {
        remove.mutate(undefined, { onSuccess: close });
      }}
    />
  );
}

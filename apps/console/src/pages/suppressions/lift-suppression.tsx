import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm } from "../../parts/popup.tsx";
import { Say } from "../../parts/say.tsx";

/** Writes again to somebody whose address was refused. */
export function LiftSuppression({ person }: { readonly person: string }) {
  const words = useWords();
  const lift = useChange(() => aw.suppressions.lift(person), "suppressions", "people");
  return (
    <Confirm
      trigger={<Button>{words.text("console.suppressions.lift")}</Button>}
      title={<Say text="console.suppressions.lift.title" own={{ person }} />}
      body={
        <>
          <p>{words.text("console.suppressions.lift.body")}</p>
          <Outcome of={lift} />
        </>
      }
      act={words.text("console.suppressions.lift")}
      isBusy={lift.isPending}
      onConfirm={(close) => {
        lift.mutate(undefined, { onSuccess: close });
      }}
    />
  );
}

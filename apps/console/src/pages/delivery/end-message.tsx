import type { MessageItem } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm } from "../../parts/popup.tsx";

/** Sends a mail again, or gives it up for good. */
export function EndMessage({ of: { id, state } }: { readonly of: MessageItem }) {
  const words = useWords();
  const retry = useChange(() => aw.messages.retry(id), "messages");
  const drop = useChange(() => aw.messages.drop(id), "messages");
  return (
    <div className="buttons">
      <Confirm
        trigger={<Button>{words.text("console.delivery.retry")}</Button>}
        title={words.text("console.delivery.retry.title")}
        body={
          <>
            <p>{words.text(state === "uncertain" ? "console.delivery.retry.twice" : "console.delivery.retry.body")}</p>
            <Outcome of={retry} />
          </>
        }
        act={words.text("console.delivery.retry")}
        isBusy={retry.isPending}
        onConfirm={(close) => {
          retry.mutate(undefined, { onSuccess: close });
        }}
      />
      <Confirm
        trigger={<Button kind="danger">{words.text("console.delivery.drop")}</Button>}
        title={words.text("console.delivery.drop.title")}
        body={
          <>
            <p>{words.text("console.delivery.drop.body")}</p>
            <Outcome of={drop} />
          </>
        }
        act={words.text("console.delivery.drop")}
        isBusy={drop.isPending}
        onConfirm={(close) => {
          drop.mutate(undefined, { onSuccess: close });
        }}
      />
    </div>
  );
}

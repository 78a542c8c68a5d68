import type { RecordDetail } from "@afterword/sdk";
import { useNavigate } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm } from "../../parts/popup.tsx";
import { Say } from "../../parts/say.tsx";

/** Erases a record with the answers that it came from, once that was asked for twice. */
export function EraseRecord({ of: { id, reference } }: { readonly of: Pick<RecordDetail, "id" | "reference"> }) {
  const words = useWords();
  const navigate = useNavigate();
  const erase = useChange(async () => {
    await aw.records.erase(id);
    await navigate({ to: "/records", search: {}, replace: true });
  }, "records");
  return (
    <Confirm
      trigger={<Button kind="danger">{words.text("console.records.erase")}</Button>}
      title={words.text("console.records.erase.title")}
      act={words.text("console.records.erase")}
      isBusy={erase.isPending}
      body={
        <>
          <p>
            <Say text="console.records.erase.body" own={{ reference }} />
          </p>
          <Outcome of={{ isSuccess: false, error: erase.error }} />
        </>
      }
      onConfirm={() => {
        erase.mutate(undefined);
      }}
    />
  );
}

import { useQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { codingQuery } from "./queries.ts";

/** How far coding comments has come, and the way to have it done anew. It goes on when the page is closed. */
export function Coding() {
  const words = useWords();
  const me = useMe();
  const coding = useQuery(codingQuery).data;
  const recode = useChange(() => aw.comments.recode(), "coding");
  if (coding === undefined) return null;
  if (coding.state === "coding")
    return <p role="status">{words.text("console.comments.coding", { done: coding.done })}</p>;
  return (
    <>
      {coding.state === "failed" && <Notice kind="warning">{words.text("console.comments.failed")}</Notice>}
      {may(me, "surveys.manage", "everywhere") && (
        <Button
          kind="quiet"
          isBusy={recode.isPending}
          onPress={() => {
            recode.mutate(undefined);
          }}
        >
          {words.text("console.comments.recode")}
        </Button>
      )}
      <Outcome of={recode} />
    </>
  );
}

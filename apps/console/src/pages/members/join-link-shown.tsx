import type { JoinLink } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Copy } from "../../parts/copy.tsx";
import { Notice } from "../../parts/notice.tsx";

/** The link by which somebody chooses a password, which is told this once. */
export function JoinLinkShown({ of, onDone }: { readonly of: JoinLink; readonly onDone: () => void }) {
  const words = useWords();
  return (
    <>
      <Notice kind="good" title={words.text("console.members.link.made")}>
        <p>{words.text("console.members.link.once", { until: new Date(of.expiresAt) })}</p>
      </Notice>
      <Copy label={words.text("console.members.link")} text={of.link} />
      <Button onPress={onDone}>{words.text("console.close")}</Button>
    </>
  );
}

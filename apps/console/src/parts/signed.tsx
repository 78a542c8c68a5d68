import type { SignOffItem } from "@afterword/sdk";
import { useWords } from "../app/words.tsx";
import { Moment } from "./moment.tsx";
import { Say } from "./say.tsx";

/** Whether a unit has signed an occurrence off, who did and when. */
export function Signed({ of: { signedAt, by } }: { readonly of: Pick<SignOffItem, "signedAt" | "by"> }) {
  const words = useWords();
  if (signedAt === null) return <span className="tag warn">{words.text("console.signOffs.pending")}</span>;
  return (
    <>
      <Moment at={signedAt} />
      {by !== null && (
        <small>
          {" "}
          <Say text="console.signOffs.by" own={{ member: by }} />
        </small>
      )}
    </>
  );
}

import type { CaseItem } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";

/** That a case is urgent, or seen by few. */
export function CaseMarks({ of }: { readonly of: Pick<CaseItem, "urgent" | "restricted"> }) {
  const words = useWords();
  const marks = (["urgent", "restricted"] as const).filter((mark) => of[mark]);
  return marks.map((mark) => (
    <span key={mark} className={mark === "urgent" ? "tag warn" : "tag"}>
      {words.text(`console.cases.${mark}`)}
    </span>
  ));
}

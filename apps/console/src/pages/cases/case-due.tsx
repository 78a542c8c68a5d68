import type { CaseItem } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";
import { Moment } from "../../parts/moment.tsx";

/** When the next step of a case is due, and whether that was missed. */
export function CaseDue({ of: { dueAt, overdue } }: { readonly of: Pick<CaseItem, "dueAt" | "overdue"> }) {
  const words = useWords();
  return (
    <>
      <Moment at={dueAt} none={words.text("console.cases.due.done")} />{" "}
      {overdue && <span className="tag warn">{words.text("console.cases.due.late")}</span>}
    </>
  );
}

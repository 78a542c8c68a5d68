import { isOver, problemText } from "../app/problem.ts";
import { useWords } from "../app/words.tsx";
import { Notice } from "./notice.tsx";

/** What becomes of a change, and what is said of it. */
export interface OutcomeProps {
  readonly of: { readonly isSuccess: boolean; readonly error: unknown };
  /** What is said when it is done. */
  readonly done?: string;
}

/** What became of a change: that it is done, or why it is not. */
export function Outcome({ of: { isSuccess, error }, done }: OutcomeProps) {
  const words = useWords();
  if (error !== null && error !== undefined && !isOver(error))
    return (
      <Notice kind="problem" title={words.text("console.failed")}>
        <p>{problemText(words, error)}</p>
      </Notice>
    );
  return isSuccess && done !== undefined ? <Notice kind="good">{done}</Notice> : null;
}

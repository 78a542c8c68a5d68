import type { CaseItem } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";

/** What was answered that opened a case, by the question's name; a word where somebody opened it. */
export function CaseAnswer({ of: { question, answer } }: { readonly of: Pick<CaseItem, "question" | "answer"> }) {
  const words = useWords();
  if (question === null || answer === null) return words.text("console.cases.byHand");
  const said = typeof answer === "boolean" ? words.text(answer ? "console.cases.yes" : "console.cases.no") : answer;
  return <bdi>{`${question}: ${String(said)}`}</bdi>;
}

/** One answer: yes and no in the reader's language, all else as it was given. */
export function AnswerValue({ of }: { readonly of: unknown }) {
  const words = useWords();
  if (typeof of === "boolean") return words.text(of ? "console.cases.yes" : "console.cases.no");
  return <bdi>{typeof of === "string" ? of : JSON.stringify(of)}</bdi>;
}

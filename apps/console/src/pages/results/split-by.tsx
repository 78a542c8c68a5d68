import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { useResults } from "./results-context.tsx";

/** Which segment figures are split by. */
export function SplitBy() {
  const words = useWords();
  const { survey, base, by, change, isFixed } = useResults();
  const open = survey.segments.filter((name) => base.where[name] === undefined);
  if (by === undefined || open.length < 2 || isFixed) return null;
  return (
    <Choice
      label={words.text("console.results.by")}
      options={open.map((id) => ({ id, label: id, isOwn: true }))}
      value={by}
      onChange={(id) => {
        change({ by: id, and: undefined });
      }}
    />
  );
}

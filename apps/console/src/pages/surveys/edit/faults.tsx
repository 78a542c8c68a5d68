import type { FieldError } from "@afterword/sdk";
import { useWords } from "../../../app/words.tsx";

/** What can't work, or may be a mistake, in words. */
export function Faults({
  of,
  look = "fault",
}: {
  readonly of: readonly Pick<FieldError, "path" | "code">[];
  readonly look?: "fault" | "soft";
}) {
  const words = useWords();
  if (of.length === 0) return null;
  return (
    <ul className="plain">
      {of.map(({ path, code }, at) => {
        const key = `console.surveys.fault.${code}`;
        return (
          <li key={at} className={look}>
            {words.text(words.has(key) ? key : "console.surveys.fault.other")} <bdi className="soft">{path}</bdi>
          </li>
        );
      })}
    </ul>
  );
}

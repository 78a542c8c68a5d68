import type { FieldError, SurveyDefinition } from "@afterword/sdk";
import { useWords } from "../../../app/words.tsx";
import { PartName } from "../part-name.tsx";

/** What can't work, or may be a mistake, in words. */
export function Faults({
  of,
  survey,
  look = "fault",
}: {
  readonly of: readonly Pick<FieldError, "path" | "code">[];
  readonly survey: SurveyDefinition;
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
            {words.text(words.has(key) ? key : "console.surveys.fault.other")}{" "}
            {path !== "" && (
              <span className="soft">
                <PartName path={path} of={[survey]} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

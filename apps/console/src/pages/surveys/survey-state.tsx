import type { SurveyItem } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";

const looks: Readonly<Record<SurveyItem["state"], string>> = {
  running: "tag good",
  retired: "tag warn",
  removed: "tag",
};

/** Whether a survey is asked, and where it is made. */
export function SurveyState({ of: { state, origin } }: { readonly of: Pick<SurveyItem, "state" | "origin"> }) {
  const words = useWords();
  return (
    <>
      <span className={looks[state]}>{words.text(`console.surveys.state.${state}`)}</span>{" "}
      {origin === "project" && <span className="tag">{words.text("console.surveys.origin.project")}</span>}
    </>
  );
}

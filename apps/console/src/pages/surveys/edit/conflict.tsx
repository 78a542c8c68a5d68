import type { SurveyDraft } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Loaded } from "../../../parts/loaded.tsx";
import { Moment } from "../../../parts/moment.tsx";
import { Notice } from "../../../parts/notice.tsx";
import { draftQuery } from "../queries.ts";

interface ConflictProps {
  readonly survey: string;
  readonly onTake: (theirs: SurveyDraft | null) => void;
  readonly onSaveOver: (revision: number) => void;
}

/** Somebody else saved the draft meanwhile: one goes on with theirs, or saves one's own over it. */
export function Conflict({ survey, onTake, onSaveOver }: ConflictProps) {
  const words = useWords();
  const theirs = useQuery({ ...draftQuery(survey), refetchOnMount: "always" });
  return (
    <Notice kind="problem" title={words.text("console.surveys.conflict")}>
      <Loaded query={theirs}>
        {(draft) => (
          <>
            <p>
              {draft && <Moment at={draft.savedAt} />} {draft?.savedBy && <bdi>{draft.savedBy}</bdi>}
            </p>
            <p>{words.text("console.surveys.conflict.body")}</p>
            <div className="buttons">
              <Button
                onPress={() => {
                  onSaveOver(draft?.revision ?? 0);
                }}
              >
                {words.text("console.surveys.conflict.over")}
              </Button>
              <Button
                kind="danger"
                onPress={() => {
                  onTake(draft);
                }}
              >
                {words.text("console.surveys.conflict.take")}
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </Notice>
  );
}

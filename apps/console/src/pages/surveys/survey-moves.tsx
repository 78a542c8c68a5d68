import { Link, useNavigate } from "@tanstack/react-router";
import type { SurveyDraft, SurveyItem } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm } from "../../parts/popup.tsx";
import { forgetWork } from "./work.ts";

interface SurveyMovesProps {
  readonly id: string;
  readonly survey: SurveyItem | undefined;
  readonly draft: SurveyDraft | null;
}

/** What can be done with a survey that is made at the console. */
export function SurveyMoves({ id, survey, draft }: SurveyMovesProps) {
  const words = useWords();
  const navigate = useNavigate();
  const discard = useChange(() => aw.surveys.discardDraft(id), "surveys");
  const move = useChange((to: "retire" | "return") => aw.surveys[to](id), "surveys", "project");
  return (
    <>
      <Link to="/surveys/$id/edit" params={{ id }} className="button main">
        {words.text(draft ? "console.surveys.edit.go" : "console.surveys.edit")}
      </Link>
      {draft && (
        <Confirm
          trigger={<Button kind="danger">{words.text("console.surveys.discard")}</Button>}
          title={words.text("console.surveys.discard")}
          body={
            <>
              <p>{words.text("console.surveys.discard.body")}</p>
              <Outcome of={discard} />
            </>
          }
          act={words.text("console.surveys.discard")}
          isBusy={discard.isPending}
          onConfirm={(close) => {
            discard.mutate(undefined, {
              onSuccess: () => {
                forgetWork(id);
                close();
                if (!survey) void navigate({ to: "/surveys" });
              },
            });
          }}
        />
      )}
      {survey?.state === "running" && (
        <Confirm
          trigger={<Button kind="danger">{words.text("console.surveys.retire")}</Button>}
          title={words.text("console.surveys.retire")}
          body={
            <>
              <p>{words.text("console.surveys.retire.body")}</p>
              <Outcome of={move} />
            </>
          }
          act={words.text("console.surveys.retire")}
          isBusy={move.isPending}
          onConfirm={(close) => {
            move.mutate("retire", { onSuccess: close });
          }}
        />
      )}
      {survey?.state === "retired" && (
        <Button
          isBusy={move.isPending}
          onPress={() => {
            move.mutate("return");
          }}
        >
          {words.text("console.surveys.return")}
        </Button>
      )}
    </>
  );
}

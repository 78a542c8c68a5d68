import {
  lookAtDraft,
  ProblemError,
  staleAfter,
  type SurveyDefinition,
  type SurveyDraft,
  type Translation,
} from "@afterword/sdk";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { aw } from "../../../app/client.ts";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { useChange } from "../../../parts/change.ts";
import { Notice } from "../../../parts/notice.tsx";
import { Outcome } from "../../../parts/outcome.tsx";
import { Preview } from "../preview.tsx";
import { forgetWork, keepWork, keptWork } from "../work.ts";
import { Conflict } from "./conflict.tsx";
import { tidy } from "./definition.ts";
import { Faults } from "./faults.tsx";
import { Publish } from "./publish.tsx";
import { Questions } from "./questions.tsx";
import { Settings } from "./settings.tsx";
import { Texts } from "./texts.tsx";
import { useWide } from "./use-wide.ts";
import { editTabs } from "./tabs.ts";

interface EditorProps {
  /** The draft as it was saved last; null where there is none yet. */
  readonly base: SurveyDraft | null;
  readonly start: SurveyDefinition;
  readonly published: SurveyDefinition | null;
  /** The languages that pages and mails speak. */
  readonly locales: readonly string[];
  /** Goes on with a draft that somebody else saved. */
  readonly onTake: (draft: SurveyDraft | null) => void;
}

const none: readonly Translation[] = [];

/** A draft while it is worked at. What is not saved is kept in this browser. */
export function Editor({ base, start, published, locales, onTake }: EditorProps) {
  const words = useWords();
  const navigate = useNavigate();
  const { tab = "questions" } = useSearch({ from: "/surveys/$id/edit" });
  const isWide = useWide();
  const { id } = start;
  const [kept, setKept] = useState(() => keptWork(id));
  const [saved, setSaved] = useState(base);
  const [revision, setRevision] = useState(kept?.revision ?? base?.revision ?? 0);
  const [survey, setSurvey] = useState(kept?.definition ?? start);
  const [confirmed, setConfirmed] = useState<readonly Translation[]>(kept?.confirmed ?? none);
  const [isChanged, setChanged] = useState(kept !== null);
  useEffect(() => {
    if (isChanged) keepWork(id, { revision, definition: survey, confirmed });
  }, [id, isChanged, revision, survey, confirmed]);
  const change = (next: SurveyDefinition) => {
    setSurvey(next);
    setChanged(true);
  };
  const before = saved?.definition ?? start;
  const definition = tidy(survey);
  const madeFrom = staleAfter(before, saved?.madeFrom ?? {}, definition, confirmed);
  const looked = lookAtDraft({ definition, madeFrom }, published, locales);

  const goOn = (draft: SurveyDraft) => {
    setSaved(draft);
    setRevision(draft.revision);
    setConfirmed(none);
    setChanged(false);
    setKept(null);
    forgetWork(id);
  };
  const saveOver = useChange(async (over: number): Promise<SurveyDraft> => {
    const draft = await aw.surveys.saveDraft(id, { revision: over, definition, confirmed: [...confirmed] });
    goOn(draft);
    return draft;
  }, "surveys");
  const isConflict = saveOver.error instanceof ProblemError && saveOver.error.code === "draft_changed";
  return (
    <>
      <nav aria-label={words.text("console.surveys.edit.parts")} className="tabs">
        {editTabs.map((one) => (
          <Button
            key={one}
            kind={one === tab ? "main" : "plain"}
            aria-current={one === tab ? "page" : undefined}
            onPress={() => {
              void navigate({ to: "/surveys/$id/edit", params: { id }, search: { tab: one }, replace: true });
            }}
          >
            {words.text(`console.surveys.tab.${one}`)}
          </Button>
        ))}
      </nav>
      {kept && isChanged && (
        <Notice kind="info">
          <p>{words.text("console.surveys.kept")}</p>
          <Button
            onPress={() => {
              forgetWork(id);
              setSurvey(before);
              setRevision(saved?.revision ?? 0);
              setConfirmed(none);
              setChanged(false);
            }}
          >
            {words.text("console.surveys.kept.drop")}
          </Button>
        </Notice>
      )}
      <div className="editing">
        {tab !== "preview" && (
          <div>
            {tab === "questions" && (
              <>
                <Settings survey={survey} onChange={change} />
                <Questions survey={survey} published={published} errors={looked.errors} onChange={change} />
              </>
            )}
            {tab === "texts" && (
              <Texts
                survey={survey}
                locales={locales}
                madeFrom={madeFrom}
                onChange={change}
                onConfirm={(translation) => {
                  setConfirmed((all) => [...all, translation]);
                  setChanged(true);
                }}
                files={{
                  isSaved: !isChanged,
                  onTaken: (draft) => {
                    goOn(draft);
                    setSurvey(draft.definition);
                  },
                }}
              />
            )}
          </div>
        )}
        {(tab === "preview" || isWide) && (
          <aside aria-label={words.text("console.surveys.preview")}>
            {looked.errors.length > 0 ? (
              <Notice kind="info">{words.text("console.surveys.preview.later")}</Notice>
            ) : (
              <Preview definition={definition} locales={locales} isBeside={tab !== "preview"} />
            )}
          </aside>
        )}
      </div>
      <section className="card">
        <h2>{words.text("console.surveys.lint")}</h2>
        {looked.errors.length + looked.warnings.length === 0 && <p>{words.text("console.surveys.lint.none")}</p>}
        <Faults of={looked.errors} survey={definition} />
        <Faults of={looked.warnings} survey={definition} look="soft" />
      </section>
      {isConflict ? (
        <Conflict
          survey={id}
          onTake={(theirs) => {
            forgetWork(id);
            onTake(theirs);
          }}
          onSaveOver={(over) => {
            saveOver.mutate(over);
          }}
        />
      ) : (
        <Outcome of={saveOver} done={isChanged ? undefined : words.text("console.saved")} />
      )}
      <div className="buttons save">
        <Button
          isBusy={saveOver.isPending}
          onPress={() => {
            saveOver.mutate(revision);
          }}
        >
          {words.text("console.surveys.save")}
        </Button>
        <Publish
          survey={id}
          save={() => (isChanged || !saved ? saveOver.mutateAsync(revision) : Promise.resolve(saved))}
          definition={definition}
          looked={looked}
          published={published}
          onDone={() => {
            void navigate({ to: "/surveys/$id", params: { id } });
          }}
        />
        {isChanged && <span className="tag warn">{words.text("console.surveys.unsaved")}</span>}
      </div>
    </>
  );
}

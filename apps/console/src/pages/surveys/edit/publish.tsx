import type { LookedAt, SurveyDefinition, SurveyDraft } from "@afterword/sdk";
import { useState } from "react";
import { aw } from "../../../app/client.ts";
import { languageName } from "../../../app/language-name.ts";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { useChange } from "../../../parts/change.ts";
import { Notice } from "../../../parts/notice.tsx";
import { Outcome } from "../../../parts/outcome.tsx";
import { Popup } from "../../../parts/popup.tsx";
import { Changes, Grade } from "../changes.tsx";
import { Faults } from "./faults.tsx";
import { Meant } from "./meant.tsx";

interface PublishProps {
  readonly survey: string;
  /** Saves what is not saved yet, and gives the draft as it is then. */
  readonly save: () => Promise<SurveyDraft>;
  readonly definition: SurveyDefinition;
  readonly looked: LookedAt;
  /** As it was published last; null the first time. */
  readonly published: SurveyDefinition | null;
  readonly onDone: () => void;
}

/** Publishes the draft, after a look at what that changes. */
export function Publish({ survey, save, definition, looked, published, onDone }: PublishProps) {
  const words = useWords();
  const [isMeant, setMeant] = useState(false);
  const publish = useChange(
    async () => {
      const { revision } = await save();
      return aw.surveys.publish(survey, { revision, breaking: isMeant });
    },
    "surveys",
    "project",
  );
  const canPublish = looked.errors.length === 0 && (looked.grade !== "breaking" || isMeant);
  const lacking = looked.translations.filter(({ missing }) => missing.length > 0);
  return (
    <Popup
      trigger={<Button kind="main">{words.text("console.surveys.publish")}</Button>}
      title={words.text("console.surveys.publish")}
    >
      {(close) => (
        <>
          <Faults of={looked.errors} survey={definition} />
          <Faults of={looked.warnings} survey={definition} look="soft" />
          {published === null ? (
            <p>{words.text("console.surveys.publish.first")}</p>
          ) : (
            <>
              {looked.grade && (
                <p>
                  <Grade of={looked.grade} /> {words.text(`console.surveys.grade.${looked.grade}.means`)}
                </p>
              )}
              <Changes of={looked.changes} before={published} after={definition} />
            </>
          )}
          {lacking.length > 0 && (
            <Notice kind="warning" title={words.text("console.surveys.publish.missing")}>
              <ul>
                {lacking.map(({ locale, missing, instead }) => (
                  <li key={locale}>
                    {instead === null
                      ? words.text("console.surveys.publish.skip", {
                          language: languageName(words, locale),
                          count: missing.length,
                        })
                      : words.text("console.surveys.publish.instead", {
                          language: languageName(words, locale),
                          count: missing.length,
                          instead: languageName(words, instead),
                        })}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          {looked.grade === "breaking" && <Meant isMeant={isMeant} onChange={setMeant} />}
          <Outcome of={publish} />
          <div className="buttons">
            <Button
              kind="main"
              isDisabled={!canPublish}
              isBusy={publish.isPending}
              onPress={() => {
                publish.mutate(undefined, {
                  onSuccess: () => {
                    close();
                    onDone();
                  },
                });
              }}
            >
              {words.text("console.surveys.publish")}
            </Button>
            <Button onPress={close}>{words.text("console.cancel")}</Button>
          </div>
        </>
      )}
    </Popup>
  );
}

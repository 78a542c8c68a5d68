import {
  translationFileTypes,
  translationsFrom,
  xliffType,
  type SurveyDefinition,
  type SurveyDraft,
  type TranslationsInput,
  type TranslationsTaken,
} from "@afterword/sdk";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { aw } from "../../../app/client.ts";
import { languageName } from "../../../app/language-name.ts";
import { fieldFaults } from "../../../app/problem.ts";
import { saveFile } from "../../../app/save-file.ts";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { useChange } from "../../../parts/change.ts";
import { Notice } from "../../../parts/notice.tsx";
import { Outcome } from "../../../parts/outcome.tsx";
import { Say } from "../../../parts/say.tsx";
import { PartName } from "../part-name.tsx";

interface TranslationFileProps {
  readonly survey: SurveyDefinition;
  readonly locale: string;
  /** Whether the draft is as it was saved: a file has the texts that are kept. */
  readonly isSaved: boolean;
  /** Goes on with the draft that the translations are in. */
  readonly onTaken: (draft: SurveyDraft) => void;
}

/** The texts as a file for a translator's program, and what comes back: side by side before anything is changed. */
export function TranslationFile({ survey, locale, isSaved, onTaken }: TranslationFileProps) {
  const words = useWords();
  const { id } = survey;
  const [seen, setSeen] = useState<{ readonly file: TranslationsInput; readonly taken: TranslationsTaken } | null>(
    null,
  );
  const save = useChange(async (format: keyof typeof translationFileTypes) => {
    const text = await aw.surveys.exportTranslations(id, locale, { format });
    // Spreadsheets take a file for UTF-8 where it begins with its mark.
    const parts = format === "csv" ? ["\uFEFF", text] : [text];
    saveFile(
      `${id}.${locale}.${format === "csv" ? "csv" : "xlf"}`,
      new Blob(parts, { type: translationFileTypes[format] }),
    );
  });
  const look = useChange(async (file: File) => {
    setSeen(null);
    const text = await file.text();
    const input = translationsFrom(text);
    setSeen({ file: input, taken: await aw.surveys.importTranslations(id, input, { dryRun: true }) });
  });
  const take = useChange(async ({ file, taken }: NonNullable<typeof seen>) => {
    await aw.surveys.importTranslations(id, { ...file, revision: taken.revision });
    onTaken(await aw.surveys.draft(id));
    setSeen(null);
  }, "surveys");
  return (
    <section className="card" aria-labelledby="translation-file">
      <h3 id="translation-file">{words.text("console.surveys.file")}</h3>
      <p>
        <Say text="console.surveys.file.about" own={{ format: "XLIFF 1.2, CSV" }} />
      </p>
      {!isSaved && <p className="soft">{words.text("console.surveys.file.unsaved")}</p>}
      <div className="buttons">
        {(["xliff", "csv"] as const).map((format) => (
          <Button
            key={format}
            isDisabled={!isSaved}
            isBusy={save.isPending && save.variables === format}
            onPress={() => {
              save.mutate(format);
            }}
          >
            <span>
              <Say text="console.surveys.file.save" own={{ format: format.toUpperCase() }} />
            </span>
          </Button>
        ))}
        <FileTrigger
          acceptedFileTypes={[".xlf", ".xliff", xliffType, ".csv", "text/csv"]}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) look.mutate(file);
          }}
        >
          <Button isDisabled={!isSaved} isBusy={look.isPending}>
            {words.text("console.surveys.file.bring")}
          </Button>
        </FileTrigger>
      </div>
      <Outcome of={save} />
      <FileFaults error={look.error} survey={survey} />
      {seen && <Brought taken={seen.taken} survey={survey} />}
      <Outcome of={take} done={words.text("console.saved")} />
      {seen && (
        <div className="buttons">
          {seen.taken.texts.some(isChange) && (
            <Button
              kind="main"
              isBusy={take.isPending}
              isDisabled={!isSaved}
              onPress={() => {
                take.mutate(seen);
              }}
            >
              {words.text("console.surveys.file.take")}
            </Button>
          )}
          <Button
            onPress={() => {
              setSeen(null);
            }}
          >
            {words.text("console.cancel")}
          </Button>
        </div>
      )}
    </section>
  );
}

type Text = TranslationsTaken["texts"][number];
type Change = Text & { readonly as: Exclude<Text["as"], "same" | "missing"> };

const isChange = (text: Text): text is Change => text.as !== "same" && text.as !== "missing";

/** What a file would change: each text, its translation before and after. */
function Brought({ taken, survey }: { readonly taken: TranslationsTaken; readonly survey: SurveyDefinition }) {
  const words = useWords();
  const changes = taken.texts.filter(isChange);
  const count = taken.texts.length - changes.length;
  return (
    <>
      <h4>{words.text("console.surveys.file.what", { language: languageName(words, taken.locale) })}</h4>
      {changes.map(({ path, source, before, after, as, stale }) => (
        <div key={path} className="texts">
          <div>
            <p className="soft">
              <PartName path={path} of={[survey]} />
            </p>
            <p dir="auto">
              <bdi>{source}</bdi>
            </p>
          </div>
          <div lang={taken.locale}>
            {before !== null && before !== after && (
              <p className="soft" dir="auto">
                <del>
                  <bdi>{before}</bdi>
                </del>
              </p>
            )}
            <p dir="auto">
              <bdi>{after}</bdi>
            </p>
            <p lang={words.language}>
              <span className="tag">{words.text(`console.surveys.file.as.${as}`)}</span>{" "}
              {stale && <span className="tag warn">{words.text("console.surveys.stale.one")}</span>}
            </p>
          </div>
        </div>
      ))}
      {changes.length === 0 && <p>{words.text("console.surveys.file.nothing")}</p>}
      {count > 0 && changes.length > 0 && <p className="soft">{words.text("console.surveys.file.stay", { count })}</p>}
    </>
  );
}

/** Why a file can't be taken, text by text. */
function FileFaults({ error, survey }: { readonly error: unknown; readonly survey: SurveyDefinition }) {
  const words = useWords();
  const faults = fieldFaults(error);
  if (faults.length === 0) return <Outcome of={{ isSuccess: false, error }} />;
  return (
    <Notice kind="problem" title={words.text("console.surveys.file.refused")}>
      <ul>
        {faults.map(({ path, code }, at) => {
          const key = `console.surveys.file.fault.${code}`;
          return (
            <li key={at}>
              <Say
                text={words.has(key) ? key : "console.surveys.file.fault.format"}
                own={{ format: "XLIFF 1.2, CSV" }}
              />{" "}
              {path !== "xliff" && path !== "csv" && (
                <span className="soft">
                  <PartName path={path} of={[survey]} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

import { consoleLanguages } from "@afterword/language/console";
import type { SurveyDefinition } from "@afterword/sdk";
import { lazy, Suspense, useState } from "react";
import { languageName } from "../../app/language-name.ts";
import { runnerUrl } from "../../app/place.ts";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";

interface PreviewProps {
  readonly survey: string;
  /** Of the draft, or of the newest version. */
  readonly isDraft: boolean;
  /** Shown anew when it changes. */
  readonly version: number;
  /** As it is here; the page and the mail are those of what is saved. */
  readonly definition: SurveyDefinition;
  /** Whether what is saved can be shown. */
  readonly hasPage?: boolean;
}

const InApp = lazy(() => import("./in-app.tsx"));

/** How a survey looks to who is asked: its page, its mail or inside an app, in each language, on a phone and on a screen. */
export function Preview({ survey, isDraft, version, definition, hasPage = true }: PreviewProps) {
  const words = useWords();
  const [locale, setLocale] = useState(words.language);
  const kinds = hasPage ? (["page", "mail", "app"] as const) : (["app"] as const);
  const [what, setWhat] = useState<string>(kinds[0]);
  const [width, setWidth] = useState("phone");
  const query = new URLSearchParams({ locale, draft: String(isDraft), version: String(version) });
  const address = `${runnerUrl}/v1/surveys/${encodeURIComponent(survey)}/preview/${what}?${query.toString()}`;
  return (
    <section>
      <h2>{words.text("console.surveys.preview")}</h2>
      <div className="row">
        <Choice
          label={words.text("console.surveys.language")}
          options={consoleLanguages.map(({ tag: id }) => ({ id, label: languageName(words, id) }))}
          value={locale}
          onChange={setLocale}
        />
        <Choice
          label={words.text("console.surveys.preview.what")}
          options={kinds.map((id) => ({
            id,
            label: words.text(`console.surveys.preview.${id}`),
          }))}
          value={what}
          onChange={setWhat}
        />
        <Choice
          label={words.text("console.surveys.preview.width")}
          options={(["phone", "screen"] as const).map((id) => ({
            id,
            label: words.text(`console.surveys.preview.${id}`),
          }))}
          value={width}
          onChange={setWidth}
        />
      </div>
      {what === "app" ? (
        <>
          <p className="soft">{words.text("console.surveys.preview.app.note")}</p>
          <div className={`app-preview ${width}`}>
            <Suspense fallback={<p className="loading">{words.text("console.loading")}</p>}>
              <InApp definition={definition} locale={locale} />
            </Suspense>
          </div>
        </>
      ) : (
        <>
          <p className="soft">{words.text("console.surveys.preview.note")}</p>
          <iframe
            className={`preview ${width}`}
            title={words.text("console.surveys.preview")}
            src={address}
            sandbox=""
          />
          <p>
            <a href={address} target="_blank" rel="noreferrer">
              {words.text("console.surveys.preview.window")}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

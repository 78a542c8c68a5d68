import { useState } from "react";
import { consoleLanguages } from "@afterword/language/console";
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
}

/** How a survey looks to who is asked: its page or its mail, in each language, on a phone and on a screen. */
export function Preview({ survey, isDraft, version }: PreviewProps) {
  const words = useWords();
  const [locale, setLocale] = useState(words.language);
  const [what, setWhat] = useState("page");
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
          options={(["page", "mail"] as const).map((id) => ({
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
      <p className="soft">{words.text("console.surveys.preview.note")}</p>
      <iframe className={`preview ${width}`} title={words.text("console.surveys.preview")} src={address} sandbox="" />
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          {words.text("console.surveys.preview.window")}
        </a>
      </p>
    </section>
  );
}

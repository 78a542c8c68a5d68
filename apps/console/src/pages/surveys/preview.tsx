import { everyPage, type SurveyDefinition } from "@afterword/sdk";
import { lazy, Suspense, useState } from "react";
import { languageName } from "../../app/language-name.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Choice } from "../../parts/choice.tsx";
import { PreviewFrame } from "./preview-frame.tsx";

interface PreviewProps {
  /** As it is here, saved or not. */
  readonly definition: SurveyDefinition;
  /** The languages that pages and mails speak. */
  readonly locales: readonly string[];
  /** Whether it stands next to what is being written, and so is as wide as a phone. */
  readonly isBeside?: boolean;
}

const InApp = lazy(() => import("./in-app.tsx"));

const kinds = ["page", "mail", "app"] as const;
const invitations = ["invitation", "reminder-1", "last-call"] as const;
const cases = ["case-received", "case-reply", "case-closed"] as const;

/** How a survey looks to who is asked: its pages, its mails or inside an app, in each language, on a phone and on a screen. */
export function Preview({ definition, locales, isBeside = false }: PreviewProps) {
  const words = useWords();
  const [locale, setLocale] = useState(words.language);
  const [what, setWhat] = useState<(typeof kinds)[number]>("page");
  const [mail, setMail] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [width, setWidth] = useState("phone");
  const layout = width === "phone" ? "phone" : "wide";
  const pages = everyPage(definition, { layout }).length;
  const here = Math.min(at, pages - 1);
  const mails = definition.kind === "feedback" ? cases : invitations;
  const shownMail = mails.find((one) => one === mail) ?? mails[0];
  return (
    <section>
      <h2>{words.text("console.surveys.preview")}</h2>
      <div className="row">
        <Choice
          label={words.text("console.surveys.language")}
          options={locales.map((id) => ({ id, label: languageName(words, id) }))}
          value={locale}
          onChange={setLocale}
        />
        <Choice
          label={words.text("console.surveys.preview.what")}
          options={kinds.map((id) => ({ id, label: words.text(`console.surveys.preview.${id}`) }))}
          value={what}
          onChange={(id) => {
            setWhat(kinds.find((one) => one === id) ?? "page");
          }}
        />
        {what === "mail" && (
          <Choice
            label={words.text("console.mails.mail")}
            options={mails.map((id) => ({ id, label: words.text(`console.mails.kind.${id}`) }))}
            value={shownMail}
            onChange={setMail}
          />
        )}
        {!isBeside && (
          <Choice
            label={words.text("console.surveys.preview.width")}
            options={(["phone", "screen"] as const).map((id) => ({
              id,
              label: words.text(`console.surveys.preview.${id}`),
            }))}
            value={width}
            onChange={setWidth}
          />
        )}
      </div>
      {what === "page" && pages > 1 && (
        <div className="buttons turn">
          <Button
            isDisabled={here === 0}
            onPress={() => {
              setAt(here - 1);
            }}
          >
            {words.text("console.surveys.preview.before")}
          </Button>
          <span role="status">{words.text("console.surveys.preview.at", { at: here + 1, of: pages })}</span>
          <Button
            isDisabled={here === pages - 1}
            onPress={() => {
              setAt(here + 1);
            }}
          >
            {words.text("console.surveys.preview.after")}
          </Button>
        </div>
      )}
      <p className="soft">{words.text(`console.surveys.preview.${what}.note`)}</p>
      {what === "app" ? (
        <div className={`app-preview ${width}`}>
          <Suspense fallback={<p className="loading">{words.text("console.loading")}</p>}>
            <InApp definition={definition} locale={locale} />
          </Suspense>
        </div>
      ) : (
        <PreviewFrame
          what={what}
          width={width}
          fields={{ definition: JSON.stringify(definition), locale, layout, page: String(here), mail: shownMail }}
        />
      )}
    </section>
  );
}

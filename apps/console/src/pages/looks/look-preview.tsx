import type { LookInput, LookList } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { organisation } from "../../app/client.ts";
import { ownLanguage } from "../../app/language-name.ts";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Preview } from "../../parts/preview.tsx";
import { Heads } from "./heads.tsx";
import { mailKind, surveyOptions } from "./options.ts";
import { TestMail } from "./test-mail.tsx";

interface LookPreviewProps {
  readonly unit: string;
  readonly list: LookList;
  /** What can be shown of what was typed. */
  readonly look: LookInput;
  /** All that was typed. */
  readonly whole: LookInput;
  readonly locale: string;
}

const restMs = 400;

/** A mail and its page as they would look with what was typed, in one language, and a mail to be sent as a test. */
export function LookPreview({ unit, list, look, whole, locale }: LookPreviewProps) {
  const words = useWords();
  const { surveys } = list;
  const [survey, setSurvey] = useState(surveys[0]?.id ?? "");
  const mails = surveys.find(({ id }) => id === survey)?.mails ?? [];
  const [chosen, setMail] = useState("invitation");
  const mail = mails.includes(chosen) ? chosen : (mails[0] ?? "invitation");
  const [theme, setTheme] = useState("light");
  const typed = useRested(JSON.stringify(look));
  const of = { unit, survey, mail, locale, look: typed };
  const heads = useQuery({
    queryKey: ["looks", "preview", of],
    queryFn: () => organisation.looks.preview(of),
    enabled: survey !== "",
    placeholderData: (before) => before,
  });
  if (survey === "") return null;
  const shown = { ...of, theme: theme === "dark" ? ("dark" as const) : ("light" as const) };
  return (
    <section aria-label={words.text("console.looks.preview")}>
      <h2>{words.text("console.looks.preview")}</h2>
      <div className="fields">
        <Choice
          label={words.text("console.mails.survey")}
          options={surveyOptions(surveys, ownLanguage(words))}
          value={survey}
          onChange={setSurvey}
        />
        <Choice
          label={words.text("console.mails.mail")}
          options={mails.map((id) => ({ id, label: mailKind(words, id) }))}
          value={mail}
          onChange={setMail}
        />
        <Choice
          label={words.text("console.looks.screen")}
          options={(["light", "dark"] as const).map((id) => ({ id, label: words.text(`console.looks.screen.${id}`) }))}
          value={theme}
          onChange={setTheme}
        />
      </div>
      <Loaded query={heads}>{(found) => <Heads of={found} />}</Loaded>
      <h3>{words.text("console.looks.preview.mail")}</h3>
      <Preview what="mail" of={shown} title={words.text("console.looks.preview.mail")} />
      <h3>{words.text("console.looks.preview.page")}</h3>
      <Preview what="page" of={shown} title={words.text("console.looks.preview.page")} />
      <TestMail unit={unit} test={{ survey, mail, locale, look: whole }} />
    </section>
  );
}

/** A value once it has not changed for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(value);
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return rested;
}

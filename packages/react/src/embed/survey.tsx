import type { Survey as DeclaredSurvey, SurveyDefinition } from "@afterword/sdk";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { sendTo, type Send, type SurveyReceipt } from "../session/send.ts";
import { definitionOf } from "../session/use-survey.ts";
import type { SurveyColors, SurveyTheme } from "./theme.ts";

/** What is the same wherever the answers go. */
interface CommonProps {
  /** As it is declared, or its definition; another one needs another `key`. */
  readonly survey: DeclaredSurvey | SurveyDefinition;
  /** The language it is asked in, such as `fr`; English unless told. */
  readonly locale?: string;
  /** What it is about, such as `INC-48213`, where its words name `{ref}`. */
  readonly subject?: string;
  /** As the reader's system says unless told. `contrast` has colours of its own. */
  readonly theme?: SurveyTheme;
  /** Colours of your own, as CSS has them; variables such as `var(--accent)` too. */
  readonly colors?: SurveyColors;
  /** The answers are stored. */
  readonly onDone?: (receipt: SurveyReceipt) => void;
  /** What stands there until it is loaded, and on the server; a link to the survey's page unless told. */
  readonly fallback?: ReactNode;
}

/** Properties of {@link Survey}: it needs a link, or a way of its own to send answers. */
export type SurveyProps = CommonProps &
  (
    | {
        /** The invitation's link on this origin, `<publicUrl>/r/<token>`: answers go there, and who can't see the survey here follows it. */
        readonly link: string;
        readonly send?: Send;
      }
    | { readonly link?: undefined; readonly send: Send }
  );

const Shown = lazy(() => import("./shown.tsx"));

/**
 * A survey inside a page: survey-core and survey-react-ui are loaded when it is shown. Without script it is a link to the
 * survey's own page. The page needs `@afterword/react/survey.css`, and no exception in its `Content-Security-Policy`.
 *
 * @example
 * <Survey survey={ticketCsat} link={link} locale="ar" onDone={() => setIsOpen(false)} />
 */
export function Survey({ survey, locale = "en", link, send, fallback, ...rest }: SurveyProps): ReactNode {
  const definition = definitionOf(survey);
  // Nothing of SurveyJS is drawn on a server: it measures the page that it is on.
  const [isThere, setIsThere] = useState(false);
  useEffect(() => {
    setIsThere(true);
  }, []);
  const [way] = useState(() => send ?? sendTo(link ?? ""));
  const instead = fallback ?? (link === undefined ? null : <a href={link}>{titleOf(definition, locale)}</a>);
  return (
    <div className="afterword-survey" lang={locale}>
      {isThere ? (
        <Suspense fallback={instead}>
          <Shown {...rest} definition={definition} locale={locale} send={send ?? way} instead={instead} />
        </Suspense>
      ) : (
        instead
      )}
    </div>
  );
}

/** A few lines in the place of all languages' words, which come with the survey. */
function titleOf({ title, questions }: SurveyDefinition, locale: string): string {
  const text = title ?? questions.find(({ kind }) => kind !== "info")?.text ?? "";
  if (typeof text === "string") return text;
  return (
    text[locale] ?? text[locale.split("-")[0] ?? ""] ?? text["default"] ?? text["en"] ?? Object.values(text)[0] ?? ""
  );
}

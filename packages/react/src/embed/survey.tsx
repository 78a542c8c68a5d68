import type { Survey as DeclaredSurvey, SurveyDefinition } from "@afterword/sdk";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { sendTo, type Send, type SurveyReceipt } from "../session/send.ts";
import { usePending } from "../session/use-pending.ts";
import { definitionOf } from "../session/use-survey.ts";
import type { SurveyColors, SurveyTheme } from "./theme.ts";

/** What is the same wherever the answers go. */
interface CommonProps {
  /** The language it is asked in, such as `fr`; English unless told, and by a token the person's own. */
  readonly locale?: string;
  /** As the reader's system says unless told. `contrast` has colours of its own. */
  readonly theme?: SurveyTheme;
  /** Colours of your own, as CSS has them; variables such as `var(--accent)` too. */
  readonly colors?: SurveyColors;
  /** The answers are stored. */
  readonly onDone?: (receipt: SurveyReceipt) => void;
  /** What stands there until it is loaded, and on the server; a link to the survey's page unless told. */
  readonly fallback?: ReactNode;
}

interface DeclaredProps {
  /** As it is declared, or its definition; another one needs another `key`. */
  readonly survey: DeclaredSurvey | SurveyDefinition;
  /** What it is about, such as `INC-48213`, where its words name `{ref}`. */
  readonly subject?: string;
  readonly personToken?: undefined;
}

/** Where the answers go. */
type Way =
  | {
      /** The invitation's link, `<publicUrl>/r/<token>`: answers go there, and who can't see the survey here follows it. */
      readonly link: string;
      readonly send?: Send;
    }
  | { readonly link?: undefined; readonly send: Send };

/** Whom to ask, by a token that their server made. */
interface PersonProps {
  /** From `aw.token({ person })`: what the person may answer now is asked, and nothing where there is nothing. */
  readonly personToken: string;
  /** The runner's public URL. */
  readonly url: string;
  /** Asks this one alone. */
  readonly survey?: DeclaredSurvey | SurveyDefinition;
}

/** Properties of {@link Survey}: it needs a link, a way of its own to send answers, or a person's token. */
export type SurveyProps = CommonProps & ((DeclaredProps & Way) | PersonProps);

const Shown = lazy(() => import("./shown.tsx"));

/**
 * A survey inside a page: survey-core and survey-react-ui are loaded when it is shown. Without script it is a link to the
 * survey's own page. The page needs `@afterword/react/survey.css`, and no exception in its `Content-Security-Policy`.
 *
 * @example
 * <Survey survey={ticketCsat} link={link} locale="ar" onDone={() => setIsOpen(false)} />;
 * <Survey personToken={token} url="https://feedback.example.org" />;
 */
export function Survey(props: SurveyProps): ReactNode {
  return props.personToken === undefined ? <SurveyAt {...props} /> : <SurveyOf {...props} />;
}

/** The survey that a person may answer now. */
function SurveyOf({ personToken, url, survey, locale, ...rest }: CommonProps & PersonProps): ReactNode {
  const pending = usePending({ personToken, url, locale });
  const isWanted = pending && (survey === undefined || definitionOf(survey).id === pending.survey.id);
  if (!isWanted) return rest.fallback ?? null;
  const { link, subject, survey: definition } = pending;
  const own = { key: link, survey: definition, link, locale: locale ?? pending.locale };
  return <SurveyAt {...rest} {...own} {...(subject === null ? {} : { subject })} />;
}

type AtProps = CommonProps & DeclaredProps & Way;

function SurveyAt({ survey, locale = "en", link, send, fallback, personToken: _, ...rest }: AtProps): ReactNode {
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

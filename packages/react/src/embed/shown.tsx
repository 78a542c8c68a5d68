import { direction, localized, message, resolveLocale } from "@afterword/language";
import type { SurveyDefinition } from "@afterword/sdk";
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { Survey as SurveyJs } from "survey-react-ui";
import { AnsweringStore } from "../session/answering.ts";
import type { Send, SurveyReceipt } from "../session/send.ts";
import { adoptBaseStyles } from "./base-styles.ts";
import { icons } from "./icons.ts";
import { loadLanguage } from "./languages.ts";
import { modelOf } from "./model.ts";
import { themeOf, type SurveyColors, type SurveyTheme } from "./theme.ts";
import { failureWords } from "./words.ts";

interface ShownProps {
  readonly definition: SurveyDefinition;
  readonly locale: string;
  readonly send: Send;
  readonly subject?: string;
  readonly theme?: SurveyTheme;
  readonly colors?: SurveyColors;
  readonly onDone?: (receipt: SurveyReceipt) => void;
  /** What stands there where the survey can't be shown. */
  readonly instead: ReactNode;
}

/** The survey as SurveyJS shows it, and what became of sending it. It is loaded when a survey is shown. */
export default function Shown({ locale: wanted, instead, ...props }: ShownProps): ReactNode {
  const locale = resolveLocale(wanted);
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    void loadLanguage(locale).then(() => {
      setLoaded(locale);
    });
  }, [locale]);
  return loaded === locale ? <Asked key={locale} {...props} locale={locale} instead={instead} /> : instead;
}

function Asked({ definition, locale, send, subject, onDone, instead, theme = "auto", colors }: ShownProps): ReactNode {
  const [store] = useState(() => new AnsweringStore(definition));
  // Drawn anew for these alone: a text that is being written is not the store's yet.
  const status = useSyncExternalStore(store.subscribe, () => store.read().status);
  const failure = useSyncExternalStore(store.subscribe, () => store.read().failure);
  // Where it goes is decided when it is sent.
  const latest = useRef({ send, onDone });
  useEffect(() => {
    latest.current = { send, onDone };
  });
  const [model] = useState(() => {
    adoptBaseStyles();
    const submit = async () => {
      const isStored = await store.submit((sent) => latest.current.send(sent), locale);
      const { receipt } = store.read();
      if (isStored && receipt) latest.current.onDone?.(receipt);
    };
    return modelOf({ definition, store, locale, subject, submit });
  });
  const isDark = useIsDark();
  const shades = JSON.stringify(colors ?? {});
  useEffect(() => {
    model?.applyTheme(themeOf(theme, isDark, JSON.parse(shades) as SurveyColors));
  }, [model, theme, isDark, shades]);

  if (!model) return instead;
  if (status === "sent") return <Thanks definition={definition} locale={locale} />;
  const [title, body] = failure ? failureWords(failure, locale) : [null, null];
  return (
    <div dir={direction(locale)} aria-busy={status === "sending"}>
      <svg className="afterword-icons" aria-hidden="true" dangerouslySetInnerHTML={{ __html: icons() }} />
      <SurveyJs model={model} />
      <div role="alert" className="afterword-said">
        {title !== null && (
          <p className="afterword-failure">
            <strong>{title}</strong> {body}
          </p>
        )}
      </div>
    </div>
  );
}

function Thanks({ definition, locale }: Pick<ShownProps, "definition" | "locale">): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: who can't see the page hears what follows.
  useEffect(() => {
    place.current?.focus();
  }, []);
  const { privacy, thanks } = definition;
  const body = privacy === "anonymous" ? "page.thanks.anonymous" : "page.thanks.body";
  return (
    <div ref={place} tabIndex={-1} role="status" dir={direction(locale)} className="afterword-said">
      <p>
        <strong>{message(locale, "page.thanks.title")}</strong>
      </p>
      <p>{message(locale, body)}</p>
      {thanks !== undefined && (
        <p>
          <bdi>{localized(thanks, locale)}</bdi>
        </p>
      )}
    </div>
  );
}

/** Whether the reader's system is dark, now. */
function useIsDark(): boolean {
  const [query] = useState(() => matchMedia("(prefers-color-scheme: dark)"));
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener("change", listener);
      return () => {
        query.removeEventListener("change", listener);
      };
    },
    () => query.matches,
  );
}

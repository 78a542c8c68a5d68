import {
  languageOf,
  mapTexts,
  textIn,
  textsOf,
  withText,
  type StaleTexts,
  type SurveyDefinition,
  type SurveyDraft,
  type Translation,
} from "@afterword/sdk";
import { useState } from "react";
import { languageName } from "../../../app/language-name.ts";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { partLabel } from "../labels.ts";
import { PartName } from "../part-name.tsx";
import { TranslationFile } from "./translation-file.tsx";
import { ownOf } from "../words-of.tsx";

interface TextsProps {
  readonly survey: SurveyDefinition;
  /** The survey that they are part of, where that is more. */
  readonly within?: SurveyDefinition;
  /** The languages that pages and mails speak. */
  readonly locales: readonly string[];
  /** What stale translations were made from. */
  readonly madeFrom?: StaleTexts;
  readonly onChange: (survey: SurveyDefinition) => void;
  readonly onConfirm?: (translation: Translation) => void;
  /** Of a draft, files of translations go out and come back. */
  readonly files?: {
    /** Whether the draft is as it was saved. */
    readonly isSaved: boolean;
    /** Goes on with the draft that translations of a file are in. */
    readonly onTaken: (draft: SurveyDraft) => void;
  };
}

const nothingStale: StaleTexts = {};

/** Scripts of languages that a project may add. */
const rightToLeft = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"];

/** Each text beside its translation into one language, with what is missing and what is stale. */
export function Texts({
  survey,
  within = survey,
  locales,
  madeFrom = nothingStale,
  onChange,
  onConfirm,
  files,
}: TextsProps) {
  const words = useWords();
  const own = ownOf(survey);
  const others = locales.filter((tag) => languageOf(tag) !== languageOf(own));
  const [chosen, setLocale] = useState<string | null>(null);
  const locale = chosen ?? (languageOf(words.language) === languageOf(own) ? (others[0] ?? "fr") : words.language);
  const { script = "" } = new Intl.Locale(locale).maximize();
  const direction = rightToLeft.includes(script) ? "rtl" : "ltr";
  const sayPart = (path: string): string => {
    const { text, own: named, params } = partLabel(words, path, [within]);
    return words.text(text, { ...named, ...params });
  };
  const staleOf = (path: string): { readonly tag: string; readonly from: string } | null => {
    const of = Object.hasOwn(madeFrom, path) ? (madeFrom[path] ?? {}) : {};
    const [found] = Object.entries(of).filter(([tag]) => languageOf(tag) === languageOf(locale));
    return found ? { tag: found[0], from: found[1] } : null;
  };
  return (
    <section>
      <h2>{words.text("console.surveys.texts")}</h2>
      <Choice
        label={words.text("console.surveys.texts.into")}
        options={others.map((id) => ({ id, label: languageName(words, id) }))}
        value={locale}
        onChange={setLocale}
      />
      {files && <TranslationFile key={locale} survey={survey} locale={locale} {...files} />}
      {[...textsOf(survey)].map(([path, text]) => {
        const said = textIn(text, locale, own);
        const stale = staleOf(path);
        return (
          <div key={path} className="texts">
            <div>
              <p className="soft">
                <PartName path={path} of={[within]} />
              </p>
              <p lang={own} dir="auto">
                {textIn(text, own, own)}
              </p>
              {stale && (
                <p className="soft">
                  {words.text("console.surveys.texts.from")} <bdi lang={own}>{stale.from}</bdi>
                </p>
              )}
            </div>
            <div>
              <TextInput
                label={languageName(words, locale)}
                aria-description={sayPart(path)}
                lang={locale}
                dir={direction}
                lines={2}
                value={said}
                onChange={(typed) => {
                  onChange(mapTexts(survey, (at, one) => (at === path ? withText(one, locale, own, typed) : one)));
                }}
                isRequired
              />
              {said === "" && <span className="tag bad">{words.text("console.surveys.missing.one")}</span>}
              {stale && (
                <div className="buttons">
                  <span className="tag warn">{words.text("console.surveys.stale.one")}</span>
                  <Button
                    onPress={() => {
                      onConfirm?.({ path, locale: stale.tag });
                    }}
                  >
                    {words.text("console.surveys.texts.right")}
                  </Button>
                </div>
              )}
            </div>
          </div>
        );
      })}
    </section>
  );
}

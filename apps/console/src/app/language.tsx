import { loadConsoleWords, loadFirstWords, type ConsoleWords } from "@afterword/language/console";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { aw } from "./client.ts";
import { keep, readKept } from "./kept.ts";
import { meQuery } from "./session.tsx";
import { shownLanguage, shownSecret } from "./shown.ts";
import { WordsProvider } from "./words.tsx";

const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Loads the words of a language, in the reader's own time zone. */
const wordsIn = (wanted: readonly string[]): Promise<ConsoleWords> => loadConsoleWords(wanted, zoneHere());

/** Loads those that the first page needs. */
export const firstWordsIn = (wanted: readonly string[]): Promise<ConsoleWords> => loadFirstWords(wanted, zoneHere());

/** The languages that a reader wants before it is known who they are, best first. */
export const wantedHere = (): readonly string[] =>
  [shownLanguage ?? "", readKept("language") ?? "", ...navigator.languages].filter(Boolean);

const LanguageContext = createContext<{ readonly choose: (tag: string) => void } | null>(null);

/** Chooses another language. */
export function useLanguage() {
  const language = useContext(LanguageContext);
  if (language === null) throw new Error("There is no language to choose.");
  return language;
}

/** Shows everything in the reader's language: the one they chose, else the browser's. */
export function LanguageProvider({ first, children }: { readonly first: ConsoleWords; readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [words, setWords] = useState(first);
  const { data: me } = useQuery({ ...meQuery, enabled: shownSecret === null });
  const own = me?.locale ?? null;
  useEffect(() => {
    if (own !== null) keep("language", own);
    void wordsIn(own === null ? wantedHere() : [own]).then(setWords);
  }, [own]);
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
  }, [words]);
  const choose = (tag: string) => {
    keep("language", tag);
    void wordsIn([tag]).then(setWords);
    if (shownSecret === null)
      void aw.me.change({ locale: tag }).then(() => queries.invalidateQueries({ queryKey: meQuery.queryKey }));
  };
  return (
    <LanguageContext value={{ choose }}>
      <WordsProvider value={words}>
        <I18nProvider locale={words.locale}>{children}</I18nProvider>
      </WordsProvider>
    </LanguageContext>
  );
}

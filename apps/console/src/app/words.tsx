import type { ConsoleWords } from "@afterword/language/console";
import { createContext, useContext } from "react";

const WordsContext = createContext<ConsoleWords | null>(null);

export const WordsProvider = WordsContext.Provider;

/** The words of the reader's language. */
export function useWords(): ConsoleWords {
  const words = useContext(WordsContext);
  if (words === null) throw new Error("No language was loaded.");
  return words;
}

import { consoleLanguages } from "@afterword/language/console";
import { languageName } from "../app/language-name.ts";
import { useWords } from "../app/words.tsx";
import { Choice } from "./choice.tsx";

interface LanguageChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (locale: string) => void;
}

/** One of the languages that pages and mails speak. */
export function LanguageChoice(props: LanguageChoiceProps) {
  const words = useWords();
  const options = consoleLanguages.map(({ tag }) => ({ id: tag, label: languageName(words, tag) }));
  return <Choice {...props} options={options} />;
}

import type { CodedComment } from "@afterword/sdk";
import { languageName } from "../../app/language-name.ts";
import { useWords } from "../../app/words.tsx";
import { themeName } from "./theme-name.ts";

/** What comments are about, in which language they are and what they say; an estimate is called one. */
export function CodedAs({ of = [] }: { readonly of: readonly CodedComment[] | undefined }) {
  const words = useWords();
  return of.map(({ question, language, themes, sentiment, source }) => (
    <span key={question}>
      {themes.map((theme) => (
        <span key={theme} className="tag">
          <bdi>{themeName(words, theme)}</bdi>
        </span>
      ))}
      {sentiment !== null && (
        <span className="tag">
          {words.text(`console.comments.${source === "estimated" ? "estimated" : "says"}.${sentiment}`)}
        </span>
      )}
      {language !== "unknown" && <span className="tag">{languageName(words, language)}</span>}
    </span>
  ));
}

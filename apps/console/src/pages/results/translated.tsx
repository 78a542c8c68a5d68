import type { CommentTranslation } from "@afterword/sdk";
import type { ReactNode } from "react";
import { languageName } from "../../app/language-name.ts";
import { useWords } from "../../app/words.tsx";
import { Say } from "../../parts/say.tsx";

interface TranslatedProps {
  readonly of: readonly CommentTranslation[] | undefined;
  /** The original. */
  readonly children: ReactNode;
}

/** What somebody wrote, and beside it what people translated it into. */
export function Translated({ of = [], children }: TranslatedProps) {
  const words = useWords();
  if (of.length === 0) return children;
  return (
    <div className="translated">
      <div>{children}</div>
      {of.map(({ language, text, name, translatedAt }) => (
        <blockquote key={language}>
          <p className="said">
            <bdi lang={language}>{text}</bdi>
          </p>
          <footer className="note">
            <Say
              text={name === null ? "console.comments.translated" : "console.comments.translated.by"}
              own={{ language: languageName(words, language), ...(name === null ? {} : { name }) }}
              params={{ at: new Date(translatedAt) }}
            />
          </footer>
        </blockquote>
      ))}
    </div>
  );
}

import type { CodedComment, ResponseItem } from "@afterword/sdk";
import type { CodingRow } from "@afterword/store";

/** What the comments of a response are coded as, by question; nothing where there are none. */
export function codedComments(codings: readonly CodingRow[] = []): Pick<ResponseItem, "comments"> {
  if (codings.length === 0) return {};
  const comments = codings.map(({ question, language, themes, sentiment, source, confidence }): CodedComment => ({
    ...{ question, language, themes: [...themes], sentiment, source, confidence },
  }));
  return { comments: comments.sort((a, b) => (a.question < b.question ? -1 : 1)) };
}

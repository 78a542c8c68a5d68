import type { Row } from "./raw.ts";

/** What a comment of somebody is coded as. */
export function codingRows(of: {
  readonly scope: Row;
  readonly at: number;
  readonly survey: string;
  readonly response: string;
  readonly word: (what: string) => string;
}): [string, Row][] {
  const { scope, at, survey, response, word } = of;
  return [
    [
      "codings",
      {
        ...scope,
        response,
        question: "why",
        survey,
        submitted_at: at,
        language: "en",
        themes: word("themes"),
        sentiment: "negative",
        source: "estimated",
        confidence: 0.5,
        codebook: 0,
      },
    ],
    [
      "comment_labels",
      {
        ...{ ...scope, response, question: "why", coder: "member m1", revision: 1, survey, language: "en" },
        ...{ quarter: "2026-Q3", themes: word("labels"), sentiment: "unclear", labelled_at: at },
      },
    ],
    [
      "comment_translations",
      {
        ...{ ...scope, response, question: "why", language: "fr", revision: 1, text: word("translated") },
        ...{ translated_by: "member m1", translated_at: at },
      },
    ],
    ["comment_words", { ...scope, response, word: word("said") }],
    ["coding_segments", { ...scope, owner: response, name: "theme", value: word("theme") }],
  ];
}

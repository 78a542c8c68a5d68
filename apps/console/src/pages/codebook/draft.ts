import type { CodebookReply } from "@afterword/sdk";

/** A codebook while it is written: the terms of each theme and language as they stand in a field, one a line. */
export interface Draft {
  readonly [theme: string]: { readonly [language: string]: string };
}

/** A codebook as it is written in fields. */
export const toDraft = (themes: CodebookReply["themes"]): Draft =>
  Object.fromEntries(
    Object.entries(themes).map(([theme, byLanguage]) => [
      theme,
      Object.fromEntries(Object.entries(byLanguage).map(([language, terms]) => [language, terms.join("\n")])),
    ]),
  );

/** What fields say, as a codebook; empty lines are none. */
export const fromDraft = (draft: Draft): CodebookReply["themes"] =>
  Object.fromEntries(
    Object.entries(draft).map(([theme, byLanguage]) => [
      theme,
      Object.fromEntries(Object.entries(byLanguage).map(([language, text]) => [language, termsIn(text)])),
    ]),
  );

const termsIn = (text: string): string[] =>
  text
    .split("\n")
    .map((term) => term.trim())
    .filter((term) => term !== "");

/** How a theme may be called: up to 40 small letters, digits and hyphens. */
export const isThemeName = (name: string): boolean => /^[a-z][a-z0-9-]{0,39}$/.test(name);

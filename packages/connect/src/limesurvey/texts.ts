import type { Text } from "@afterword/sdk";
import { plainWords } from "../import/plain-words.ts";

/** A text by the languages that it is in. */
export type Texts = ReadonlyMap<string, string>;

/** A tag as we have it: `zh-Hans` and `pt-BR` are, `de-informal` is not. */
export const tagOf = (language: string): string => language.replace(/-(?:informal|easy)$/, "");

/** The words of a text without their markup, its own language first; null where there is more than words in it. */
export function textOf(texts: Texts, language: string): Text | null {
  const plain = [...texts].map(([tag, html]) => [tagOf(tag), plainWords(html)] as const);
  if (plain.some(([, words]) => words === null)) return null;
  // A brace stands for an equation there, and for an earlier answer here.
  const said = plain.flatMap(([tag, words]) => (words ? [[tag, words.replaceAll("{", "{{")] as const] : []));
  const [first] = said;
  if (said.length <= 1) return first?.[1] ?? "";
  return Object.fromEntries(said.sort(([a], [b]) => Number(b === tagOf(language)) - Number(a === tagOf(language))));
}

import { direction, withoutMarks, withoutTurns } from "@afterword/language";
import type { Spoken } from "./spoken.ts";

// Private characters that stand around a name, an id or a foreign text while a sentence is put together. No text that
// comes from outside keeps them.
const [begin, middle, end] = ["\uE000", "\uE001", "\uE002"];
const pieces = /\uE000([\w-]*)\uE001([^\uE000-\uE002]*)\uE002/g;
const rest = /[\uE000-\uE002]/g;

const idPattern = /^[\w-]{1,24}-[\w-]{1,24}$/;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** U+200E: whatever stands beside it is written from the left. */
const leftToRight = "\u200E";

/** Something in a sentence that was not written by us: its language and direction are its own. */
export function piece(said: string | Spoken): string {
  // A text of the survey may have isolates of ours around what was filled in.
  const { text, lang } = typeof said === "string" ? { text: withoutTurns(said), lang: null } : said;
  return `${begin}${lang ?? ""}${middle}${text.replace(rest, "")}${end}`;
}

/** The pieces of a text in HTML that is escaped already. Marks serve mail programs that know no `bdi`. */
export function inHtml(html: string, locale: string): string {
  const put = (_: string, lang: string, text: string): string => {
    const dir = rightToLeft.test(text) ? "rtl" : "ltr";
    // A code or a reference would be broken at its hyphen, and be copied in part.
    const style = idPattern.test(text) ? ' style="white-space:nowrap"' : "";
    if (text === "" || (lang + style === "" && dir === direction(locale))) return text;
    const said = lang === "" ? "" : ` lang="${lang}"`;
    return `<bdi${said} dir="${dir}"${style}>${marked(text, locale)}</bdi>`;
  };
  return html.replace(pieces, put).replace(rest, "");
}

/** The pieces of a plain text. */
export const inText = (text: string, locale: string): string =>
  text.replace(pieces, (_, _lang: string, words: string) => marked(words, locale)).replace(rest, "");

/** The pieces of a line that is shown as it is, such as a subject: marks of direction would be found in it. */
export const inLine = (text: string): string =>
  text.replace(pieces, (_, _lang: string, words: string) => withoutMarks(words)).replace(rest, "");

/** The direction of the first letter of a text; null when it has none. */
export function firstDirection(text: string): "ltr" | "rtl" | null {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return letter === undefined ? null : rightToLeft.test(letter) ? "rtl" : "ltr";
}

function marked(text: string, locale: string): string {
  const needs = text !== "" && direction(locale) === "rtl" && !rightToLeft.test(text);
  return needs ? `${leftToRight}${text}${leftToRight}` : text;
}

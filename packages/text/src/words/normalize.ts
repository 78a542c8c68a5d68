import type { TextLocale } from "./locales.ts";

/** As far as a comment is read, in UTF-16 units: what follows says nothing more, and no comment takes long. */
export const readUpTo = 8_000;

/**
 * Writes a text as terms are compared: compatibility forms, case, accents, Arabic vowel signs, letter forms and stretching
 * are evened out, and so is ё. Mark-up becomes spaces. English `n't` becomes a word of its own.
 *
 * @example
 * normalize("Très RAPIDE", "fr"); // "tres rapide"
 * normalize("شُكـــرًا", "ar"); // "شكرا"
 */
export function normalize(text: string, locale: TextLocale): string {
  const read = withoutMarkUp(text.length > readUpTo ? cut(text) : text).toLowerCase();
  const plain = isAscii(read) ? read : evened(read);
  return locale === "en" ? plain.replaceAll("n't", " not").replaceAll("cannot", "can not") : plain;
}

/** Not in the middle of a character that takes two units. */
const cut = (text: string): string => text.slice(0, readUpTo).replace(/[\uD800-\uDBFF]$/u, "");

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/u.test(text);

/** Tags and character references of HTML; a lone `<` stays. The lengths are bounded: a text of nothing but `<` is read once. */
const withoutMarkUp = (text: string): string =>
  /[<&]/u.test(text) ? text.replaceAll(/<[/!]?[a-z][^<>]{0,300}>|&#?[a-z0-9]{2,8};/giu, " ") : text;

function evened(text: string): string {
  const marks = /[\u0300-\u0305\u0307-\u036f\u064b-\u065f\u0670\u0640\u200b-\u200f\u2066-\u2069\u202a-\u202e\ufe0f]/gu;
  // A breve stays: it makes й of и.
  const letters = text
    .normalize("NFKD")
    .replaceAll(marks, "")
    .normalize("NFC")
    .replaceAll(/[’ʼ`´]/gu, "'");
  return /\p{Script=Arabic}/u.test(letters)
    ? letters.replaceAll("ى", "ي").replaceAll("ة", "ه").replaceAll("ٱ", "ا")
    : letters;
}

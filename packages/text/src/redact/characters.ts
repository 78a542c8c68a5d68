// Characters as the finders need them. A text is looked at by UTF-16 units: no digit and no mark of an address takes two.

/** Where the ten digits of a script begin: ASCII, Arabic-Indic, the same of Persian and Urdu, Devanagari, full width. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

/** The digit that a character is, 0 to 9, or -1. */
export function digitOf(code: number): number {
  for (const zero of zeros) if (code >= zero && code <= zero + 9) return code - zero;
  return -1;
}

/** Letters that are written together with others to a word; between Chinese or Arabic words and a number often is no space. */
export const joins = (text: string, at: number): boolean =>
  /[\p{Script=Latin}\p{Script=Cyrillic}_]/u.test(text[at] ?? "");

export const isLetter = (text: string, at: number): boolean => /\p{L}/u.test(text[at] ?? "");

export const isAsciiWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

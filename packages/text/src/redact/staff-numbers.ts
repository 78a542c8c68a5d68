import { digitOf, isLetter } from "./characters.ts";
import type { Span, Work } from "./span.ts";

/**
 * Staff numbers, as a project writes them: in a pattern `#` is a digit of any script and `?` a letter; all else stands for
 * itself, in small letters or capitals. A pattern is no regular expression: each is looked for in one step a character.
 */
export function findStaffNumbers(text: string, patterns: readonly string[], work: Work): Span[] {
  const lower = text.toLowerCase();
  const spans: Span[] = [];
  for (const pattern of patterns.map((one) => one.toLowerCase()))
    for (let at = 0; at + pattern.length <= text.length; at++) {
      work.steps++;
      if (!stands(text, lower, pattern, at, work) || isWord(text, at - 1) || isWord(text, at + pattern.length))
        continue;
      spans.push({ kind: "staff number", from: at, to: at + pattern.length });
      at += pattern.length - 1;
    }
  return spans;
}

const isWord = (text: string, at: number): boolean =>
  digitOf(text.charCodeAt(at)) >= 0 || /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text[at] ?? "");

function stands(text: string, lower: string, pattern: string, at: number, work: Work): boolean {
  // A few characters change their length with their case; then nothing is compared by place.
  const compared = lower.length === text.length ? lower : text;
  for (let place = 0; place < pattern.length; place++) {
    work.steps++;
    const wanted = pattern[place];
    const is =
      wanted === "#"
        ? digitOf(text.charCodeAt(at + place)) >= 0
        : wanted === "?"
          ? isLetter(text, at + place)
          : compared[at + place] === wanted;
    if (!is) return false;
  }
  return true;
}

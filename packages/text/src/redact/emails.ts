import { isAsciiWord } from "./characters.ts";
import type { Span, Work } from "./span.ts";

/** The longest name before the sign, and the longest domain, that a mail server takes. */
const [longestName, longestDomain] = [64, 255];

const inName = (character: string): boolean =>
  isAsciiWord(character.charCodeAt(0)) || (character !== "" && ".!#$%&'*+-/=?^_`{|}~".includes(character));
const inDomain = (character: string): boolean => isAsciiWord(character.charCodeAt(0)) || character === "-";
const isForeign = (character: string): boolean => character > "\u007f" && /[\p{L}\p{M}\p{N}]/u.test(character);

/** The ways of writing the sign: `@`, its full width, and what people write so that programs don't find it. */
const signs = ["@", "＠", "(at)", "[at]", "{at}", " (at) ", " [at] "];

/** Mail addresses. */
export function findEmails(text: string, work: Work): Span[] {
  const spans: Span[] = [];
  let after = 0;
  for (let at = 0; at < text.length; at++) {
    work.steps++;
    const sign = "@＠([{ ".includes(text[at] ?? "") ? signs.find((one) => text.startsWith(one, at)) : undefined;
    if (sign === undefined) continue;
    const from = startOf(text, at, after, work);
    const to = endOf(text, at + sign.length, work);
    if (from === at || to === null) continue;
    spans.push({ kind: "email", from, to });
    after = to;
    at = to - 1;
  }
  return spans;
}

/** In Latin letters alone, unless the character before the sign is another: a word may stand before it without a space. */
function startOf(text: string, sign: number, after: number, work: Work): number {
  const isWanted = inName(text[sign - 1] ?? "") ? inName : isForeign;
  let from = sign;
  while (from > after && sign - from < longestName && isWanted(text[from - 1] ?? "")) {
    from--;
    work.steps++;
  }
  while (from < sign && !/[\p{L}\p{N}_]/u.test(text[from] ?? "")) from++;
  return from;
}

/** Chinese domains end in one of a few words, and the text may go on without a space. */
const chineseTop = /^[^.]*(?:\.[^.]*)*?\.(?:中国|中國|公司|网络|网址|在线|香港|台湾)/u;

/** The end of a domain with a dot in it; null where there is none. */
function endOf(text: string, start: number, work: Work): number | null {
  const isWanted = inDomain(text[start] ?? "") ? inDomain : isForeign;
  let [end, label, dots] = [start, start, 0];
  let last: number | null = null;
  for (; end - start < longestDomain; end++) {
    work.steps++;
    const character = text[end] ?? "";
    if (character === "." && end > label) [label, dots] = [end + 1, dots + 1];
    else if (character === "" || !isWanted(character)) break;
    else if (dots > 0 && end - label >= 1) last = end + 1;
  }
  const chinese = last === null ? null : chineseTop.exec(text.slice(start, last));
  if (chinese) return start + chinese[0].length;
  const top = last === null ? "" : text.slice(text.lastIndexOf(".", last - 1) + 1, last);
  return last !== null && /^(?:xn--[a-z0-9-]+|\p{L}[\p{L}\p{M}]+)$/iu.test(top) ? last : null;
}

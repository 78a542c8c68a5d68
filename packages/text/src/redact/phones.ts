import { digitOf, joins } from "./characters.ts";
import { isPhone, type Candidate } from "./is-phone.ts";
import type { Span, Work } from "./span.ts";

/** Digits that stand together, and what stands between them and the next ones. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
}

/** A number has no more groups, and no more digits. */
const [mostGroups, mostDigits, mostBetween] = [8, 17, 3];
const between = /^[\s().\-‐‑‒–—/\u00a0\u202f\u200e\u200f\u2066-\u2069]+$/u;

/** Phone numbers, as they are written in many places. What else has many digits (dates, sums, ids) is left alone. */
export function findPhones(text: string, work: Work): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length;) {
    work.steps++;
    if (digitOf(text.charCodeAt(at)) < 0) {
      at++;
      continue;
    }
    const groups = groupsFrom(text, at, work);
    spans.push(...phonesIn(text, groups, work));
    at = groups.at(-1)?.to ?? at + 1;
  }
  return spans;
}

/** All groups of digits from here on that no more than a few marks part. */
function groupsFrom(text: string, start: number, work: Work): Group[] {
  const groups: Group[] = [];
  for (let at = start; ;) {
    let [to, digits] = [at, ""];
    for (let digit = digitOf(text.charCodeAt(to)); digit >= 0; digit = digitOf(text.charCodeAt(++to))) {
      work.steps++;
      if (digits.length <= mostDigits) digits += String(digit);
    }
    groups.push({ from: at, to, digits });
    let next = to;
    while (next < text.length && next - to <= mostBetween && digitOf(text.charCodeAt(next)) < 0) next++;
    work.steps += next - to;
    const isNext = next > to && next - to <= mostBetween && digitOf(text.charCodeAt(next)) >= 0;
    if (!isNext || !between.test(text.slice(to, next))) return groups;
    at = next;
  }
}

/** The longest runs of groups that are numbers: several may stand one after another. */
function phonesIn(text: string, groups: readonly Group[], work: Work): Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < groups.length; first++) {
    if (!mayBegin(text, groups, first)) continue;
    const last = Math.min(groups.length, first + mostGroups);
    for (let end = last; end > first; end--) {
      work.steps++;
      const run = groups.slice(first, end);
      if (!mayEnd(text, groups, end) || !isPhone(candidateOf(text, run))) continue;
      spans.push(spanOf(text, run));
      first = end - 1;
      break;
    }
  }
  return spans;
}

const isApart = (text: string, left: Group | undefined, right: Group | undefined): boolean =>
  /[\s/]/u.test(text.slice(left?.to ?? 0, right?.from ?? 0));

function mayBegin(text: string, groups: readonly Group[], at: number): boolean {
  if (at > 0) return isApart(text, groups[at - 1], groups[at]);
  const { from } = groups[0] ?? { from: 0 };
  // INC-0912345678, v10, A4, №123, and what comes after a comma or a colon within a number.
  const marks = /[#№$€£¥₽_]\s?$|[\p{Script=Latin}\p{Script=Cyrillic}]{2,}[-–_]$|[0-9][.,:]$/u;
  return !joins(text, from - 1) && !marks.test(text.slice(Math.max(0, from - 12), from));
}

function mayEnd(text: string, groups: readonly Group[], end: number): boolean {
  if (end < groups.length) return isApart(text, groups[end - 1], groups[end]);
  const to = groups.at(-1)?.to ?? 0;
  return !joins(text, to) && !/^(?:[.,:]\d|\s?[%€$£¥₽°])/u.test(text.slice(to, to + 3));
}

function candidateOf(text: string, run: readonly Group[]): Candidate {
  const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0];
  return {
    sizes: run.map(({ digits }) => digits.length),
    digits: run.map(({ digits }) => digits).join(""),
    groups: run.map(({ digits }) => digits),
    marks: run.slice(1).map((group, at) => text.slice(run[at]?.to ?? 0, group.from)),
    before: text.slice(Math.max(0, from - 24), from),
    after: text.slice(to, to + 12),
  };
}

/** With the plus and the bracket before it, and the plus that right-to-left writing puts behind. */
function spanOf(text: string, run: readonly Group[]): Span {
  const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0];
  const lead = /(?:[+＋]\s?)?\(?[+＋]?$/u.exec(text.slice(Math.max(0, from - 4), from))?.[0].length ?? 0;
  const isPlusBehind = "+＋".includes(text[to] ?? " ");
  return { kind: "phone", from: from - lead, to: isPlusBehind ? to + 1 : to };
}

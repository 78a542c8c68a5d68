import { findEmails } from "./emails.ts";
import { findLinks } from "./links.ts";
import { findPhones } from "./phones.ts";
import type { Span, Work } from "./span.ts";
import { findStaffNumbers } from "./staff-numbers.ts";

/** What else a project wants taken out. */
export interface RedactOptions {
  /** Patterns of staff numbers: `#` is a digit, `?` a letter, all else stands for itself, such as `UN-######`. */
  readonly staffNumbers?: readonly string[];
}

/**
 * Takes out of a comment what leads to somebody: mail addresses, phone numbers, staff numbers, and links that let whoever
 * has them in. In each one's place stands what it was, in brackets. Names stay: no rule tells them from other words.
 *
 * @example redact("Call me: +249 912 345 678"); // "Call me: [phone]"
 */
export function redact(text: string, options: RedactOptions = {}): string {
  let [shown, at] = ["", 0];
  for (const { kind, from, to } of findPersonal(text, options)) {
    shown += `${text.slice(at, from)}[${kind}]`;
    at = to;
  }
  return shown + text.slice(at);
}

/** What is to be taken out, in order; none overlap. */
export function findPersonal(text: string, options: RedactOptions = {}, work: Work = { steps: 0 }): Span[] {
  const found = [
    ...findLinks(text, work),
    ...findEmails(text, work),
    ...findStaffNumbers(text, options.staffNumbers ?? [], work),
    ...findPhones(text, work),
  ];
  // An address within a link goes with it: of two that overlap the one that begins first holds, then the longer one.
  const spans: Span[] = [];
  for (const span of found.sort((a, b) => a.from - b.from || b.to - a.to))
    if (span.from >= (spans.at(-1)?.to ?? 0)) spans.push(span);
  return spans;
}

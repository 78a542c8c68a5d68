import { message, type Key } from "@afterword/language";
import type { SendFailure } from "../session/send.ts";

/** Why answers were not stored, as a heading and what to do. */
export function failureWords({ code }: SendFailure, locale: string): readonly [title: string, body: string] {
  const [title, body] = byCode[code] ?? (["page.unavailable.title", "page.unavailable.body"] as const);
  return [message(locale, title), message(locale, body)];
}

const byCode: { readonly [code in SendFailure["code"]]?: readonly [Key, Key] } = {
  offline: ["page.lost.title", "page.lost.body"],
  already_answered: ["page.answered.title", "page.notStored"],
  expired: ["page.expired.title", "page.expired.body"],
  withdrawn: ["page.withdrawn.title", "page.withdrawn.body"],
  closed: ["page.closed.title", "page.closed.body"],
  not_found: ["page.notFound.title", "page.notFound.body"],
  too_large: ["page.tooLarge.title", "page.tooLarge.body"],
};

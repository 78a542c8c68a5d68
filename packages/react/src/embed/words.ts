import { message, type Key } from "@afterword/language";
import type { FieldError, QuestionDefinition, QuestionKind } from "@afterword/sdk";
import type { SendFailure } from "../session/send.ts";

/** What to do about an answer, in the words of our own pages. */
export function errorWords({ kind, max }: QuestionDefinition, { code }: FieldError, locale: string): string {
  switch (code) {
    case "too_many":
      return message(locale, "page.error.tooMany", { count: max ?? 1 });
    case "characters":
      return message(locale, "page.error.characters");
    case "out_of_range":
      return kind === "number" && max !== undefined
        ? message(locale, "page.error.atMost", { max })
        : message(locale, "page.error.choice");
    default:
      return message(locale, byKind[kind] ?? "page.error.choose");
  }
}

const byKind: { readonly [kind in QuestionKind]?: Key } = {
  ranking: "page.error.rank",
  matrix: "page.error.rows",
  comment: "page.error.write",
  text: "page.error.write",
  number: "page.error.number",
  email: "page.error.email",
  date: "page.error.date",
  consent: "page.error.tick",
};

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

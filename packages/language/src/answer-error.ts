import type { Key } from "./catalogue.ts";
import { localized } from "./localized.ts";
import { message } from "./message.ts";

/** What has to be known of a question to say what is wrong with an answer to it: a definition of the sdk has it all. */
export interface AskedQuestion {
  readonly kind: string;
  readonly max?: number | undefined;
  readonly rows?: readonly unknown[] | undefined;
  readonly options?: readonly { readonly value: string; readonly text: Parameters<typeof localized>[0] }[] | undefined;
  readonly exclusive?: string | undefined;
}

/**
 * What a respondent reads about an answer that was not taken: what to do, in the words of the question's kind.
 *
 * @param code of the field error, as the validator gives it
 * @param value what was answered; tells by how much a text is too long
 * @example answerErrorWords({ kind: "date" }, "required", undefined, "en"); // "Enter a date that exists"
 */
export function answerErrorWords(question: AskedQuestion, code: string, value: unknown, locale: string): string {
  const { kind, max, rows } = question;
  const missing = byKind[kind] ?? "page.error.choose";
  // On a page of its own, a row is one question.
  const alone = rows?.length === 1;
  switch (code) {
    case "required":
      return message(locale, alone ? "page.error.choose" : missing);
    case "max_length":
      return message(locale, "page.error.tooLong", { count: excess(value, max ?? (kind === "comment" ? 4_000 : 200)) });
    case "too_many":
      return message(locale, "page.error.tooMany", { count: max ?? 1 });
    case "exclusive":
      return message(locale, "page.error.exclusive", { option: exclusiveWords(question, locale) });
    case "characters":
      return message(locale, "page.error.characters");
    case "out_of_range":
      if (kind === "number" && max !== undefined) return message(locale, "page.error.atMost", { max });
      return message(locale, "page.error.choice");
    default:
      return message(locale, alone ? "page.error.choice" : missing);
  }
}

function exclusiveWords({ options = [], exclusive }: AskedQuestion, locale: string): string {
  const option = options.find(({ value }) => value === exclusive);
  return option ? localized(option.text, locale) : "";
}

/** What to do when there is no answer, for the kinds where "choose an answer" does not fit. */
const byKind: Readonly<Partial<Record<string, Key>>> = {
  ranking: "page.error.rank",
  matrix: "page.error.rows",
  comment: "page.error.write",
  text: "page.error.write",
  number: "page.error.number",
  email: "page.error.email",
  date: "page.error.date",
  consent: "page.error.tick",
};

/** By how many characters a text is too long; at least 1, as it was refused. */
const excess = (value: unknown, max: number): number =>
  Math.max(1, typeof value === "string" ? [...value].length - max : 1);

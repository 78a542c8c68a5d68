import { localized, message, privacyWords, scaleLabels, type Key } from "@afterword/language";
import type { QuestionDefinition, QuestionKind, SurveyDefinition } from "@afterword/sdk";

/** What a page says around the questions of one survey: no more of the catalogue than that. */
export function embedWords(survey: SurveyDefinition, { locale, k }: { readonly locale: string; readonly k: number }) {
  const thanks = survey.privacy === "anonymous" ? "page.thanks.anonymous" : "page.thanks.body";
  const said = Object.entries(keys).map(([name, key]) => [name, message(locale, key)]);
  return Object.fromEntries([
    ...said,
    ["thanks.body", message(locale, thanks)],
    ["privacy", privacyWords(locale, survey.privacy, k)],
    ...survey.questions.flatMap((question) => wordsOf(question, locale)),
  ]) as Record<string, string>;
}

const keys = {
  send: "page.send",
  decline: "page.decline",
  sending: "script.sending",
  saved: "script.saved",
  optional: "page.optional",
  none: "page.noAnswer",
  test: "page.test",
  title: "page.title",
  error: "page.error.summary",
  "error.characters": "page.error.characters",
  "error.nothing": "page.error.nothing",
  "thanks.title": "page.thanks.title",
  already_answered: "page.answered.title",
  expired: "page.expired.title",
  withdrawn: "page.withdrawn.title",
  closed: "page.closed.title",
  unavailable: "page.unavailable.body",
} satisfies Record<string, Key>;

function wordsOf({ name, kind, or, max, example }: QuestionDefinition, locale: string): (readonly [string, string])[] {
  const labels = labelsOf(kind, locale);
  return [
    ...Object.entries(labels).map(([value, label]) => [`${kind}.${value}`, label] as const),
    [`error.${name}`, message(locale, missing[kind] ?? "page.error.choose")],
    ...(example === undefined
      ? []
      : [[`example.${name}`, message(locale, "page.example", { example: localized(example, locale) })] as const]),
    ...(or === undefined ? [] : [[`or.${or}`, message(locale, `page.or.${or}`)] as const]),
    ...(kind === "choices" && max !== undefined
      ? [[`error.${name}.too_many`, message(locale, "page.error.tooMany", { count: max })] as const]
      : []),
    ...(kind === "number" && max !== undefined
      ? [[`error.${name}.out_of_range`, message(locale, "page.error.atMost", { max })] as const]
      : []),
  ];
}

const labelsOf = (kind: QuestionKind, locale: string): Readonly<Record<string, string>> =>
  kind === "csat" || kind === "ces" || kind === "agree" || kind === "nps" || kind === "yesNo"
    ? scaleLabels(kind, locale)
    : {};

/** What to do where there is no answer, for the kinds where "choose an answer" does not fit. */
const missing: { readonly [kind in QuestionKind]?: Key } = {
  comment: "page.error.write",
  text: "page.error.write",
  number: "page.error.number",
  email: "page.error.email",
  date: "page.error.date",
  consent: "page.error.tick",
};

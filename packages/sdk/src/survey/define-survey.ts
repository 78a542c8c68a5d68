import { ProblemError, type FieldError } from "../contract/problem.ts";
import { strangeNames } from "../known-names.ts";
import type { AnswersOf, Checked, Questions } from "./answers.ts";
import type { Privacy, SubjectNoun, SurveyDefinition, SurveyMail, Text } from "./definition.ts";
import { surveyErrors } from "./survey-errors.ts";

declare const QUESTIONS: unique symbol;

/** A survey: its definition as data, and its questions for the compiler. */
export interface Survey<Id extends string = string, S extends Questions = Questions> {
  readonly id: Id;
  readonly definition: SurveyDefinition;
  readonly [QUESTIONS]?: S;
}

/** The answers of a survey. @example type A = Answers<typeof ticketCsat> // { csat: 1 | 2 | 3 | 4 | 5; why?: string } */
export type Answers<T> = T extends Survey<string, infer S> ? AnswersOf<S> : never;

/** Options of {@link defineSurvey}. */
export interface SurveyOptions {
  /** What the page and lists call it. */
  readonly title?: Text;
  /** What kind of thing its references name, as pages say it: "Order PO-7". Default `request`. */
  readonly about?: SubjectNoun;
  /** About one event, about the relationship, or always open. Default `transactional`. */
  readonly kind?: SurveyDefinition["kind"];
  /**
   * Who can be seen behind an answer. Default `identified`. Figures of the other two take whole months or waves, and an
   * anonymous answer can't be changed.
   */
  readonly privacy?: Privacy;
  /**
   * Fewest people behind a figure that is shown. Default 1 when identified, else 5; not below 3 then. More than 1 shows
   * whole months and waves only.
   */
  readonly k?: number;
  /** The language that plain texts are in. Default `en`. */
  readonly language?: string;
  /** Whom to ask where a translation is missing: everybody in another language, or nobody. Default `fallback`. */
  readonly untranslated?: "fallback" | "skip";
  /**
   * How questions are put on pages: `one` for all, `each` on a page of its own, `auto` by how many there are, as
   * {@link journey} tells. Default `auto`.
   */
  readonly pages?: "auto" | "one" | "each";
  /** What its mails say: subject, preheader, why somebody is asked, and what reminders say in place of that. */
  readonly mail?: SurveyMail;
  /** A sentence on the page of thanks, such as what happens next. */
  readonly thanks?: Text;
  /**
   * Groups of questions on one page, by name: of those of a group that are asked, one at least needs an answer, such as
   * `[["email", "phone"]]`.
   */
  readonly atLeastOne?: readonly (readonly string[])[];
}

const mailNames = Object.keys({
  subject: 1,
  preheader: 1,
  reason: 1,
  reminder: 1,
  languageFrom: 1,
} satisfies Record<keyof SurveyMail, 1>);

const optionNames = Object.keys({
  title: 1,
  about: 1,
  kind: 1,
  privacy: 1,
  k: 1,
  language: 1,
  untranslated: 1,
  pages: 1,
  mail: 1,
  thanks: 1,
  atLeastOne: 1,
} satisfies Record<keyof SurveyOptions, 1>);

/**
 * Declares a survey. The answers' type follows the questions.
 *
 * @throws ProblemError `invalid_definition` naming the path when the definition can't work
 * @example
 * const ticketCsat = defineSurvey("ticket-csat", {
 *   csat: q.csat("How satisfied are you with the way your request was handled?"),
 *   why: q.comment("What is the main reason for your answer?").optional(),
 * });
 */
export function defineSurvey<const Id extends string, const S extends Questions>(
  id: Id,
  questions: S & Checked<S>,
  options: SurveyOptions = {},
): Survey<Id, S> {
  const { privacy = "identified" } = options;
  const definition: SurveyDefinition = {
    id,
    kind: options.kind ?? "transactional",
    privacy,
    k: options.k ?? (privacy === "identified" ? 1 : 5),
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.untranslated === "skip" ? { untranslated: "skip" as const } : {}),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.about === undefined ? {} : { about: options.about }),
    ...(options.mail === undefined ? {} : { mail: options.mail }),
    ...(options.thanks === undefined ? {} : { thanks: options.thanks }),
    ...(options.atLeastOne === undefined ? {} : { atLeastOne: options.atLeastOne }),
    ...(options.pages === undefined || options.pages === "auto" ? {} : { pages: options.pages }),
    questions: Object.entries<Questions[string]>(questions).map(([name, question]) => ({
      ...question.partial,
      name,
      key: question.partial.key ?? name,
    })),
  };
  const errors = [...optionErrors(options), ...surveyErrors(definition)];
  if (errors.length > 0) throw new ProblemError("invalid_definition", { detail: `Survey "${id}" can't work.`, errors });
  return { id, definition };
}

const optionErrors = ({ mail, ...options }: SurveyOptions): FieldError[] => [
  ...strangeNames(options, optionNames).map(({ name, message }) => ({ path: name, code: "unknown", message })),
  ...strangeNames(mail, mailNames).map(({ name, message }) => ({
    path: `mail.${name}`,
    code: "unknown",
    message,
  })),
];

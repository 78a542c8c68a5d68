import type { ConditionJson } from "./condition.ts";

/** A text in one language, or in several by locale (`default` is used when none fits). */
export type Text = string | { readonly [locale: string]: string };

/** The kinds of questions, as stored. */
export type QuestionKind =
  | "csat"
  | "nps"
  | "ces"
  | "agree"
  | "rating"
  | "yesNo"
  | "choice"
  | "choices"
  | "ranking"
  | "matrix"
  | "comment"
  | "text"
  | "number"
  | "email"
  | "date"
  | "consent"
  | "info";

/**
 * An answer beside a question's scale or options. It is stored as this very string, and no figure counts it among the
 * answers.
 */
export type OtherAnswer = "doesNotApply" | "preferNotToSay" | "notSure" | "cannotSay" | "notYet";

/** Every answer that `.or()` takes. */
export const otherAnswers = [
  "doesNotApply",
  "preferNotToSay",
  "notSure",
  "cannotSay",
  "notYet",
] as const satisfies readonly OtherAnswer[];

/** A choice: the stored value and what people read. */
export interface Option {
  readonly value: string;
  readonly text: Text;
}

/** One question as data: what is stored with a survey version and sent over the wire. */
export interface QuestionDefinition {
  readonly name: string;
  readonly kind: QuestionKind;
  readonly text: Text;
  /** True when a visible question must be answered. */
  readonly required: boolean;
  /** Metric key: keeps figures comparable across versions, languages and surveys. */
  readonly key: string;
  readonly when?: ConditionJson;
  /** Scale ends of `csat`, `nps`, `ces`, `agree` and `rating`. */
  readonly scale?: { readonly min: number; readonly max: number };
  /** Most code points of a text, most choices, or the largest number. */
  readonly max?: number;
  readonly options?: readonly Option[];
  /** Whether the options stand in an order that is drawn for each respondent. */
  readonly order?: "drawn";
  /** The option that goes with no other, such as "None of these". It stays last. */
  readonly exclusive?: string;
  readonly rows?: readonly Option[];
  readonly columns?: readonly Option[];
  /** An answer beside the scale or the options; in a matrix, beside the columns of each row. */
  readonly or?: OtherAnswer;
  /** The addition that it is of: only whoever that is for is asked it. */
  readonly of?: string;
  /** An example beside it, where a survey is as somebody is asked it: see {@link surveyFor}. */
  readonly example?: Text;
}

/**
 * Who can be seen behind an answer: `identified`, those who handle the request see the person; `confidential`, the person
 * is stored and never shown; `anonymous`, nothing stored leads from the answer to the person.
 */
export type Privacy = "identified" | "confidential" | "anonymous";

/** The least `k` of a survey by its privacy. Where a survey says nothing, it is 1 for `identified` and 5 for the others. */
export const leastK: Readonly<Record<Privacy, number>> = { identified: 1, confidential: 3, anonymous: 3 };

/** What a survey's mails say besides the words that every mail has. */
export interface SurveyMail {
  /** The invitation's subject; `{name}` and `{ref}` are filled in. */
  readonly subject?: Text;
  /** What it is about, before its length, where a list of mails shows the first words. */
  readonly preheader?: Text;
  /** Why somebody is asked, in a sentence, where it is not that a request of theirs was closed. The page gives it too. */
  readonly reason?: Text;
  /** What reminders say after a first sentence of their own, in place of the reason. */
  readonly reminder?: Text;
  /**
   * In a form that is open to everybody: the choice whose values are language tags, such as `fr`, and which says in what
   * language we write back.
   */
  readonly languageFrom?: string;
}

/** What a survey's references name. */
export type SubjectNoun =
  | "request"
  | "order"
  | "trip"
  | "application"
  | "workOrder"
  | "recruitment"
  | "post"
  | "meeting";

/** Every noun that {@link SubjectNoun} has. */
export const subjectNouns = Object.keys({
  request: 1,
  order: 1,
  trip: 1,
  application: 1,
  workOrder: 1,
  recruitment: 1,
  post: 1,
  meeting: 1,
} satisfies Record<SubjectNoun, 1>);

/** Of each segment one of these values. */
export type AdditionScope = { readonly [segment: string]: readonly string[] };

/** An addition in a survey's definition: its questions stand among the survey's, with its id under `of`. */
export interface Addition {
  /** Whose it is, such as a unit's id. */
  readonly id: string;
  /** Who is asked it: whoever has, of each of these segments, one of the values. */
  readonly for: AdditionScope;
  /** Examples by the core's question that they stand beside. */
  readonly examples: { readonly [question: string]: Text };
  /** Whether it is kept in the database, apart from the survey that it adds to. */
  readonly kept?: true;
}

/** One survey as data. A published version never changes. */
export interface SurveyDefinition {
  readonly id: string;
  readonly kind: "transactional" | "relational" | "feedback";
  readonly privacy: Privacy;
  /** Fewest people behind a figure that is shown. */
  readonly k: number;
  /** The language that plain texts are in; English when absent. */
  readonly language?: string;
  /** What becomes of people whose language has no complete translation: they are asked in another, or not at all. */
  readonly untranslated?: "skip";
  readonly title?: Text;
  /** What kind of thing it is about; a request when absent. */
  readonly about?: SubjectNoun;
  readonly mail?: SurveyMail;
  /** A sentence on the page of thanks. */
  readonly thanks?: Text;
  /** Groups of questions, by name: of those of a group that are asked, one at least needs an answer. */
  readonly atLeastOne?: readonly (readonly string[])[];
  /** How questions are put on pages; `auto` when absent: see {@link journey}. */
  readonly pages?: "one" | "each";
  readonly questions: readonly QuestionDefinition[];
  /** Who adds to it, and which examples; the questions that they add stand among the survey's. */
  readonly additions?: readonly Addition[];
}

/** Kinds whose answer is one number on a fixed scale; `score` takes these. */
export const scoredKinds = ["csat", "nps", "ces", "agree", "rating"] as const;

/** Whether a question's answer is one number on a fixed scale. */
export function isScored(question: QuestionDefinition): boolean {
  return (scoredKinds as readonly string[]).includes(question.kind);
}

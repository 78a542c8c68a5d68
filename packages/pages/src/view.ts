import type { FieldError, Privacy, QuestionDefinition } from "@afterword/sdk";

/** What every page knows. */
export interface PageView {
  /** BCP 47 tag of the reader's language. */
  readonly locale: string;
  /** Whether the answer is test data; the page says so. */
  readonly isTest: boolean;
}

/** A form with questions. */
export interface SurveyView extends PageView {
  /** What the service or the survey is called. */
  readonly title: string;
  /** What the questions are about, such as `INC-48213`. */
  readonly reference: string | null;
  /** The questions to show now, in order; those that are hidden are left out by the caller. */
  readonly questions: readonly QuestionDefinition[];
  /** Chosen or typed values by question; raw texts after an error. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What is wrong with the values, by path `answers.<name>`. */
  readonly errors: readonly FieldError[];
  /** Path that the form is sent to. */
  readonly action: string;
  readonly hidden: { readonly nonce: string; readonly submissionId: string; readonly editToken?: string };
  /** Whether this changes an answer that is recorded already. */
  readonly isEdit: boolean;
  /** Further hidden fields. */
  readonly alsoSend: readonly (readonly [name: string, value: string])[];
  /** Who sees the answer, said above the first question. Default `identified`; null says nothing. */
  readonly privacy?: { readonly mode: Privacy; readonly k: number } | null;
  /** Path of the page that stops further questions; linked under the form when given. */
  readonly stopPath?: string;
  /** Whether a button under the form says "not now". */
  readonly canDecline?: boolean;
}

/** The page after somebody said "not now". */
export interface DeclinedView extends PageView {
  readonly title: string;
  readonly reference: string | null;
  /** Until when an answer is taken all the same. */
  readonly until: Date;
  /** IANA time zone that the day is shown in; UTC unless told. */
  readonly timeZone?: string;
  /** Path of the page where it can be answered. */
  readonly action: string;
}

/** One recorded answer in words. */
export interface AnsweredView {
  readonly question: string;
  readonly answer: string;
}

/** The page after an answer was recorded. */
export interface ThanksView extends PageView {
  readonly title: string;
  readonly reference: string | null;
  /** Short id of the response. */
  readonly receipt: string;
  /** Until when the answer can be changed; null when it can't. */
  readonly changeUntil: Date | null;
  /** IANA time zone that the day is shown in; UTC unless told. */
  readonly timeZone?: string;
  /** Path of the page where the answer can be changed; linked when given. */
  readonly changePath?: string;
  /** The questions that may still be answered. */
  readonly followUp: SurveyView | null;
  readonly answered: readonly AnsweredView[];
}

/** The page of a link that was answered before. */
export interface RecordedView extends PageView {
  readonly title: string;
  readonly reference: string | null;
  readonly answered: readonly AnsweredView[];
  /** The form that changes the answer; null when it can't be changed. */
  readonly edit: SurveyView | null;
}

/** Why there is no form. `counted`: an anonymous answer was taken, now or before. */
export type NoticeKind =
  "counted" | "expired" | "withdrawn" | "notFound" | "closed" | "conflict" | "tooLarge" | "unavailable" | "error";

/** A page that explains why there is no form. */
export interface NoticeView extends PageView {
  readonly kind: NoticeKind;
  /** What to mention when writing to the service about it. */
  readonly requestId?: string;
}

/** The page that stops further questions. */
export interface UnsubscribeView extends PageView {
  readonly state: "ask" | "done";
  /** Path that the form is sent to. */
  readonly action: string;
  readonly serviceTitle: string;
}

import type { Brand } from "./brand.ts";
import type { Spoken } from "./spoken.ts";

/** One answer that can be chosen in the mail: its text is what the value means, empty where a point has no name. */
export type Choice = Spoken & {
  /** The stored value: `1` to `5`, `0` to `10`, `true`, or an option's. */
  readonly value: string;
  readonly url: string;
};

/** The page in another language. */
export type OtherLanguage = {
  readonly locale: string;
  /** In its own script. */
  readonly name: string;
  readonly url: string;
};

/** Which mail about an invitation it is. A rule has reminders, a wave a last call as well; three of them at most. */
export type MailKind = "invitation" | "reminder-1" | "reminder-2" | "reminder-3" | "last-call";

/** How far somebody came who has answered in part. */
export type Progress = {
  /** Of the questions that are asked with these answers. */
  answered: number;
  questions: number;
  /** How long the rest takes. */
  seconds: number;
};

/** Everything that the mail about an invitation says. */
export type InvitationView = {
  /** `invitation` unless told. */
  kind?: MailKind;
  /** Whether it asks about the relationship rather than a request that was closed. */
  isRelational?: boolean;
  /** Given when a reminder goes to somebody who has begun. */
  progress?: Progress | null;
  /** BCP 47 tag of the language the mail is written in, one that `resolveLocale` gives. */
  locale: string;
  /** The survey's own subject in that language, with `{name}` and `{ref}`; null takes the usual one. */
  subject: string | null;
  /** What it is about, in a list of mails, where the survey says so itself. */
  preheader?: Spoken | null;
  /** Why the reader is asked, where the survey says so itself. */
  reason?: Spoken | null;
  /** What reminders say in place of the reason. */
  reminder?: Spoken | null;
  name: string | null;
  /** What the reader calls the request, such as INC-48213. */
  reference: string | null;
  service: Spoken | null;
  question: Spoken;
  /** An example beside the question. */
  example?: Spoken | null;
  /** The points of a scale, worst first, or answers in words. Empty when no one press answers: the mail then has one button. */
  choices: readonly Choice[];
  /** Whether the page that the mail opens takes words. */
  hasComment: boolean;
  /** Whether the choices are the points of a scale: shown as numbers in a row, else as words in a column. */
  isScale: boolean;
  pageUrl: string;
  /** Where the page can be read in other languages. */
  languages: readonly OtherLanguage[];
  unsubscribeUrl: string;
  /** What came of earlier answers, in the mail's language, and where the rest stands. */
  told?: { readonly kind: "did" | "cannot"; readonly said: string; readonly did: string; readonly url: string } | null;
  expiresOn: Date;
  /** IANA zone of the reader, for the date; UTC unless told. */
  timeZone?: string;
  /** How many questions need an answer. */
  questions: number;
  /** How long answering takes, in seconds, and with everything that answers can bring up. */
  seconds: number;
  longest?: number;
  /** Who will know whose answer it is. The mail makes no promise it has no words for. */
  privacy?: "identified" | "confidential" | "anonymous";
  /** How many people are behind a figure at least; the words about privacy say it. */
  k?: number;
  /** Test mail says so in its subject and at its top. */
  isTest: boolean;
  /** How the unit shows itself that asks. */
  look?: Brand;
};

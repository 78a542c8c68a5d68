/** One answer that can be chosen in the mail. */
export type Choice = {
  /** The stored value: `1` to `5`, `0` to `10`, `true`, … A number is shown as it is, for anything else its label. */
  value: string;
  /** What the value means; empty where only the ends of a scale have names. */
  label: string;
  url: string;
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
  name: string | null;
  /** What the reader calls the request, such as INC-48213. */
  reference: string | null;
  service: string | null;
  question: string;
  /** Worst first. Empty when the first question has no scale: the mail then has one button. */
  choices: readonly Choice[];
  pageUrl: string;
  unsubscribeUrl: string;
  expiresOn: Date;
  /** IANA zone of the reader, for the date; UTC unless told. */
  timeZone?: string;
  /** How many questions need an answer. */
  questions: number;
  /** How long answering takes. */
  seconds: number;
  /** Who will know whose answer it is. The mail makes no promise it has no words for. */
  privacy?: "identified" | "confidential" | "anonymous";
  /** How many people are behind a figure at least; the words about privacy say it. */
  k?: number;
  /** Test mail says so in its subject and at its top. */
  isTest: boolean;
};

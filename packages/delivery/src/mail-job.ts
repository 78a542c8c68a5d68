import type { AnswerRecord, EditionContent, Look, QuestionDefinition, SurveyDefinition, Text } from "@afterword/sdk";
import type { CaseKind } from "./case-view.ts";
import type { ClientKind } from "./client-mail.ts";
import type { MailKind } from "./invitation-view.ts";

/** What every mail is made from. */
interface Job {
  readonly mode: "test" | "live";
  /** Stays the same over every attempt, and is another one for each message. */
  readonly messageId: string;
  /** The envelope's sender, where bounces go; the mail's own unless told. */
  readonly envelopeFrom?: string;
  /** How the unit shows itself that asks; as it always is unless told. */
  readonly look?: Look;
  /** Whether it is only tried: it leaves like any other, and says that it is a test. */
  readonly isTrial?: boolean;
  readonly person: {
    readonly email: string;
    readonly name: string | null;
    readonly locale: string | null;
    readonly timeZone: string | null;
  };
}

/** What a mail that asks somebody, or reminds them, is made from. */
export interface InvitationJob extends Job {
  readonly kind: MailKind;
  readonly survey: SurveyDefinition;
  /** The fewest people behind a figure that the answer counts in. */
  readonly k: number;
  /** Whether it asks about the relationship rather than about a request. */
  readonly isRelational: boolean;
  /** Whether it belongs to a wave: the same mail goes to many people. */
  readonly isBulk: boolean;
  /** What the person calls the request. */
  readonly reference: string | null;
  /** What was answered so far, which is only counted; null when nothing was. */
  readonly answers: AnswerRecord | null;
  readonly responseUrl: string;
  readonly unsubscribeUrl: string;
  /** Until when an answer is asked for, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** What came of earlier answers, by language, and where everybody may read it; null or absent where nothing is told. */
  readonly told?: {
    readonly kind: "did" | "cannot";
    readonly said: { readonly [language: string]: string | undefined };
    readonly did: { readonly [language: string]: string | undefined };
    readonly url: string;
  } | null;
}

/** What the mail is made from that somebody asked for after answering. */
export interface ReceiptJob extends Job {
  readonly kind: "receipt";
  readonly survey: SurveyDefinition;
  readonly k: number;
  readonly isRelational: boolean;
  readonly reference: string | null;
  /** The short id of the answer, as the page shows it. */
  readonly receipt: string;
  readonly answers: AnswerRecord;
  readonly responseUrl: string;
  readonly unsubscribeUrl: string;
  /** Until when it can be changed, in milliseconds since 1970; null when it can't. */
  readonly changeUntil: number | null;
}

/** What a mail about somebody's own message is made from. */
export interface CaseJob extends Job {
  readonly kind: CaseKind;
  /** The survey whose form they wrote with. */
  readonly survey: SurveyDefinition | null;
  readonly reference: string;
  /** The code with the address that opens its page, and the address of the page to type it on. */
  readonly status: { readonly code: string; readonly url: string; readonly entryUrl: string } | null;
  /** What the desk wrote; needed for `case-reply`. */
  readonly words: string | null;
  /** Whether the desk closed it with those words. */
  readonly isClosed: boolean;
}

/** What a mail to somebody whose answer is followed up is made from. */
export interface ClientJob extends Job {
  readonly kind: ClientKind;
  readonly survey: SurveyDefinition;
  /** What the person calls the request. */
  readonly reference: string | null;
  /** What the desk wrote; null for what the unit says always. */
  readonly words: string | null;
  /** Where they say whether it is settled; null or absent where the mail asks nothing. */
  readonly answerUrl?: string | null;
  /** Where they stop such questions. */
  readonly unsubscribeUrl?: string;
  /** The address by which a reply comes back to the case; where there is none it goes to the desk. */
  readonly replyTo?: string;
}

/** One case, as far as its reader may be told of it by mail. */
export interface NoticeCase {
  /** What happened, or which time is near or was missed. */
  readonly why: "opened" | "queue" | "owner" | "replied" | "warned" | "missed";
  /** Of `warned` and `missed` what is still to be done: `acknowledge`, `contact` or `resolve`; empty otherwise. */
  readonly step: string;
  readonly queue: string;
  readonly isUrgent: boolean;
  /** Seen by few: nothing of the answer is in the mail. */
  readonly isRestricted: boolean;
  /** What was answered that opened it. */
  readonly asked: {
    readonly survey: SurveyDefinition;
    readonly question: QuestionDefinition;
    readonly value: string | number | boolean;
  } | null;
  /** What the client wrote, in `language`, cut where it is long. */
  readonly words: string | null;
  readonly language: string;
  /** When the next step is due, in milliseconds since 1970. */
  readonly dueAt: number | null;
  readonly url: string;
}

/** A warning in a mail to somebody who is told of it. */
export interface NoticeWarning {
  readonly why: "missed" | "signal" | "rising";
  /** Such as `2026-10`. */
  readonly month: string;
  /** What the service or indicator is called. */
  readonly name: Text;
  /** Which standard of its service it is, such as `turnaround`; null of an indicator and a theme. */
  readonly standard: string | null;
  /** `percent`, or a word such as `USD`. */
  readonly unit: string;
  readonly value: number;
  readonly n: number;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly target: { readonly atLeast: number } | { readonly atMost: number } | null;
  /** Of a theme that rose: where, and its share before in percent. */
  readonly rising: {
    readonly theme: string;
    readonly survey: Text;
    readonly group: string | null;
    readonly before: number;
  } | null;
  readonly url: string;
}

/** An action that its reader is to look at. */
export interface NoticeReview {
  readonly title: string;
  /** The day of the plan, in milliseconds since 1970; the UTC day counts. */
  readonly on: number;
  /** That day is over. */
  readonly isLate: boolean;
  readonly url: string;
}

/** What a mail to somebody who works on cases, sees to actions, or is told of warnings, is made from. */
export interface NoticeJob extends Job {
  readonly kind: "notice";
  readonly survey: null;
  /** The most pressing ones. Cases, actions or warnings there are, one or more. */
  readonly cases: readonly NoticeCase[];
  /** How many there are in all. */
  readonly count: number;
  /** Actions that are to be looked at, all of them. */
  readonly reviews: readonly NoticeReview[];
  readonly listUrl: string;
  /** The newest ones, and how many there are in all. */
  readonly warnings: readonly NoticeWarning[];
  readonly warningCount: number;
  readonly warningsUrl: string;
}

/** What somebody thanked a team for, as far as they agreed that it is passed on. */
export interface ThanksItem {
  /** Where it was, by the values of its segments; null without any. */
  readonly place: string | null;
  /** What was chosen as what it is about. */
  readonly about: {
    readonly survey: SurveyDefinition;
    readonly question: QuestionDefinition;
    readonly value: string;
  } | null;
  /** What they wrote, in `language`, cut where it is long. */
  readonly words: string;
  readonly language: string;
  readonly url: string;
}

/** What the mail with a month's thanks is made from. */
export interface ThanksJob extends Job {
  readonly kind: "thanks";
  readonly survey: null;
  /** The first day of the month, in milliseconds since 1970, UTC. */
  readonly month: number;
  /** The newest ones, one or more. */
  readonly thanks: readonly ThanksItem[];
  /** How many there are in all. */
  readonly count: number;
  readonly listUrl: string;
}

/** What the mail of a report is made from, and its page in the archive. */
export interface ReportJob extends Job {
  readonly kind: "report";
  readonly survey: null;
  readonly content: EditionContent;
  /** The language that the survey is written in. */
  readonly language: string;
  /** Where it is kept; null on the page itself, and of what is kept nowhere. */
  readonly archiveUrl: string | null;
  /** What stops it; none on its page. */
  readonly unsubscribeUrl?: string;
}

/** What a mail is made from. */
export type MailJob = ReportJob | InvitationJob | ReceiptJob | CaseJob | ClientJob | NoticeJob | ThanksJob;

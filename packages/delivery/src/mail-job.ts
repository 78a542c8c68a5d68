import type { AnswerRecord, SurveyDefinition } from "@afterword/sdk";
import type { MailKind } from "./invitation-view.ts";

/** What a mail about an invitation is made from. */
export interface MailJob {
  readonly kind: MailKind;
  readonly mode: "test" | "live";
  /** Stays the same over every attempt, and is another one for each message. */
  readonly messageId: string;
  readonly survey: SurveyDefinition;
  /** The fewest people behind a figure that the answer counts in. */
  readonly k: number;
  readonly person: {
    readonly email: string;
    readonly name: string | null;
    readonly locale: string | null;
    readonly timeZone: string | null;
  };
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
}

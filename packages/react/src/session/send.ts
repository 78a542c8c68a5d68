import type { AnswerRecord, FieldError, ProblemCode } from "@afterword/sdk";

/** Answers as they are sent. The same answers sent again have the same id, and count once. */
export interface SentAnswers {
  readonly answers: AnswerRecord;
  readonly submissionId: string;
  readonly complete: true;
  readonly locale?: string;
}

/** What came of sending: of an anonymous survey the status alone. */
export interface SurveyReceipt {
  readonly status: "partial" | "complete";
  readonly responseId?: string;
  readonly editToken?: string;
}

/** Sends answers; throws a {@link SendError} where they were not stored, and anything else where that is not known. */
export type Send = (sent: SentAnswers) => Promise<SurveyReceipt>;

/** Why answers were not stored: a problem's code, or `offline` where no reply came and they may have been stored. */
export interface SendFailure {
  readonly code: ProblemCode | "offline";
}

/**
 * Answers were not stored, and why.
 *
 * @example if (error instanceof SendError && error.code === "offline") keepForLater();
 */
export class SendError extends Error {
  override readonly name = "SendError";
  readonly code: SendFailure["code"];
  readonly errors: readonly FieldError[];
  constructor(code: SendFailure["code"], errors: readonly FieldError[] = []) {
    super(`The answers were not stored: ${code}.`);
    this.code = code;
    this.errors = errors;
  }
}

/**
 * Sends to an invitation's link, which is on the origin of the page that it is sent from.
 *
 * @param link `<publicUrl>/r/<token>`, with `aw.token(invitationId)` for the token
 * @example useSurvey(ticketCsat, { send: sendTo("/feedback/r/3kT…") })
 */
export const sendTo =
  (link: string): Send =>
  async (sent) => {
    const reply = await fetch(link, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      credentials: "omit",
      body: JSON.stringify(sent),
    });
    const said: unknown = await reply.json();
    if (reply.ok) return said as SurveyReceipt;
    const { code = "internal", errors = [] } = said as { code?: ProblemCode; errors?: readonly FieldError[] };
    throw new SendError(code, errors);
  };

import { ProblemError, type AnswerRecord, type Receipt } from "@afterword/sdk";
import type { InvitationRow, ResponseRow, Rows } from "@afterword/store";
import { answerTime } from "./answer-time.ts";
import { contentHash } from "./canonical.ts";
import type { Ctx } from "./context.ts";
import { openByAlert } from "./cases/open-by-alert.ts";
import { scheduleCoding } from "./comments/code-comments.ts";
import { countChanged, countNew } from "./count-answers.ts";
import { linkState, type FoundLink } from "./open-link.ts";
import { dropBallot } from "./privacy/drop-ballot.ts";
import { receiptOfResponse } from "./receipt-of-response.ts";
import { everySecret, isSame, newIds } from "./secret.ts";
import { holdBack } from "./touch/hold-back.ts";
import { nothingAnswered, validAnswers } from "./valid-answers.ts";
import { tellResponse } from "./webhooks/tell.ts";
import { isWaveClosed } from "./wave/is-wave-closed.ts";

/** What somebody sends. */
export interface SubmitInput {
  readonly answers: unknown;
  readonly submissionId: string;
  /** False keeps what there is so far, as a partial response. */
  readonly complete: boolean;
  readonly editToken?: string | undefined;
  /** When it was given (ISO 8601), where it may arrive later; default when it arrives. */
  readonly answeredAt?: string | undefined;
  /** The language that the person answered in; default the one they were asked in. */
  readonly locale?: string | undefined;
  /**
   * The questions that a form showed: their earlier answers are replaced, all others kept. `name.row` is one row of a
   * matrix.
   */
  readonly shown?: readonly string[];
  /** How the page was laid out, and in which direction. */
  readonly layout?: "phone" | "wide" | undefined;
  readonly direction?: "ltr" | "rtl" | undefined;
  /** Of a form, its nonce: what a program is likely to have sent is set apart. */
  readonly nonce?: string | undefined;
  /** The id of the code that led to the link; one of another invitation is passed over. */
  readonly via?: string | undefined;
}

/** What became of it. */
export type SubmitOutcome =
  | { readonly outcome: "recorded" | "changed" | "repeated"; readonly receipt: Receipt; readonly answers: AnswerRecord }
  /** Taken anonymously, now or before: it can't be shown, changed or found again. */
  | { readonly outcome: "dropped" | "dropped_before" }
  /** Kept apart: a program is likely to have sent it. The invitation is as it was. */
  | { readonly outcome: "quarantined" }
  | { readonly outcome: "already_answered" | "closed" | "expired" | "withdrawn" };

/**
 * Records an answer, durably and once: the same submission again is answered alike, another one needs the edit token.
 *
 * @throws ProblemError `invalid_answers` naming each question; nothing is stored then
 */
export async function submitResponse(ctx: Ctx, link: FoundLink, input: SubmitInput): Promise<SubmitOutcome> {
  if (link.survey.definition.privacy === "anonymous") return { outcome: await dropBallot(ctx, link, input) };
  return ctx.store.write(ctx.scope, async (rows) => {
    const invitation = await rows.invitations.find(link.invitation.id, { lock: true });
    // An erasure may have cut the link since it was opened.
    if (invitation?.tokenHash !== link.invitation.tokenHash) throw new ProblemError("not_found");
    const response = await rows.responses.findOfInvitation(invitation.id);
    return response ? again(ctx, rows, link, invitation, response, input) : first(ctx, rows, link, invitation, input);
  });
}

async function first(
  ctx: Ctx,
  rows: Rows,
  link: FoundLink,
  invitation: InvitationRow,
  input: SubmitInput,
): Promise<SubmitOutcome> {
  const answeredAt = input.answeredAt === undefined ? null : Date.parse(input.answeredAt);
  const state = linkState(invitation, false, answerTime(invitation, answeredAt, ctx.now));
  if (state === "expired" || state === "withdrawn") return { outcome: state };
  if (await isWaveClosed(rows, invitation)) return { outcome: "closed" };
  const answers = validAnswers(ctx, link, input, {});
  if (Object.keys(answers).length === 0) throw nothingAnswered();
  if (await holdBack(ctx, rows, invitation, input, answers)) return { outcome: "quarantined" };
  // In the order of time: what one commit writes then lies together in six indexes.
  const [id = ""] = newIds("rsp", ctx.now, 1);
  const isNew = await rows.responses.add({
    id,
    origin: "link",
    invitation: invitation.id,
    externalId: null,
    survey: invitation.survey,
    version: invitation.version,
    person: invitation.person,
    source: invitation.source,
    event: invitation.event,
    subject: invitation.subject,
    wave: invitation.wave,
    channel: await channelOf(rows, invitation, input),
    locale: input.locale ?? invitation.locale,
    layout: input.layout ?? null,
    direction: input.direction ?? null,
    submittedAt: ctx.now,
    reference: receiptOfResponse(id),
  });
  if (!isNew) return { outcome: "already_answered" };
  const segments = (await rows.segments.listOf([invitation.id])).get(invitation.id) ?? {};
  await rows.invitations.markAnswered(invitation.id, ctx.now, segments);
  const receipt = await addVersion(ctx, rows, link, { id, revision: 1 }, answers, {
    ...input,
    isFinished: input.complete,
  });
  const { survey } = invitation;
  await tellResponse(ctx, rows, { id, survey, revision: 1, before: null, status: receipt.status });
  await countNew(rows, [{ id, submittedAt: ctx.now, survey: link.survey.definition, answers, segments }]);
  await scheduleCoding(rows, link.survey.definition, [{ id, answers }], ctx.now);
  await openByAlert(ctx, rows, { id, survey, answers, locale: input.locale ?? invitation.locale });
  return { outcome: "recorded", receipt, answers };
}

/** How it came in: as the code says that led to the link, such as one in a letter. */
async function channelOf(rows: Rows, { id, channel }: InvitationRow, { via }: SubmitInput): Promise<string> {
  const code = via === undefined ? null : await rows.codes.find(via);
  return code?.invitation === id ? code.channel : channel;
}

async function again(
  ctx: Ctx,
  rows: Rows,
  link: FoundLink,
  invitation: InvitationRow,
  response: ResponseRow,
  input: SubmitInput,
): Promise<SubmitOutcome> {
  const same = await rows.responses.findVersion(response.id, input.submissionId);
  if (same) {
    if (same.contentHash !== hashOf(input)) return { outcome: "already_answered" };
    return { outcome: "repeated", receipt: receiptOf(ctx, response.id, same.status), answers: response.answers };
  }
  if (input.editToken === undefined || !isEditToken(ctx, response.id, input.editToken))
    return { outcome: "already_answered" };
  if (invitation.expiresAt <= timeOf(ctx, invitation, response, input)) return { outcome: "expired" };
  if (await isWaveClosed(rows, invitation)) return { outcome: "closed" };
  // Whoever speaks with the client has this answer before them.
  if (response.status === "complete" && (await rows.cases.isContacted(response.id)))
    return { outcome: "already_answered" };
  // What is complete stays complete: a late save of half the answers can't undo it.
  const complete = input.complete || response.status === "complete";
  const answers = validAnswers(ctx, link, { ...input, complete }, response.answers);
  if (await holdBack(ctx, rows, invitation, input, answers)) return { outcome: "quarantined" };
  const next = { ...response, revision: response.revision + 1 };
  const receipt = await addVersion(ctx, rows, link, next, answers, { ...input, isFinished: complete });
  await tellResponse(ctx, rows, { ...next, before: response.status, status: receipt.status });
  await countChanged(rows, { ...response, survey: link.survey.definition, answers });
  await scheduleCoding(rows, link.survey.definition, [{ ...next, before: response.answers, answers }], ctx.now);
  await openByAlert(ctx, rows, { ...response, answers });
  return { outcome: "changed", receipt, answers };
}

/** The next part of an answer may have waited for a network as the first may; a change of a whole one may not. */
function timeOf(ctx: Ctx, invitation: InvitationRow, { status }: ResponseRow, { answeredAt }: SubmitInput): number {
  if (status === "complete" || answeredAt === undefined) return ctx.now;
  return answerTime(invitation, Date.parse(answeredAt), ctx.now);
}

async function addVersion(
  ctx: Ctx,
  rows: Rows,
  link: FoundLink,
  response: { readonly id: string; readonly revision: number },
  answers: AnswerRecord,
  input: SubmitInput & { readonly isFinished: boolean },
): Promise<Receipt> {
  const { definition } = link.survey;
  const isWhole = ctx.project.validator(definition)(answers, { complete: true }).ok;
  const status = isWhole && input.isFinished ? "complete" : "partial";
  await rows.responses.addVersion({
    response: response.id,
    revision: response.revision,
    submissionId: input.submissionId,
    contentHash: hashOf(input),
    status,
    answers,
    storedAt: ctx.now,
    page: { locale: input.locale ?? null, layout: input.layout ?? null, direction: input.direction ?? null },
  });
  return receiptOf(ctx, response.id, status);
}

/** The token that lets its holder change a response, until the link expires. */
export const editTokenOf = (ctx: Pick<Ctx, "secret">, responseId: string): string =>
  ctx.secret.hmac("edit", responseId).subarray(0, 20).toString("base64url");

/** Whether a token is that of a response, by the secret or by one before it. */
export const isEditToken = ({ secret }: Pick<Ctx, "secret">, responseId: string, token: string): boolean =>
  everySecret(secret).some((one) => isSame(token, editTokenOf({ secret: one }, responseId)));

const receiptOf = (ctx: Ctx, responseId: string, status: Receipt["status"]): Receipt => ({
  responseId,
  status,
  editToken: editTokenOf(ctx, responseId),
});

const hashOf = (input: SubmitInput): string => contentHash({ answers: input.answers, complete: input.complete });

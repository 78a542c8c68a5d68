import {
  ProblemError,
  visibleQuestions,
  type AnswerRecord,
  type FieldError,
  type Receipt,
  type SurveyDefinition,
  type Validation,
} from "@afterword/sdk";
import type { InvitationRow, ResponseRow, Rows } from "@afterword/store";
import { contentHash } from "./canonical.ts";
import type { Ctx } from "./context.ts";
import { measuresOf } from "./measures-of.ts";
import { linkState, type OpenedLink } from "./open-link.ts";
import { isSame, newId } from "./secret.ts";

/** What somebody sends. */
export interface SubmitInput {
  readonly answers: unknown;
  readonly submissionId: string;
  /** False keeps what there is so far, as a partial response. */
  readonly complete: boolean;
  readonly editToken?: string | undefined;
  /** The language that the person answered in; default the one they were asked in. */
  readonly locale?: string | undefined;
  /** The questions that a form showed: their earlier answers are replaced, all others kept. */
  readonly shown?: readonly string[];
}

/** What became of it. */
export type SubmitOutcome =
  | { readonly outcome: "recorded" | "changed" | "repeated"; readonly receipt: Receipt; readonly answers: AnswerRecord }
  | { readonly outcome: "already_answered" | "expired" | "withdrawn" };

/**
 * Records an answer, durably and once: the same submission again is answered alike, another one needs the edit token.
 *
 * @throws ProblemError `invalid_answers` naming each question; nothing is stored then
 */
export async function submitResponse(ctx: Ctx, link: OpenedLink, input: SubmitInput): Promise<SubmitOutcome> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const invitation = await rows.invitations.find(link.invitation.id, { lock: true });
    if (!invitation) throw new ProblemError("not_found");
    const response = await rows.responses.findOfInvitation(invitation.id);
    return response ? again(ctx, rows, link, invitation, response, input) : first(ctx, rows, link, invitation, input);
  });
}

async function first(
  ctx: Ctx,
  rows: Rows,
  link: OpenedLink,
  invitation: InvitationRow,
  input: SubmitInput,
): Promise<SubmitOutcome> {
  const state = linkState(invitation, false, ctx.now);
  if (state === "expired" || state === "withdrawn") return { outcome: state };
  const answers = validAnswers(ctx, link, input, {});
  if (Object.keys(answers).length === 0) throw nothingAnswered();
  const id = newId("rsp");
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
    channel: invitation.channel,
    locale: input.locale ?? invitation.locale,
    submittedAt: ctx.now,
  });
  if (!isNew) return { outcome: "already_answered" };
  const segments = (await rows.segments.listOf([invitation.id])).get(invitation.id) ?? {};
  await rows.segments.add(id, segments);
  const receipt = await addVersion(ctx, rows, link, { id, revision: 1, submittedAt: ctx.now }, answers, {
    ...input,
    isFinished: input.complete,
  });
  return { outcome: "recorded", receipt, answers };
}

async function again(
  ctx: Ctx,
  rows: Rows,
  link: OpenedLink,
  invitation: InvitationRow,
  response: ResponseRow,
  input: SubmitInput,
): Promise<SubmitOutcome> {
  const same = await rows.responses.findVersion(response.id, input.submissionId);
  if (same) {
    if (same.contentHash !== hashOf(input)) return { outcome: "already_answered" };
    return { outcome: "repeated", receipt: receiptOf(ctx, response.id, same.status), answers: response.answers };
  }
  if (input.editToken === undefined || !isSame(input.editToken, editTokenOf(ctx, response.id)))
    return { outcome: "already_answered" };
  if (invitation.expiresAt <= ctx.now) return { outcome: "expired" };
  // What is complete stays complete: a late save of half the answers can't undo it.
  const complete = input.complete || response.status === "complete";
  const answers = validAnswers(ctx, link, { ...input, complete }, response.answers);
  const next = { ...response, revision: response.revision + 1 };
  const receipt = await addVersion(ctx, rows, link, next, answers, { ...input, isFinished: complete });
  return { outcome: "changed", receipt, answers };
}

async function addVersion(
  ctx: Ctx,
  rows: Rows,
  link: OpenedLink,
  response: { readonly id: string; readonly revision: number; readonly submittedAt: number },
  answers: AnswerRecord,
  input: SubmitInput & { readonly isFinished: boolean },
): Promise<Receipt> {
  const { definition } = link.survey;
  const status = isComplete(definition, answers) && input.isFinished ? "complete" : "partial";
  await rows.responses.addVersion({
    response: response.id,
    revision: response.revision,
    submissionId: input.submissionId,
    contentHash: hashOf(input),
    status,
    answers,
    storedAt: ctx.now,
  });
  await rows.measures.replace(response.id, measuresOf(definition, response, answers));
  return receiptOf(ctx, response.id, status);
}

function validAnswers(ctx: Ctx, link: OpenedLink, input: SubmitInput, before: AnswerRecord): AnswerRecord {
  const { definition, version } = link.survey;
  const validate = ctx.project.validator(definition, version);
  if (!input.shown) return accepted(validate(input.answers, { complete: input.complete }));
  const { shown } = input;
  const answers = merge(definition, before, input.answers, shown);
  const result = validate(answers, { complete: true });
  // A form answers for the questions it showed; what it did not show may still be missing.
  const isOurs = (error: FieldError) =>
    error.code !== "required" || shown.some((name) => error.path === `answers.${name}`);
  const errors = result.ok ? [] : result.errors.filter(isOurs);
  return errors.length > 0 ? accepted({ ok: false, errors }) : accepted(validate(answers, { complete: false }));
}

function accepted(result: Validation): AnswerRecord {
  if (!result.ok) throw new ProblemError("invalid_answers", { errors: result.errors });
  return result.answers;
}

/** Earlier answers with a form's put over them; those to questions that are no longer asked are dropped. */
function merge(survey: SurveyDefinition, before: AnswerRecord, given: unknown, shown: readonly string[]): AnswerRecord {
  const kept = Object.entries(before).filter(([name]) => !shown.includes(name));
  const merged: AnswerRecord = { ...Object.fromEntries(kept), ...(given as AnswerRecord) };
  const asked = new Set(visibleQuestions(survey, merged).map((question) => question.name));
  const isKnown = (name: string) => survey.questions.some((question) => question.name === name);
  return Object.fromEntries(Object.entries(merged).filter(([name]) => asked.has(name) || !isKnown(name)));
}

const nothingAnswered = () =>
  new ProblemError("invalid_answers", {
    errors: [{ path: "answers", code: "required", message: "Nothing was answered." }],
  });

/** Whether every question that must be answered with these answers is. */
function isComplete(survey: SurveyDefinition, answers: AnswerRecord): boolean {
  return visibleQuestions(survey, answers).every(
    (question) => !question.required || Object.hasOwn(answers, question.name),
  );
}

/** The token that lets its holder change a response, until the link expires. */
export const editTokenOf = (ctx: Pick<Ctx, "secret">, responseId: string): string =>
  ctx.secret.hmac("edit", responseId).subarray(0, 20).toString("base64url");

const receiptOf = (ctx: Ctx, responseId: string, status: Receipt["status"]): Receipt => ({
  responseId,
  status,
  editToken: editTokenOf(ctx, responseId),
});

const hashOf = (input: SubmitInput): string => contentHash({ answers: input.answers, complete: input.complete });

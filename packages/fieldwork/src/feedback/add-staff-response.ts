import { ProblemError, type AnswerRecord, type StaffReceipt, type StaffResponse } from "@afterword/sdk";
import type { InvitationRow, PersonRow, RecordRow, Rows, SurveyVersionRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import { surveyIn } from "../asked-survey.ts";
import { contentHash } from "../canonical.ts";
import { openByAlert } from "../cases/open-by-alert.ts";
import { codeOf, codeOfHash, showCode } from "../codes/short-code.ts";
import type { Ctx } from "../context.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { addDirectRecord, needsRecord } from "../records/add-direct-record.ts";
import { newId } from "../secret.ts";
import { segmentsOfPerson } from "../segments-of.ts";
import { unusable } from "../unusable.ts";
import { nothingAnswered, validAnswers } from "../valid-answers.ts";
import { eventAsked, invitationAsked, personAsked } from "./asked-before.ts";
import { declaredSegments } from "./declared-segments.ts";
import { storeAnswers } from "./store-answers.ts";
import { tellResponse } from "../webhooks/tell.ts";

/** How far ahead a caller's clock may be, in milliseconds. */
const aheadMs = 5 * 60_000;
/** Nobody took an answer down before: the time was read wrongly. */
const earliest = Date.UTC(2000, 0);

/**
 * Stores answers that staff took down, on the phone or from paper, once for each id. They answer the invitation that is
 * named, or that the person has about the same subject, as its link would; a message by the form of a survey of the kind
 * `feedback` gets its record. Not of a survey whose k is above 1: whoever takes an answer down knows whose it is, which
 * such a survey promises nobody will.
 *
 * @throws ProblemError `invalid_request`, `invalid_answers`, `idempotency_mismatch` for other content under an id, and
 *   what an invitation can't be answered for
 */
export async function addStaffResponse(
  ctx: Ctx,
  input: StaffResponse,
): Promise<StaffReceipt & { readonly isNew: boolean }> {
  const submittedAt = timeOf(ctx, input);
  const given = declaredSegments(ctx, input.segments ?? {});
  // What nobody names can't be sent again.
  const sent = { survey: input.survey, externalId: `staff:${input.id ?? newId("own")}`, hash: hashOf(input) };
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await receiptBefore(ctx, rows, sent);
    if (before) return before;
    const newest = await openSurvey(ctx, rows, input.survey);
    const asked = { ...input, answeredAt: submittedAt };
    const person = await personAsked(rows, asked);
    // Whoever sent the same at once held the person until it was stored.
    const meanwhile = person && (await receiptBefore(ctx, rows, sent));
    if (meanwhile) return meanwhile;
    const invitation = await invitationAsked(rows, asked, person);
    const event = invitation ? null : await eventAsked(rows, ctx.project, asked, person);
    const segments = { ...(await segmentsAsked(ctx, rows, invitation, person)), ...given };
    const survey = surveyIn(invitation ? await surveyOf(rows, invitation) : newest, segments);
    const answers = validAnswers(ctx, { survey }, { answers: input.answers, complete: false }, {});
    if (Object.keys(answers).length === 0) throw nothingAnswered();
    const response = {
      id: newId("rsp"),
      origin: "staff",
      externalId: sent.externalId,
      person: person?.id ?? null,
      source: event?.source ?? null,
      event: event?.id ?? null,
      subject: input.subject ?? null,
      ...(invitation ? ofInvitation(invitation) : {}),
      channel: input.channel,
      locale: input.locale ?? person?.locale ?? null,
      submittedAt,
    } as const;
    const revision = { submissionId: sent.externalId, contentHash: sent.hash, answers, storedAt: ctx.now };
    const status = await storeAnswers(rows, { response, survey, segments, revision });
    if (status !== null) {
      if (invitation) await rows.invitations.markAnswered(invitation.id, Math.max(submittedAt, invitation.createdAt));
      await tellResponse(ctx, rows, { id: response.id, survey: survey.survey, revision: 1, before: null, status });
      await openByAlert(ctx, rows, { ...response, survey: survey.survey, answers });
      const record = await recordOf(ctx, rows, survey, response, answers);
      await note(ctx, rows, { action: "answers.add", kind: "response", id: response.id });
      return { responseId: response.id, status, ...toldOf(ctx, record), isNew: true };
    }
    // Somebody else has just stored it.
    const stored = await receiptBefore(ctx, rows, sent);
    if (!stored) throw new Error("A response was neither stored nor there.");
    return stored;
  });
}

async function receiptBefore(
  ctx: Ctx,
  rows: Rows,
  { survey, externalId, hash }: { readonly survey: string; readonly externalId: string; readonly hash: string },
) {
  const response = await rows.unasked.findExternal(survey, externalId);
  const version = response && (await rows.responses.findVersion(response.id, externalId));
  if (!response) return null;
  if (version?.contentHash !== hash)
    throw new ProblemError("idempotency_mismatch", { detail: "Other answers were stored under this id." });
  const record = await rows.records.findOfResponse(response.id);
  return { responseId: response.id, status: version.status, ...toldOf(ctx, record), isNew: false };
}

/** A time is the same however it is written. */
const hashOf = ({ answeredAt, ...input }: StaffResponse): string =>
  contentHash({ ...input, answeredAt: answeredAt === undefined ? undefined : Date.parse(answeredAt) });

async function openSurvey(ctx: Ctx, rows: Rows, id: string): Promise<SurveyVersionRow> {
  const survey = ctx.project.survey(id) && (await rows.surveys.findNewest(id));
  if (!survey) throw unusable("survey", `The project has no survey "${id}".`);
  if ((await kOfFigures(rows, id)) > 1)
    throw unusable(
      "survey",
      `"${id}" promises that nobody sees whose answer it is; whoever takes it down does. Give people their own links or codes.`,
      "private",
    );
  return survey;
}

/** The version that the invitation asks, which its link shows the answers of. */
async function surveyOf(rows: Rows, { survey, version }: InvitationRow): Promise<SurveyVersionRow> {
  const found = await rows.surveys.findVersion(survey, version);
  if (!found) throw new Error(`Version ${String(version)} of "${survey}" is missing.`);
  return found;
}

/** What a response has of the invitation that it answers. */
const ofInvitation = ({ id, person, source, event, subject, wave }: InvitationRow) => ({
  invitation: id,
  ...{ person, source, event, subject, wave },
});

async function segmentsAsked(ctx: Ctx, rows: Rows, invitation: InvitationRow | null, person: PersonRow | null) {
  if (invitation) return (await rows.segments.listOf([invitation.id])).get(invitation.id) ?? {};
  return person ? segmentsOfPerson(ctx.project, person) : {};
}

async function recordOf(
  ctx: Ctx,
  rows: Rows,
  survey: SurveyVersionRow,
  { id, locale }: { readonly id: string; readonly locale: string | null },
  answers: AnswerRecord,
): Promise<RecordRow | null> {
  const isMessage = survey.definition.kind === "feedback" && needsRecord(survey.definition, answers);
  return isMessage ? addDirectRecord(ctx, rows, { response: id, survey, answers, locale }) : null;
}

const toldOf = (ctx: Ctx, record: RecordRow | null) =>
  record && { reference: record.reference, code: codeOfRecord(ctx, record) };

const codeOfRecord = ({ secret }: Ctx, { id, codeHash }: RecordRow): string =>
  showCode((codeHash === null ? null : codeOfHash(secret, "status", id, codeHash)) ?? codeOf(secret, "status", id));

function timeOf(ctx: Ctx, { answeredAt }: StaffResponse): number {
  const at = answeredAt === undefined ? ctx.now : Date.parse(answeredAt);
  if (at > ctx.now + aheadMs) throw unusable("answeredAt", "It is in the future.", "range");
  if (at < earliest) throw unusable("answeredAt", "It is before the year 2000.", "range");
  return Math.min(at, ctx.now);
}

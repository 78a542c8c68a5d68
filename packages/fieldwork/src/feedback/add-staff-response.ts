import { ProblemError, type StaffReceipt, type StaffResponse } from "@afterword/sdk";
import type { PersonRow, Rows, SurveyVersionRow } from "@afterword/store";
import { contentHash } from "../canonical.ts";
import type { Ctx } from "../context.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { newId } from "../secret.ts";
import { segmentsOfPerson } from "../segments-of.ts";
import { nothingAnswered, validAnswers } from "../valid-answers.ts";
import { declaredSegments } from "./declared-segments.ts";
import { storeAnswers } from "./store-answers.ts";

/** How far ahead a caller's clock may be, in milliseconds. */
const aheadMs = 5 * 60_000;

/**
 * Stores answers that staff took down, on the phone or from paper, once for each id. Not of a survey whose k is above 1:
 * whoever takes an answer down knows whose it is, which such a survey promises nobody will.
 *
 * @throws ProblemError `invalid_request`, `invalid_answers`, and `idempotency_mismatch` for other content under an id
 */
export async function addStaffResponse(
  ctx: Ctx,
  input: StaffResponse,
): Promise<StaffReceipt & { readonly isNew: boolean }> {
  const submittedAt = timeOf(ctx, input);
  const given = declaredSegments(ctx, input.segments ?? {});
  // What nobody names can't be sent again.
  const externalId = `staff:${input.id ?? newId("own")}`;
  const hash = contentHash(input);
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await receiptBefore(rows, input.survey, { externalId, hash });
    if (before) return before;
    const survey = await openSurvey(ctx, rows, input.survey);
    const person = await personOf(rows, input.person);
    const answers = validAnswers(ctx, { survey }, { answers: input.answers, complete: false }, {});
    if (Object.keys(answers).length === 0) throw nothingAnswered();
    const response = {
      id: newId("rsp"),
      origin: "staff",
      externalId,
      person: person?.id ?? null,
      subject: input.subject ?? null,
      channel: input.channel,
      locale: input.locale ?? person?.locale ?? null,
      submittedAt,
    } as const;
    const segments = { ...(person ? segmentsOfPerson(ctx.project, person) : {}), ...given };
    const revision = { submissionId: externalId, contentHash: hash, answers, storedAt: ctx.now };
    const status = await storeAnswers(rows, { response, survey, segments, revision });
    if (status !== null) return { responseId: response.id, status, isNew: true };
    // Somebody else has just stored it.
    const stored = await receiptBefore(rows, input.survey, { externalId, hash });
    if (!stored) throw new Error("A response was neither stored nor there.");
    return stored;
  });
}

async function receiptBefore(rows: Rows, survey: string, of: { readonly externalId: string; readonly hash: string }) {
  const response = await rows.unasked.findExternal(survey, of.externalId);
  const version = response && (await rows.responses.findVersion(response.id, of.externalId));
  if (!response) return null;
  if (version?.contentHash === of.hash) return { responseId: response.id, status: version.status, isNew: false };
  throw new ProblemError("idempotency_mismatch", { detail: "Other answers were stored under this id." });
}

async function openSurvey(ctx: Ctx, rows: Rows, id: string): Promise<SurveyVersionRow> {
  const survey = ctx.project.survey(id) && (await rows.surveys.findNewest(id));
  if (!survey) throw unusable("survey", "unknown", `The project has no survey "${id}".`);
  if ((await kOfFigures(rows, id)) > 1)
    throw unusable(
      "survey",
      "private",
      `"${id}" promises that nobody sees whose answer it is; whoever takes it down does. Give people their own links or codes.`,
    );
  return survey;
}

async function personOf(rows: Rows, id: string | undefined): Promise<PersonRow | null> {
  const person = id === undefined ? null : await rows.people.lock(id);
  if (id !== undefined && !person) throw unusable("person", "unknown", "There is no such person.");
  return person;
}

function timeOf(ctx: Ctx, { answeredAt }: StaffResponse): number {
  const at = answeredAt === undefined ? ctx.now : Date.parse(answeredAt);
  if (at > ctx.now + aheadMs) throw unusable("answeredAt", "range", "It is in the future.");
  return Math.min(at, ctx.now);
}

const unusable = (path: string, code: string, message: string): ProblemError =>
  new ProblemError("invalid_request", { errors: [{ path, code, message }] });

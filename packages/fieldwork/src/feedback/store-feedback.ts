import type { AnswerRecord } from "@afterword/sdk";
import type { PersonRow, RecordRow, Rows, SurveyVersionRow } from "@afterword/store";
import { openByAlert } from "../cases/open-by-alert.ts";
import { addressHashes, contactHashes } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { addDirectRecord } from "../records/add-direct-record.ts";
import { newId } from "../secret.ts";
import { segmentsOfPerson } from "../segments-of.ts";
import { addressIn } from "../send-record-message.ts";
import { tellResponse } from "../webhooks/tell.ts";
import { storeAnswers } from "./store-answers.ts";

/** Something that somebody wrote elsewhere: in a mail, or in a system whose file is brought in. */
export interface Feedback {
  /** What it is known by when it comes again. */
  readonly externalId: string;
  readonly contentHash: string;
  readonly answers: AnswerRecord;
  readonly channel: string;
  readonly subject: string | null;
  readonly locale: string | null;
  readonly segments: { readonly [name: string]: string };
  /** Who wrote it, where that is known. */
  readonly person: PersonRow | null;
  readonly submittedAt: number;
  /** What was left off. */
  readonly content?: RecordRow["content"];
  /** Whether they were told elsewhere that it has arrived. */
  readonly isQuiet: boolean;
}

/**
 * Stores feedback from elsewhere as the form's, with its record, and opens a case where an alert fits; null where it is stored
 * already.
 */
export async function storeFeedback(
  ctx: Ctx,
  rows: Rows,
  survey: SurveyVersionRow,
  given: Feedback,
): Promise<RecordRow | null> {
  const { answers, person, isQuiet } = given;
  const locale = given.locale ?? person?.locale ?? null;
  const response = {
    id: newId("rsp"),
    origin: "import",
    externalId: given.externalId,
    person: person?.id ?? null,
    subject: given.subject,
    channel: given.channel,
    locale,
    submittedAt: given.submittedAt,
  } as const;
  const segments = { ...(person ? segmentsOfPerson(ctx.project, person) : {}), ...given.segments };
  const { externalId: submissionId, contentHash } = given;
  const revision = { submissionId, contentHash, answers, storedAt: ctx.now };
  const status = await storeAnswers(rows, { response, survey, segments, revision });
  if (status === null) return null;
  await tellResponse(ctx, rows, { id: response.id, survey: survey.survey, revision: 1, before: null, status });
  // Who left an address is told by the record's mail, which has the way to its status, and not by that of the case besides.
  const isTold = isQuiet || addressIn(survey.definition, answers) !== null;
  await openByAlert(ctx, rows, { ...response, survey: survey.survey, answers, isQuiet: isTold });
  const content = given.content ?? {};
  return addDirectRecord(ctx, rows, { response: response.id, survey, answers, locale, content, isQuiet });
}

/**
 * Who has the address that was left with feedback: the only person who has it, unless they want no mails at all, which says that
 * nobody is to keep track of them. The person is locked.
 */
export async function senderOf(
  ctx: Pick<Ctx, "secret">,
  rows: Pick<Rows, "people" | "optOuts">,
  survey: SurveyVersionRow,
  answers: AnswerRecord,
): Promise<PersonRow | null> {
  const email = addressIn(survey.definition, answers);
  if (email === null) return null;
  const [one, another] = await rows.people.listOfAddress(email, 2);
  if (!one || another) return null;
  const person = await rows.people.lock(one.id);
  if (person?.email?.toLowerCase() !== email.toLowerCase()) return null;
  const hashes = [...contactHashes(ctx.secret, person), ...addressHashes(ctx.secret, email)];
  const scopes = await rows.optOuts.listScopes([...new Set(hashes)]);
  return scopes.includes("all") || scopes.includes(survey.survey) ? null : person;
}

import { ProblemError, type AnswerRecord } from "@afterword/sdk";
import type { RecordRow, ResponseRow, Rows } from "@afterword/store";
import { contentHash } from "../canonical.ts";
import { openByAlert } from "../cases/open-by-alert.ts";
import type { Ctx } from "../context.ts";
import { addDirectRecord, needsRecord } from "../records/add-direct-record.ts";
import { planThanks } from "../notices/thank-teams.ts";
import { thanksIn } from "../records/thanks-in.ts";
import { newId } from "../secret.ts";
import { addressIn } from "../send-record-message.ts";
import { nothingAnswered, validAnswers } from "../valid-answers.ts";
import { findSent, type SentBefore, type Taken } from "./find-sent.ts";
import type { OpenForm } from "./open-survey.ts";
import { storeAnswers, storeRevision } from "./store-answers.ts";
import { tellResponse } from "../webhooks/tell.ts";

/** What somebody sends with an open form. */
export interface FormInput {
  readonly submissionId: string;
  readonly answers: AnswerRecord;
  /** The questions that the form showed, where it did not show all. */
  readonly shown?: readonly string[];
  /** What it is about, as the page's address said. */
  readonly about: string | null;
  readonly channel: string;
  readonly locale: string;
  readonly layout: "phone" | "wide" | null;
  readonly direction: "ltr" | "rtl";
  /** The response that is added to, with the token that lets its holder do it. */
  readonly edit?: SentBefore;
}

/** What became of it. */
export type FormOutcome =
  | ({ readonly outcome: "recorded" | "changed" | "repeated" } & Taken)
  /** Something else was sent under the same id, or the response can't be added to. */
  | { readonly outcome: "conflict" };

/**
 * Stores what was sent with an open form, durably and once: the same submission again is answered alike. Who sent it is
 * not known.
 *
 * @throws ProblemError `invalid_answers` naming each question; nothing is stored then
 */
export async function submitForm(ctx: Ctx, form: OpenForm, input: FormInput): Promise<FormOutcome> {
  return ctx.store.write(ctx.scope, async (rows) => {
    if (input.edit) return add(ctx, rows, form, input, input.edit);
    const before = await sentBefore(rows, form, input);
    if (before) return before;
    const answers = validAnswers(ctx, form, { ...input, complete: true }, {});
    if (Object.keys(answers).length === 0) throw nothingAnswered();
    const response = {
      id: newId("rsp"),
      origin: "form",
      externalId: externalIdOf(input),
      subject: input.about,
      channel: input.channel,
      locale: input.locale,
      layout: input.layout,
      direction: input.direction,
      submittedAt: ctx.now,
    } as const;
    const revision = { submissionId: input.submissionId, contentHash: hashOf(input), answers, storedAt: ctx.now };
    const segments = form.code?.segments ?? {};
    const status = await storeAnswers(rows, { response, survey: form.survey, segments, revision });
    // Sent twice at once.
    if (status === null) return (await sentBefore(rows, form, input)) ?? { outcome: "conflict" };
    await tellResponse(ctx, rows, { id: response.id, survey: form.survey.survey, revision: 1, before: null, status });
    await openByAlert(ctx, rows, { ...response, survey: form.survey.survey, answers });
    const record = await recordOf(ctx, rows, form, response, answers);
    return { outcome: "recorded", response: response.id, answers, record, ...contactIn(form, answers) };
  });
}

async function sentBefore(rows: Rows, form: OpenForm, input: FormInput): Promise<FormOutcome | null> {
  const response = await rows.unasked.findExternal(form.survey.survey, externalIdOf(input));
  return response && again(rows, form, response, input);
}

async function again(rows: Rows, form: OpenForm, response: ResponseRow, input: FormInput): Promise<FormOutcome | null> {
  const same = await rows.responses.findVersion(response.id, input.submissionId);
  if (!same) return null;
  if (same.contentHash !== hashOf(input)) return { outcome: "conflict" };
  const record = await rows.records.findOfResponse(response.id);
  const { answers } = response;
  return { outcome: "repeated", response: response.id, answers, record, ...contactIn(form, answers) };
}

/** What is told after the first answer is put with it. */
async function add(ctx: Ctx, rows: Rows, form: OpenForm, input: FormInput, edit: SentBefore): Promise<FormOutcome> {
  const response = await findSent(ctx, rows, form, edit, { lock: true });
  if (!response) return { outcome: "conflict" };
  const before = await again(rows, form, response, input);
  if (before) return before;
  const survey = await rows.surveys.findVersion(response.survey, response.version);
  if (!survey) throw new ProblemError("not_found");
  const answers = validAnswers(ctx, { survey }, { ...input, complete: true }, response.answers);
  const revision = { submissionId: input.submissionId, contentHash: hashOf(input), answers, storedAt: ctx.now };
  const next = { ...response, revision: response.revision + 1 };
  const status = await storeRevision(rows, survey.definition, next, revision);
  await tellResponse(ctx, rows, { ...next, before: response.status, status });
  const known = await rows.records.findOfResponse(response.id);
  if (known && thanksIn(survey.definition, answers)) await planThanks(ctx, rows);
  const record = known ?? (await recordOf(ctx, rows, { ...form, survey }, response, answers));
  return { outcome: "changed", response: response.id, answers, record, ...contactIn({ survey }, answers) };
}

async function recordOf(
  ctx: Ctx,
  rows: Rows,
  { survey, code }: OpenForm,
  response: Pick<ResponseRow, "id" | "locale">,
  answers: AnswerRecord,
): Promise<RecordRow | null> {
  if (!needsRecord(survey.definition, answers)) return null;
  const { id, locale } = response;
  return addDirectRecord(ctx, rows, { response: id, survey, answers, locale, code: code?.id });
}

const contactIn = ({ survey }: Pick<OpenForm, "survey">, answers: AnswerRecord) => ({
  hasContact: addressIn(survey.definition, answers) !== null,
});

/** Apart from the ids that staff and imports give. */
const externalIdOf = ({ submissionId }: FormInput): string => `form:${submissionId}`;

const hashOf = ({ answers, about }: FormInput): string => contentHash({ answers, about });

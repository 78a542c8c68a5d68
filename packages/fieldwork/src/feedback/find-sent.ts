import type { AnswerRecord } from "@afterword/sdk";
import type { RecordRow, ResponseRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { addressIn } from "../send-record-message.ts";
import { isEditToken } from "../submit-response.ts";
import type { OpenForm } from "./open-survey.ts";

/** What somebody has just sent, and the token that lets them add to it. */
export interface SentBefore {
  readonly response: string;
  readonly token: string;
}

/** The response that somebody has just sent with this form; null when it is none, or not theirs. */
export async function findSent(
  ctx: Pick<Ctx, "secret">,
  rows: Pick<Rows, "unasked">,
  form: OpenForm,
  { response: id, token }: SentBefore,
  how: { readonly lock?: boolean } = {},
): Promise<ResponseRow | null> {
  const response = await rows.unasked.find(id, how);
  const isTheirs = response?.origin === "form" && response.survey === form.survey.survey;
  return isTheirs && isEditToken(ctx, response.id, token) ? response : null;
}

/** What is known of something that was sent with an open form. */
export interface Taken {
  readonly response: string;
  readonly answers: AnswerRecord;
  /** Null where there is nothing that anybody would reply to. */
  readonly record: RecordRow | null;
  /** Whether they left an address, to which mails about it go. */
  readonly hasContact: boolean;
}

/** What somebody has just sent with this form; null when it is not theirs. Stores nothing. */
export async function openSent(ctx: Ctx, form: OpenForm, sent: SentBefore): Promise<Taken | null> {
  return ctx.store.read(form.scope, async (rows) => {
    const response = await findSent(ctx, rows, form, sent);
    if (!response) return null;
    const { id, answers } = response;
    const record = await rows.records.findOfResponse(id);
    return { response: id, answers, record, hasContact: addressIn(form.survey.definition, answers) !== null };
  });
}

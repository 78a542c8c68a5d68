import type { AnswerRecord } from "@afterword/sdk";
import type { ResponseRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { isSame } from "../secret.ts";
import { editTokenOf } from "../submit-response.ts";
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
  return isTheirs && isSame(token, editTokenOf(ctx, response.id)) ? response : null;
}

/** What somebody has just answered with this form; null when it is not theirs. Stores nothing. */
export async function answersSent(ctx: Ctx, form: OpenForm, sent: SentBefore): Promise<AnswerRecord | null> {
  const response = await ctx.store.read(form.scope, (rows) => findSent(ctx, rows, form, sent));
  return response?.answers ?? null;
}

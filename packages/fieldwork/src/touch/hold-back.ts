import type { AnswerRecord } from "@afterword/sdk";
import type { InvitationRow, Rows, TouchRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newId, sha256 } from "../secret.ts";
import { planForgetting, reductionOf } from "./forget-touches.ts";
import { isRushed } from "./marks-of.ts";
import { addTouch, writeTouch, type Looked } from "./record-touch.ts";

/** So many answers of an invitation are kept apart; what comes after is held back as well, and not kept. */
const mostKept = 20;

/** The touch that a form was shown to, where a program is likely to have pressed its button; else null. */
export async function findRushed(
  ctx: Pick<Ctx, "now">,
  rows: Pick<Rows, "touches">,
  invitation: Pick<InvitationRow, "id">,
  nonce: string,
): Promise<TouchRow | null> {
  const touch = await rows.touches.findByNonce(invitation.id, sha256(nonce));
  return touch !== null && isRushed(touch, ctx.now) ? touch : null;
}

/**
 * Keeps the answers of a form apart where a program is likely to have pressed its button, and says whether it did. The
 * invitation stays as it is: the answer of a person counts, whatever came before.
 */
export async function holdBack(
  ctx: Ctx,
  rows: Rows,
  invitation: InvitationRow,
  form: { readonly nonce?: string | undefined; readonly locale?: string | undefined },
  answers: AnswerRecord,
): Promise<boolean> {
  const touch = form.nonce === undefined ? null : await findRushed(ctx, rows, invitation, form.nonce);
  if (touch?.automatedFor == null) return false;
  if ((await rows.quarantined.countOfInvitation(invitation.id)) >= mostKept) return true;
  const removeAt = reductionOf(invitation);
  await rows.quarantined.add({
    id: newId("qrt"),
    invitation: invitation.id,
    survey: invitation.survey,
    version: invitation.version,
    locale: form.locale ?? invitation.locale,
    answers,
    reason: touch.automatedFor,
    receivedAt: ctx.now,
    removeAt,
  });
  await planForgetting(rows, removeAt);
  return true;
}

/**
 * Takes a page that is shown in reply to a form for the same program's, where one is likely to have sent the form: else
 * it would only have to press twice.
 */
export async function passOnTouch(ctx: Ctx, of: Looked, from: string, nonce: string): Promise<void> {
  await writeTouch(ctx, of, async (rows, invitation) => {
    const touch = await findRushed(ctx, rows, invitation, from);
    if (touch === null) return;
    const { client, automatedFor } = touch;
    await addTouch(ctx, rows, invitation, { kind: "open", score: null, client, automatedFor, nonce });
  });
}

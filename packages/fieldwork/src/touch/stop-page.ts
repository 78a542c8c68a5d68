import type { Ctx } from "../context.ts";
import type { UnsubscribeLink } from "../opt-out.ts";
import { findRushed } from "./hold-back.ts";
import type { Looked } from "./record-touch.ts";

/** Whose link is looked at with the page that stops mails; null where it is nobody's any more. */
export async function lookedAtStop(ctx: Ctx, { invitation, person }: UnsubscribeLink): Promise<Looked | null> {
  if (invitation === undefined) return null;
  const survey = await ctx.store.read(ctx.scope, async (rows) => {
    const found = await rows.invitations.find(invitation);
    return found && rows.surveys.findVersion(found.survey, found.version);
  });
  return survey && { invitation, person, privacy: survey.definition.privacy };
}

/** Whether a program is likely to have pressed a button of that page. */
export async function isStopRushed(ctx: Ctx, { invitation }: UnsubscribeLink, nonce: string): Promise<boolean> {
  if (invitation === undefined) return false;
  return ctx.store.read(ctx.scope, async (rows) => (await findRushed(ctx, rows, { id: invitation }, nonce)) !== null);
}

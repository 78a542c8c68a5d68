import { ProblemError } from "@afterword/sdk";
import type { Ctx } from "./context.ts";
import type { FoundLink } from "./open-link.ts";
import { findRushed } from "./touch/hold-back.ts";
import { isWaveClosed } from "./wave/is-wave-closed.ts";
import { endOf } from "./why-held.ts";

/** What became of a "not now". */
export type DeclineOutcome = "declined" | "rushed" | "already_answered" | "closed" | "expired" | "withdrawn";

/**
 * Records that somebody would rather not answer now: no reminder follows, and for a while no other survey. What they have
 * answered so far stays, the link goes on working, and an answer stays possible. Doing it again changes nothing. Of a form
 * that a program is likely to have sent (`rushed`) nothing is recorded.
 *
 * @throws ProblemError `not_found` when the invitation is gone
 */
export async function decline(ctx: Ctx, link: FoundLink, form?: { readonly nonce: string }): Promise<DeclineOutcome> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const invitation = await rows.invitations.find(link.invitation.id, { lock: true });
    // An erasure may have cut the link since it was opened.
    if (invitation?.tokenHash !== link.invitation.tokenHash) throw new ProblemError("not_found");
    const response = await rows.responses.findOfInvitation(invitation.id);
    const isAnswered = response?.status === "complete" || (await rows.spentLinks.isSpent(invitation.tokenHash));
    if (isAnswered) return "already_answered";
    const ended = endOf(invitation, ctx.now);
    if (ended !== null) return ended === "expired" && invitation.withdrawnAt === null ? "expired" : "withdrawn";
    if (await isWaveClosed(rows, invitation)) return "closed";
    if (form && (await findRushed(ctx, rows, invitation, form.nonce))) return "rushed";
    return (await rows.invitations.decline(invitation.id, ctx.now)) ? "declined" : "already_answered";
  });
}

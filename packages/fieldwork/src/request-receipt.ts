import { ProblemError } from "@afterword/sdk";
import { addressHashes, bouncedScope } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { newMessage } from "./new-message.ts";
import type { FoundLink } from "./open-link.ts";
import { isEditToken } from "./submit-response.ts";

/** What became of asking for a receipt. `refused`: nothing whole was answered, or the edit token is not the answer's. */
export type ReceiptOutcome = "sent" | "no_address" | "refused";

/**
 * Sends what was answered to the address that is known of the person, once for each revision of the answer: asking again
 * changes nothing. An anonymous answer has no receipt, as nothing leads from it to an address. The address is never said:
 * whoever has the link need not be the person.
 *
 * @throws ProblemError `not_found` when the person was erased
 */
export async function requestReceipt(
  ctx: Ctx,
  { invitation: { id, tokenHash } }: Pick<FoundLink, "invitation">,
  editToken: string,
): Promise<ReceiptOutcome> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const invitation = await rows.invitations.find(id, { lock: true });
    if (invitation?.tokenHash !== tokenHash) throw new ProblemError("not_found");
    const response = await rows.responses.findOfInvitation(id);
    if (response?.status !== "complete" || !isEditToken(ctx, response.id, editToken)) return "refused";
    const email = (await rows.people.find(invitation.person))?.email ?? null;
    if (email === null) return "no_address";
    const refused = await rows.optOuts.listScopes(addressHashes(ctx.secret, email));
    if (refused.includes(bouncedScope)) return "no_address";
    await rows.messages.add(newMessage(ctx, id, `receipt-${String(response.revision)}`, ctx.now));
    return "sent";
  });
}

import { ProblemError, type MessageItem } from "@afterword/sdk";
import type { Rows, UnsentRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { addSendDecision } from "../explain-unsent.ts";
import { mayTellAnswered } from "../explain/view-invitation.ts";
import { lockSubject } from "../lock-subject.ts";
import { toMessageItem } from "./view-message.ts";

/** What is left of a reason for which an invitation ended because its mail did not go. */
const endedByMail = ["undeliverable", "bounced_address"];

/**
 * Sends a mail again that ended, from the start of its attempts; an invitation that ended with it stands again. What
 * forbids the mail by now holds it back when it is about to leave.
 *
 * @throws ProblemError `not_found`; `message_state` when it has not ended
 */
export async function retryMessage(ctx: Ctx, id: string): Promise<MessageItem> {
  return change(ctx, id, "queued", async (rows, row) => {
    const invitation = await lockSubject(rows, row);
    if (!(await rows.unsent.sendAgain(id, { by: actorOf(ctx), now: ctx.now }))) return false;
    if (row.kind !== "invitation" || !invitation || !endedByMail.includes(invitation.withdrawnFor ?? "")) return true;
    await rows.invitations.restore(invitation.id);
    const compared = { message: id, by: actorOf(ctx) };
    await addSendDecision(ctx, rows, invitation, { outcome: "scheduled", reason: null, gate: "send", compared });
    return true;
  });
}

/**
 * Gives a mail up for good that ended. Its invitation stays as it is: one whose mail is uncertain can be answered.
 *
 * @throws ProblemError `not_found`; `message_state` when it has not ended
 */
export async function dropMessage(ctx: Ctx, id: string): Promise<MessageItem> {
  return change(ctx, id, "suppressed", async (rows, row) => {
    await lockSubject(rows, row);
    return rows.unsent.drop(id, { by: actorOf(ctx), now: ctx.now });
  });
}

const actorOf = ({ actor }: Ctx): string => `${actor.kind} ${actor.id}`;

async function change(
  ctx: Ctx,
  id: string,
  state: MessageItem["state"],
  work: (rows: Rows, row: UnsentRow) => Promise<boolean>,
): Promise<MessageItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const row = await rows.unsent.find(id);
    if (!row && !(await rows.messages.isThere(id))) throw new ProblemError("not_found");
    if (!row || !(await work(rows, row))) throw new ProblemError("message_state");
    const action = state === "queued" ? "messages.retry" : "messages.drop";
    await note(ctx, rows, { action, kind: "message", id });
    return { ...(await toMessageItem(row, mayTellAnswered(rows))), state, dueAt: null };
  });
}

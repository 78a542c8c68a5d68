import { isSent, ProblemError, type InvitationDetail } from "@afterword/sdk";
import type { InvitationRow, MessageState, Rows } from "@afterword/store";
import { isOwnerIn } from "../access/in-parts.ts";
import type { Ctx } from "../context.ts";
import { shownGate } from "./shown-gate.ts";
import { mayTellAnswered, toInvitationItem } from "./view-invitation.ts";

/**
 * The run of one invitation: why it was made, where it stands, and each message. Never its link; of a survey whose figures
 * need several people not whether it was answered.
 *
 * @throws ProblemError `not_found`
 */
export async function explainInvitation(ctx: Ctx, id: string): Promise<InvitationDetail> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const invitation = await rows.invitations.find(id);
    if (!invitation || !(await isOwnerIn(ctx, rows, id))) throw new ProblemError("not_found");
    const mayTell = await mayTellAnswered(rows)(invitation.survey);
    const messages = await rows.messages.listOfInvitation(id);
    const item = toInvitationItem(ctx, invitation, mayTell);
    // What only those get who have not answered: a reminder, or a mail after another way.
    const isForAll = (kind: string) => kind === "invitation" && isSent(item.channel);
    return {
      ...item,
      because: await becauseOf(ctx, rows, invitation),
      messages: messages.filter(({ kind }) => mayTell || isForAll(kind)).map(shown),
    };
  });
}

async function becauseOf(ctx: Ctx, rows: Rows, invitation: InvitationRow): Promise<InvitationDetail["because"]> {
  const { id, rule, person, source, event } = invitation;
  if (invitation.wave !== null) {
    const members = await rows.wavePeople.listOfPerson(person);
    const member = members.find((one) => one.wave === invitation.wave);
    if (!member) return null;
    return {
      decidedAt: new Date(member.decidedAt).toISOString(),
      gates: [],
      compared: ctx.parts === null ? { ...member.compared } : {},
    };
  }
  if (source === null || event === null) return null;
  const said = await rows.decisions.listOfEvent(source, event);
  // Not what called it off.
  const made = said.findLast(
    (one) => one.rule === rule && one.phase === "decided" && one.outcome === "scheduled" && one.invitation === id,
  );
  if (!made) return null;
  const gates = made.gates.map((gate) => shownGate(ctx, gate));
  return { decidedAt: new Date(made.decidedAt).toISOString(), gates, compared: {} };
}

const shown = ({
  kind,
  channel,
  state,
  reason,
  dueAt,
  settledAt,
  attempts,
}: MessageState): InvitationDetail["messages"][number] => ({
  kind,
  channel,
  state,
  reason,
  dueAt: new Date(dueAt).toISOString(),
  settledAt: settledAt === null ? null : new Date(settledAt).toISOString(),
  attempts: attempts.map((attempt) => ({ ...attempt, at: new Date(attempt.at).toISOString() })),
});

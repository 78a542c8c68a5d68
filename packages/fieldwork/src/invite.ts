import { isSent, type CompiledRule } from "@afterword/sdk";
import type { EventRow, PersonRow } from "@afterword/store";
import type { Desk, DeskCtx } from "./desk.ts";
import { planFollowUps } from "./follow-ups.ts";
import { newMessage } from "./new-message.ts";
import { sha256, tokenOf } from "./secret.ts";
import { segmentsOf } from "./segments-of.ts";

/** Makes the invitation that a rule has decided on, with its mail where it goes by mail. */
export async function invite(
  ctx: DeskCtx,
  desk: Desk,
  rule: CompiledRule,
  event: EventRow,
  person: PersonRow,
  id: string,
): Promise<void> {
  const { survey, channel, expireMs, sampleRate } = rule.definition;
  const version = await desk.surveys.findNewest(survey);
  if (!version) throw new Error(`Survey "${survey}" has not been published.`);
  const isNew = await desk.invitations.add({
    id,
    rule: rule.definition.id,
    survey,
    version: version.version,
    isRelational: version.definition.kind === "relational",
    person: person.id,
    source: event.source,
    event: event.id,
    subject: event.subject,
    resolution: event.resolution,
    wave: null,
    inclusion: sampleRate,
    channel,
    locale: person.locale,
    tokenHash: sha256(tokenOf(ctx.secret, "answer", id)),
    unsubscribeHash: sha256(tokenOf(ctx.secret, "unsubscribe", id)),
    keyId: ctx.secret.keyId,
    createdAt: ctx.now,
    expiresAt: ctx.now + expireMs,
  });
  if (!isNew) throw new Error("The rule has invited for this event before.");
  await desk.segments.add(id, segmentsOf(ctx.project, event, person));
  if (isSent(channel)) await desk.messages.add(newMessage(ctx, id, "invitation", ctx.now, { channel }));
  else await desk.invitations.markSent(id, ctx.now);
  await planFollowUps(desk, ctx, rule, { id, expiresAt: ctx.now + expireMs });
}

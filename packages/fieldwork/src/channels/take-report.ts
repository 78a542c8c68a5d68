import type { GatewayReport } from "@afterword/delivery";
import type { MessageRow, Rows } from "@afterword/store";
import { lockedMessage, noteBounce, type Found } from "../bounces/note-bounce.ts";
import { keyOf, messageOfKey } from "../bounces/verp.ts";
import { reachOf, reachedAt } from "../contact.ts";
import type { Ctx } from "../context.ts";

/** What a report came to, and the message that it is about; `forged` is about none that left by this channel. */
export interface TakenReport {
  readonly kind: GatewayReport["kind"] | "duplicate" | "forged";
  readonly code: string | null;
  readonly message: string | null;
}

/** Where a gateway may report what became of one message: an address that only the secret makes. Empty where nothing leaves. */
export function reportUrlOf(ctx: Ctx, { id, channel }: Pick<MessageRow, "id" | "channel">): string {
  const key = keyOf(ctx, "report", id);
  return key === null ? "" : `${ctx.publicUrl}/v1/channels/${channel}/reports/${key}`;
}

/**
 * Takes in what a gateway says later of a message. Where the number takes nothing nobody writes to it again by any channel that
 * uses it; that it did not arrive this time counts as a mail that comes back softly. The same again changes nothing.
 *
 * @param key the end of the address that {@link reportUrlOf} gave
 */
export async function takeReport(
  ctx: Ctx,
  { channel, key, report }: { readonly channel: string; readonly key: string; readonly report: GatewayReport },
): Promise<TakenReport> {
  const forged = { kind: "forged", code: null, message: null } as const;
  const id = messageOfKey(ctx, "report", key);
  if (id === null) return forged;
  const { kind, code } = report;
  if (kind === "none" || kind === "unclear") return { kind, code, message: id };
  return ctx.store.write(ctx.scope, async (rows) => {
    const found = await lockedMessage(rows, id);
    if (!found?.message.hasLeft || found.message.channel !== channel) return forged;
    const to = await addressOf(ctx, rows, found);
    if (to === null) return forged;
    const isNew = await noteBounce(ctx, rows, found, {
      kind: kind === "hard" ? kind : "soft",
      code: code ?? kind,
      ...to,
    });
    return { kind: isNew ? kind : "duplicate", code, message: id };
  });
}

/** Where it went: what was kept of it, or where the person is reached now; null where neither is known any more. */
async function addressOf(
  ctx: Ctx,
  rows: Rows,
  { message, invitation }: Found,
): Promise<{ readonly sentTo: string; readonly scope: string } | null> {
  const channel = ctx.project.channel(message.channel);
  if (channel === undefined) return null;
  const scope = reachedAt(ctx.secret, channel, "").bounced;
  if (message.sentTo !== null) return { sentTo: message.sentTo, scope };
  const person = invitation && (await rows.people.find(invitation.person));
  const reach = person && reachOf(ctx.secret, channel, person);
  return reach ? { sentTo: reach.hash, scope } : null;
}

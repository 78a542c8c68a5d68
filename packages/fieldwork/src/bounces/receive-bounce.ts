import type { BounceVerdict, RecipientReport } from "@afterword/delivery";
import type { BounceOutcome } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { addressHash, addressHashes, bouncedScope } from "../contact.ts";
import { receiveReply } from "../cases/receive-reply.ts";
import type { Ctx } from "../context.ts";
import { lockedMessage, noteBounce, type Found } from "./note-bounce.ts";
import { messageOf } from "./verp.ts";

/** What a mail for bounces came to. */
export interface ReceivedBounce {
  readonly kind: BounceOutcome;
  /** The enhanced status code, where something is reported. */
  readonly code: string | null;
  /** The message that it is about; null when it is about none of ours. */
  readonly message: string | null;
}

/**
 * Takes in a mail that came to the address for bounces. Only a report about a message of ours, to the address that it went
 * to, changes anything: where there is no such address nobody writes to it again. No mail answers, declines or opts
 * out, and none is ever replied to; a reply to a mail about a case is taken into its history. The same again changes nothing.
 */
export async function receiveBounce(ctx: Ctx, raw: Uint8Array): Promise<ReceivedBounce> {
  const mail = await ctx.delivery.bounces.read(raw);
  const ignored = (kind: BounceOutcome, message: string | null = null) => ({ kind, code: null, message });
  if (mail.isAutomatic) return ignored("auto_reply");
  const repliedTo = messageOf(ctx, mail.sentTo, "reply");
  if (repliedTo !== null) return ignored(await receiveReply(ctx, repliedTo, mail), repliedTo);
  const id = messageOf(ctx, mail.sentTo);
  if (id === null) return ignored("forged");
  return ctx.store.write(ctx.scope, async (rows) => {
    const found = await lockedMessage(rows, id);
    if (!found?.message.hasLeft) return ignored("forged");
    if (mail.reports.every(({ addresses }) => addresses.length === 0)) return ignored("unclear", id);
    const about = await recipientOf(ctx, rows, found, mail.reports);
    if (about === null) return ignored("forged");
    const { kind, code } = about.verdict;
    if (kind === "none" || kind === "delayed") return { kind: kind === "none" ? "unclear" : kind, code, message: id };
    const isNew = await noteBounce(ctx, rows, found, { kind, code, sentTo: about.sentTo, scope: bouncedScope });
    return { kind: isNew ? kind : "duplicate", code, message: id };
  });
}

/** What is reported of the address that the message went to; null when it is another's. */
async function recipientOf(
  ctx: Ctx,
  rows: Rows,
  { message, invitation }: Found,
  reports: readonly RecipientReport[],
): Promise<{ readonly sentTo: string; readonly verdict: BounceVerdict } | null> {
  const person = message.sentTo === null && invitation ? await rows.people.find(invitation.person) : null;
  const sentTo = message.sentTo ?? (person?.email == null ? null : addressHash(ctx.secret, person.email));
  if (sentTo === null) return null;
  const isOf = (address: string) => addressHashes(ctx.secret, address).includes(sentTo);
  const report = reports.find(({ addresses }) => addresses.some(isOf));
  return report ? { sentTo, verdict: ctx.delivery.bounces.kindOf(report) } : null;
}

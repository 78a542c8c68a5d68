import { parsePhone, wishIn } from "@afterword/sdk";
import { note } from "../access/audit.ts";
import { phoneHash, phoneHashes } from "../contact.ts";
import type { Ctx } from "../context.ts";

/** What a reply to a message came to. */
export type ReplyOutcome = "stopped" | "resumed" | "ignored";

/**
 * Takes what somebody replied to a short message. STOP ends every message to whoever has the number, by any channel, and
 * START takes that back; nothing else that is replied is read, nor kept. The number is kept as a hash alone.
 */
export async function takeReply(
  ctx: Ctx,
  { from, text }: { readonly from: string; readonly text: string },
): Promise<ReplyOutcome> {
  const phone = parsePhone(from) ?? parsePhone(`+${from}`);
  const wish = wishIn(text);
  if (phone === null || wish === null) return "ignored";
  const contactHash = phoneHash(ctx.secret, phone);
  await ctx.store.write(ctx.scope, async (rows) => {
    if (wish === "stop") await rows.optOuts.add({ contactHash, scope: "all", reason: "asked", createdAt: ctx.now });
    else await rows.optOuts.remove(phoneHashes(ctx.secret, phone), "all");
    await note(ctx, rows, { action: wish === "stop" ? "mails.stop" : "mails.resume", kind: "number" });
  });
  return wish === "stop" ? "stopped" : "resumed";
}

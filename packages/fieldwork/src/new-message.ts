import type { MailKind } from "@afterword/delivery";
import type { MessageRow } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { newId } from "./secret.ts";

/** A mail about an invitation as it enters the outbox. Each has a Message-ID of its own, the same on every attempt. */
export function newMessage(
  ctx: Pick<Ctx, "now" | "publicUrl">,
  invitation: string,
  kind: MailKind,
  dueAt: number,
  id = newId("msg"),
): Pick<MessageRow, "id" | "kind" | "invitation" | "dueAt" | "messageId" | "createdAt"> {
  const name = kind === "invitation" ? invitation : `${invitation}.${kind}`;
  return {
    id,
    kind,
    invitation,
    dueAt,
    messageId: `<${name}@${new URL(ctx.publicUrl).hostname}>`,
    createdAt: ctx.now,
  };
}

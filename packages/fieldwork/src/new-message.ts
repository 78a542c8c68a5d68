import type { CaseKind, MailKind } from "@afterword/delivery";
import type { MessageRow, NewMessageRow } from "@afterword/store";
import { addressHash, mailboxOf } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { newId } from "./secret.ts";

/** The name of a mail about an invitation: one that asks, or the receipt of one revision of the answer. */
type InvitationMail = MailKind | "other-way" | `receipt-${string}`;

/** The name of a mail about a record: `case-reply-3` has the words of its third note. */
export type RecordMail = Exclude<CaseKind, "case-reply"> | `case-reply-${string}`;

/**
 * A mail about an invitation as it enters the outbox, or a message by another channel. Each has a Message-ID of its own, the
 * same on every attempt.
 */
export function newMessage(
  ctx: Pick<Ctx, "now" | "publicUrl">,
  invitation: string,
  kind: InvitationMail,
  dueAt: number,
  { id = newId("msg"), channel = "email" }: { readonly id?: string; readonly channel?: string } = {},
): Pick<MessageRow, "id" | "kind" | "channel" | "dueAt" | "messageId" | "createdAt"> & { readonly invitation: string } {
  const name = kind === "invitation" ? invitation : `${invitation}.${kind}`;
  return { id, kind, channel, invitation, dueAt, messageId: messageIdOf(ctx, name), createdAt: ctx.now };
}

/**
 * A mail about a record as it enters the outbox, due at once. The address is not kept, as it is part of an answer; its
 * keyed hash is, so that an erasure finds what was sent to it, and that of its mailbox, which only so many go to.
 *
 * @example rows.messages.add(newRecordMessage(ctx, record, "case-received", "amina@example.org"))
 */
export function newRecordMessage(
  ctx: Pick<Ctx, "now" | "publicUrl" | "secret">,
  record: { readonly id: string },
  kind: RecordMail,
  email: string,
): NewMessageRow {
  return {
    id: newId("msg"),
    kind,
    record: record.id,
    sentTo: addressHash(ctx.secret, email),
    mailbox: addressHash(ctx.secret, mailboxOf(email)),
    dueAt: ctx.now,
    messageId: messageIdOf(ctx, `${record.id}.${kind}`),
    createdAt: ctx.now,
  };
}

/**
 * The name of a mail to the client of a case: `client-answer-3` has the words of its third note, `client-question-5` asks about
 * what was resolved in its fifth revision.
 */
export type ClientMail = "client-received" | `client-answer-${string}` | `client-question-${string}`;

/** A mail to the client of a case as it enters the outbox, due at once; once for each name. */
export const newClientMessage = (
  ctx: Pick<Ctx, "now" | "publicUrl" | "secret">,
  { id }: { readonly id: string },
  kind: ClientMail,
  email: string,
): NewMessageRow => ({
  id: newId("msg"),
  kind,
  case: id,
  sentTo: addressHash(ctx.secret, email),
  dueAt: ctx.now,
  messageId: messageIdOf(ctx, `${id}.${kind}`),
  createdAt: ctx.now,
});

/** A mail to somebody who works on cases as it enters the outbox, due at once. */
export const newNoticeMessage = (
  ctx: Pick<Ctx, "now" | "publicUrl">,
  notice: { readonly id: string },
): NewMessageRow => ({
  id: newId("msg"),
  kind: "notice",
  notice: notice.id,
  dueAt: ctx.now,
  messageId: messageIdOf(ctx, notice.id),
  createdAt: ctx.now,
});

/** The mail of a report as it enters the outbox, due at once. */
export const newReportMessage = (
  ctx: Pick<Ctx, "now" | "publicUrl">,
  notice: { readonly id: string },
): NewMessageRow => ({ ...newNoticeMessage(ctx, notice), kind: "report" });

/** The mail with a month's thanks as it enters the outbox, due at once. */
export const newThanksMessage = (
  ctx: Pick<Ctx, "now" | "publicUrl">,
  notice: { readonly id: string },
): NewMessageRow => ({ ...newNoticeMessage(ctx, notice), kind: "thanks" });

const messageIdOf = ({ publicUrl }: Pick<Ctx, "publicUrl">, name: string): string =>
  `<${name}@${new URL(publicUrl).hostname}>`;

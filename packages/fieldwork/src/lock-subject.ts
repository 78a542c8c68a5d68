import type { InvitationRow, MessageRow, Rows } from "@afterword/store";

/** Locked before its message is settled, as whatever ends an invitation or a record locks it before its messages. */
export async function lockSubject(
  rows: Rows,
  { invitation, record }: Pick<MessageRow, "invitation" | "record">,
): Promise<InvitationRow | null> {
  if (invitation !== null) return rows.invitations.find(invitation, { lock: true });
  if (record !== null) await rows.records.find(record, { lock: true });
  return null;
}

import type { InvitationRow, MessageRow, Rows } from "@afterword/store";

/** Locked before its message is settled, as whatever ends an invitation, a record or a case locks it before its messages. */
export async function lockSubject(
  rows: Rows,
  { invitation, record, case: id }: Pick<MessageRow, "invitation" | "record" | "case">,
): Promise<InvitationRow | null> {
  if (invitation !== null) return rows.invitations.find(invitation, { lock: true });
  if (record !== null) await rows.records.find(record, { lock: true });
  if (id !== null) await rows.cases.find(id, { lock: true });
  return null;
}

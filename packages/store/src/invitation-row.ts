/** One person asked once. */
export interface InvitationRow {
  readonly id: string;
  readonly rule: string;
  readonly survey: string;
  readonly version: number;
  /** Whether it is about the relationship rather than one event. */
  readonly isRelational: boolean;
  readonly person: string;
  readonly source: string | null;
  readonly event: string | null;
  readonly subject: string | null;
  readonly resolution: number | null;
  /** The wave it belongs to, or null. */
  readonly wave: string | null;
  /** The probability with which this person was drawn, above 0 up to 1. */
  readonly inclusion: number;
  readonly channel: string;
  readonly locale: string | null;
  readonly tokenHash: string;
  /** The hash of the other link: the one that stops the mails. */
  readonly unsubscribeHash: string;
  /** Which secret the token was derived from. */
  readonly keyId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly sentAt: number | null;
  /** When it was first answered; null in an anonymous survey, answered or not. */
  readonly answeredAt: number | null;
  /** When the person said that they would rather not answer. */
  readonly declinedAt: number | null;
  readonly withdrawnAt: number | null;
  readonly withdrawnFor: string | null;
}

/** An invitation as the engine gives it. */
export type StoredInvitation = Omit<InvitationRow, "isRelational"> & { isRelational: number };

/** An invitation of the engine as a row. */
export const toRow = <R extends StoredInvitation>(row: R) => ({ ...row, isRelational: row.isRelational === 1 });

/** What is selected of an invitation. */
export const columns = `id, rule, survey, version, is_relational as "isRelational", person, source, event, subject, resolution,
  wave, inclusion, channel, locale,
  token_hash as "tokenHash", unsubscribe_hash as "unsubscribeHash", key_id as "keyId", created_at as "createdAt", expires_at as "expiresAt",
  sent_at as "sentAt", answered_at as "answeredAt", declined_at as "declinedAt", withdrawn_at as "withdrawnAt", withdrawn_for as "withdrawnFor"`;

import type { Mode, Scope } from "./scope.ts";
import { dayOf, one, type Sql } from "./sql.ts";

/** One person asked once. */
export interface InvitationRow {
  readonly id: string;
  readonly rule: string;
  readonly survey: string;
  readonly version: number;
  readonly person: string;
  readonly source: string | null;
  readonly event: string | null;
  readonly subject: string | null;
  readonly resolution: number | null;
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
  readonly withdrawnAt: number | null;
  readonly withdrawnFor: string | null;
}

const columns = `id, rule, survey, version, person, source, event, subject, resolution, channel, locale,
  token_hash as "tokenHash", unsubscribe_hash as "unsubscribeHash", key_id as "keyId", created_at as "createdAt", expires_at as "expiresAt",
  sent_at as "sentAt", withdrawn_at as "withdrawnAt", withdrawn_for as "withdrawnFor"`;

/** An invitation with the scope it belongs to. */
export type FoundInvitation = InvitationRow & { readonly unit: string; readonly mode: Mode };

/** The invitation that an answering link opens, whatever its scope. */
export async function findByToken(sql: Sql, tokenHash: string): Promise<FoundInvitation | null> {
  return one(sql, `select unit, mode, ${columns} from invitations where token_hash = $1`, [tokenHash]);
}

/** The invitation whose mails a link stops, whatever its scope. */
export async function findByUnsubscribe(sql: Sql, unsubscribeHash: string): Promise<FoundInvitation | null> {
  return one(sql, `select unit, mode, ${columns} from invitations where unsubscribe_hash = $1`, [unsubscribeHash]);
}

/** An invitation by id; locked when the caller is about to change what hangs on it. */
export async function find(
  sql: Sql,
  scope: Scope,
  id: string,
  how?: { readonly lock: boolean },
): Promise<InvitationRow | null> {
  const lock = how?.lock === true ? sql.lock.rows : "";
  return one(sql, `select ${columns} from invitations where unit = $1 and mode = $2 and id = $3${lock}`, [
    scope.unit,
    scope.mode,
    id,
  ]);
}

/** Adds an invitation; false when the rule has invited for this event already. */
export async function add(
  sql: Sql,
  scope: Scope,
  row: Omit<InvitationRow, "sentAt" | "withdrawnAt" | "withdrawnFor">,
): Promise<boolean> {
  const changed = await sql.run(
    `insert into invitations (unit, mode, id, rule, survey, version, person, source, event, subject, resolution, channel,
       locale, token_hash, unsubscribe_hash, key_id, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict do nothing`,
    [
      scope.unit,
      scope.mode,
      row.id,
      row.rule,
      row.survey,
      row.version,
      row.person,
      row.source,
      row.event,
      row.subject,
      row.resolution,
      row.channel,
      row.locale,
      row.tokenHash,
      row.unsubscribeHash,
      row.keyId,
      row.createdAt,
      row.expiresAt,
    ],
  );
  return changed === 1;
}

/** Notes when the person was asked. */
export async function markSent(sql: Sql, scope: Scope, id: string, at: number): Promise<void> {
  await sql.run(
    "update invitations set sent_at = $1, sent_day = $2 where unit = $3 and mode = $4 and id = $5 and sent_at is null",
    [at, dayOf(at), scope.unit, scope.mode, id],
  );
}

/** Withdraws an invitation that nobody answered; false when it was answered or withdrawn before. */
export async function withdraw(sql: Sql, scope: Scope, id: string, reason: string, now: number): Promise<boolean> {
  const changed = await sql.run(
    `update invitations set withdrawn_at = $1, withdrawn_for = $2
     where unit = $3 and mode = $4 and id = $5 and withdrawn_at is null
     and not exists (select 1 from responses r where r.unit = $3 and r.mode = $4 and r.invitation = $5)`,
    [now, reason, scope.unit, scope.mode, id],
  );
  return changed === 1;
}

/** When a person was asked after a moment, and by which survey: newest first, without what was withdrawn unsent. */
export async function listAskedAt(
  sql: Sql,
  scope: Scope,
  person: string,
  since: number,
): Promise<{ readonly survey: string; readonly at: number }[]> {
  return sql.all(
    `select survey, coalesce(sent_at, created_at) as at from invitations
     where unit = $1 and mode = $2 and person = $3 and coalesce(sent_at, created_at) > $4
     and (withdrawn_at is null or sent_at is not null)
     order by 2 desc limit 200`,
    [scope.unit, scope.mode, person, since],
  );
}

/** The invitation that a survey has for a subject and resolution, or null. */
export async function findOfSubject(
  sql: Sql,
  scope: Scope,
  about: { readonly survey: string; readonly source: string; readonly subject: string; readonly resolution: number },
): Promise<string | null> {
  const row = await one<{ id: string }>(
    sql,
    `select id from invitations where unit = $1 and mode = $2 and survey = $3 and source = $4 and subject = $5
     and resolution = $6 order by created_at limit 1`,
    [scope.unit, scope.mode, about.survey, about.source, about.subject, about.resolution],
  );
  return row?.id ?? null;
}

/** A subject's invitations by one rule that are not withdrawn. */
export async function listOpenOfSubject(
  sql: Sql,
  scope: Scope,
  about: { readonly rule: string; readonly source: string; readonly subject: string },
): Promise<InvitationRow[]> {
  return sql.all(
    `select ${columns} from invitations where unit = $1 and mode = $2 and rule = $3 and source = $4 and subject = $5
     and withdrawn_at is null`,
    [scope.unit, scope.mode, about.rule, about.source, about.subject],
  );
}

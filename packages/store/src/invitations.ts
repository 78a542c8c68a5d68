import { columns, toRow, type InvitationRow, type StoredInvitation as Stored } from "./invitation-row.ts";
import type { Mode, Scope } from "./scope.ts";
import { addAnswered, addAsked } from "./rollup/write.ts";
import { listOf, type Segments } from "./segments.ts";
import { allIn, dayOf, insertRecords, one, placeholders, type Sql } from "./sql.ts";

/** An invitation with the scope it belongs to. */
export type FoundInvitation = InvitationRow & { readonly unit: string; readonly mode: Mode };

// Made once: a text that is made for each answer is looked at from end to end each time.
const byToken = `select unit, mode, ${columns} from invitations where token_hash = $1`;
const byId = `select ${columns} from invitations where unit = $1 and mode = $2 and id = $3`;

/** The invitation that an answering link opens, whatever its scope. */
export async function findByToken(sql: Sql, tokenHash: string): Promise<FoundInvitation | null> {
  return findAnywhere(sql, byToken, tokenHash);
}

/** The invitation whose mails a link stops, whatever its scope. */
export async function findByUnsubscribe(sql: Sql, unsubscribeHash: string): Promise<FoundInvitation | null> {
  return findAnywhere(
    sql,
    `select unit, mode, ${columns} from invitations where unsubscribe_hash = $1`,
    unsubscribeHash,
  );
}

async function findAnywhere(sql: Sql, text: string, hash: string): Promise<FoundInvitation | null> {
  const row = await one<Stored & Pick<FoundInvitation, "unit" | "mode">>(sql, text, [hash]);
  return row && toRow(row);
}

/** An invitation by id; locked when the caller is about to change what hangs on it. */
export async function find(
  sql: Sql,
  scope: Scope,
  id: string,
  how?: { readonly lock: boolean },
): Promise<InvitationRow | null> {
  const lock = how?.lock === true ? sql.lock.rows : "";
  const row = await one<Stored>(sql, lock === "" ? byId : byId + lock, [scope.unit, scope.mode, id]);
  return row && toRow(row);
}

/** An invitation that nobody has got yet. */
export type NewInvitationRow = Omit<
  InvitationRow,
  "sentAt" | "answeredAt" | "declinedAt" | "withdrawnAt" | "withdrawnFor"
>;

/** Adds an invitation; false when the rule has invited for this event already, or the wave this person. */
export async function add(sql: Sql, scope: Scope, row: NewInvitationRow): Promise<boolean> {
  return (await addMany(sql, scope, [row])) === 1;
}

/** Adds invitations and says how many; a person whom the wave has invited already, or an event its rule, gets no second. */
export async function addMany(sql: Sql, scope: Scope, rows: readonly NewInvitationRow[]): Promise<number> {
  return insertRecords(
    sql,
    `invitations (unit, mode, id, rule, survey, version, is_relational, person, source, event, subject, resolution, wave,
       inclusion, channel, locale, token_hash, unsubscribe_hash, key_id, created_at, expires_at)`,
    rows.map((row) => [
      scope.unit,
      scope.mode,
      row.id,
      row.rule,
      row.survey,
      row.version,
      row.isRelational ? 1 : 0,
      row.person,
      row.source,
      row.event,
      row.subject,
      row.resolution,
      row.wave,
      row.inclusion,
      row.channel,
      row.locale,
      row.tokenHash,
      row.unsubscribeHash,
      row.keyId,
      row.createdAt,
      row.expiresAt,
    ]),
    "on conflict do nothing",
  );
}

/** Notes when the person was asked. */
export async function markSent(sql: Sql, scope: Scope, id: string, at: number): Promise<void> {
  const sent = await one<{ survey: string; answeredAt: number | null }>(
    sql,
    `update invitations set sent_at = $1, sent_day = $2 where unit = $3 and mode = $4 and id = $5 and sent_at is null
     returning survey, answered_at as "answeredAt"`,
    [at, dayOf(at), scope.unit, scope.mode, id],
  );
  if (!sent) return;
  const asked = { survey: sent.survey, at, segments: await segmentsOf(sql, scope, id) };
  await addAsked(sql, scope, asked);
  // An answer may have come before the mail server's word did.
  if (sent.answeredAt !== null) await addAnswered(sql, scope, asked);
}

const segmentsOf = async (sql: Sql, scope: Scope, id: string): Promise<Segments> =>
  (await listOf(sql, scope, [id])).get(id) ?? {};

/** Withdraws an invitation that nobody answered; false when it was answered or withdrawn before. */
export async function withdraw(sql: Sql, scope: Scope, id: string, reason: string, now: number): Promise<boolean> {
  const changed = await sql.run(
    // Where an answer is being stored the row is waited for, and its own column then says so; other tables are seen as before.
    `update invitations set withdrawn_at = $1, withdrawn_for = $2
     where unit = $3 and mode = $4 and id = $5 and withdrawn_at is null and answered_at is null
     and not exists (select 1 from responses r where r.unit = $3 and r.mode = $4 and r.invitation = $5)
     and not exists (select 1 from spent_links s
       where s.unit = $3 and s.mode = $4 and s.token_hash = invitations.token_hash)`,
    [now, reason, scope.unit, scope.mode, id],
  );
  return changed === 1;
}

/** Lets an invitation stand again that ended before its mail left; what was answered or has left stays as it is. */
export async function restore(sql: Sql, scope: Scope, id: string): Promise<void> {
  await sql.run(
    `update invitations set withdrawn_at = null, withdrawn_for = null
     where unit = $1 and mode = $2 and id = $3 and sent_at is null and answered_at is null`,
    [scope.unit, scope.mode, id],
  );
}

/** Corrects the resolution of what an event was asked about, with that of the event. */
export async function setResolution(
  sql: Sql,
  scope: Scope,
  event: { readonly source: string; readonly id: string; readonly subject: string },
  resolution: number,
): Promise<void> {
  await sql.run(
    `update invitations set resolution = $1
     where unit = $2 and mode = $3 and subject = $4 and source = $5 and event = $6`,
    [resolution, scope.unit, scope.mode, event.subject, event.source, event.id],
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
     and resolution = $6 order by created_at + 0 limit 1`,
    [scope.unit, scope.mode, about.survey, about.source, about.subject, about.resolution],
  );
  return row?.id ?? null;
}

/** The same for several subjects of one source: the first invitation of each resolution that has one. */
export async function listOfSubjects(
  sql: Sql,
  scope: Scope,
  about: { readonly survey: string; readonly source: string; readonly subjects: readonly string[] },
): Promise<{ readonly subject: string; readonly resolution: number; readonly id: string }[]> {
  // Found by its subject: by its survey and time, all of the survey would be looked at.
  const rows = await allIn(about.subjects, (list) =>
    sql.all<{ subject: string; resolution: number; id: string }>(
      `select subject, resolution, id from invitations where unit = $1 and mode = $2 and coalesce(survey, '') = $3
       and source = $4 and subject in (${placeholders(list.length, 5)}) order by created_at + 0`,
      [scope.unit, scope.mode, about.survey, about.source, ...list],
    ),
  );
  const first = new Map<string, (typeof rows)[number]>();
  for (const row of rows.toReversed()) first.set(JSON.stringify([row.subject, row.resolution]), row);
  return [...first.values()];
}

/** The newest invitation of a person for a survey and a subject, null being none, that was not withdrawn. */
export async function findNewestOfPerson(
  sql: Sql,
  scope: Scope,
  about: { readonly survey: string; readonly person: string; readonly subject: string | null },
): Promise<string | null> {
  const { survey, person, subject } = about;
  const rows = await sql.all<{ id: string }>(
    `select id from invitations where unit = $1 and mode = $2 and person = $3 and survey = $4 and withdrawn_at is null
     and subject ${subject === null ? "is null" : "= $5"} order by created_at + 0 desc, id desc`,
    [scope.unit, scope.mode, person, survey, ...(subject === null ? [] : [subject])],
  );
  return rows[0]?.id ?? null;
}

/** A subject's invitations by one rule that are not withdrawn. */
export async function listOpenOfSubject(
  sql: Sql,
  scope: Scope,
  about: { readonly rule: string; readonly source: string; readonly subject: string },
): Promise<InvitationRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from invitations where unit = $1 and mode = $2 and rule = $3 and source = $4 and subject = $5
     and withdrawn_at is null`,
    [scope.unit, scope.mode, about.rule, about.source, about.subject],
  );
  return rows.map(toRow);
}

/**
 * A person's invitations by one channel that nobody has answered, declined or withdrawn and that have not ended, the oldest
 * first. Of an anonymous survey those that were answered are among them.
 */
export async function listOpenOfPerson(
  sql: Sql,
  scope: Scope,
  about: { readonly person: string; readonly channel: string; readonly now: number },
): Promise<InvitationRow[]> {
  // Found by the person, and put in order afterwards: few are one person's.
  const rows = await sql.all<Stored>(
    `select ${columns} from invitations where unit = $1 and mode = $2 and person = $3 and channel = $4
     and withdrawn_at is null and answered_at is null and declined_at is null and expires_at > $5
     order by created_at + 0, id`,
    [scope.unit, scope.mode, about.person, about.channel, about.now],
  );
  return rows.map(toRow);
}

/**
 * Notes when it was first answered; later answers change nothing. Never for an anonymous survey.
 *
 * @param known its segments, where the caller has read them
 */
export async function markAnswered(
  sql: Sql,
  scope: Scope,
  id: string,
  at: number,
  known: Segments | null = null,
): Promise<void> {
  const answered = await one<{ survey: string; sentAt: number | null }>(
    sql,
    `update invitations set answered_at = $1 where unit = $2 and mode = $3 and id = $4 and answered_at is null
     returning survey, sent_at as "sentAt"`,
    [at, scope.unit, scope.mode, id],
  );
  if (answered?.sentAt == null) return;
  const { survey, sentAt } = answered;
  await addAnswered(sql, scope, { survey, at: sentAt, segments: known ?? (await segmentsOf(sql, scope, id)) });
}

/**
 * Notes that the person would rather not answer, or not the rest; again, the first time stays. False when it was withdrawn.
 * Whether the answer is whole is looked at by the caller, who has locked the invitation.
 */
export async function decline(sql: Sql, scope: Scope, id: string, at: number): Promise<boolean> {
  const changed = await sql.run(
    `update invitations set declined_at = coalesce(declined_at, $1)
     where unit = $2 and mode = $3 and id = $4 and withdrawn_at is null`,
    [at, scope.unit, scope.mode, id],
  );
  return changed === 1;
}

/** Notes that the person stopped the mails by its link; again, the first time stays. */
export async function noteOptOut(sql: Sql, scope: Scope, id: string, at: number): Promise<void> {
  await sql.run(
    `update invitations set opted_out_at = coalesce(opted_out_at, $1) where unit = $2 and mode = $3 and id = $4`,
    [at, scope.unit, scope.mode, id],
  );
}

/** Takes back that the person stopped the mails by its link. */
export async function forgetOptOut(sql: Sql, scope: Scope, id: string): Promise<void> {
  await sql.run("update invitations set opted_out_at = null where unit = $1 and mode = $2 and id = $3", [
    scope.unit,
    scope.mode,
    id,
  ]);
}

/** Reaches the person in another way from now on. */
export async function changeChannel(sql: Sql, scope: Scope, id: string, channel: string): Promise<void> {
  await sql.run("update invitations set channel = $1 where unit = $2 and mode = $3 and id = $4", [
    channel,
    scope.unit,
    scope.mode,
    id,
  ]);
}

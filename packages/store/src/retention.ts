import { removeOfResponses } from "./columns/parts.ts";
import type { Scope } from "./scope.ts";
import { placeholders, type Sql } from "./sql.ts";

// What is old: a page of it at a time, and what takes it away. Nothing here changes a figure.

/** Where a page begins: after this time and id. */
export interface OldPosition {
  readonly at: number;
  readonly id: string;
}

/** A page of what is old: from a time on, before another. */
export interface OldPage {
  readonly from: number;
  readonly before: number;
  readonly after: OldPosition | null;
  readonly limit: number;
}

const startOf = ({ from, after }: OldPage): [number, string] => [after?.at ?? from, after?.id ?? ""];

/** A response that is old. */
export interface OldResponseRow extends OldPosition {
  readonly survey: string;
  readonly version: number;
  readonly person: string | null;
  /** Whether it still says what it is about. */
  readonly isTied: boolean;
}

/** Responses by when they were given. */
export async function listResponses(sql: Sql, scope: Scope, page: OldPage): Promise<OldResponseRow[]> {
  const rows = await sql.all<Omit<OldResponseRow, "isTied"> & { event: string | null; subject: string | null }>(
    `select id, submitted_at as at, survey, version, person, event, subject from responses
     where unit = $1 and mode = $2 and (submitted_at, id) > ($3, $4) and submitted_at < $5
     order by submitted_at, id limit $6`,
    [scope.unit, scope.mode, ...startOf(page), page.before, page.limit],
  );
  return rows.map(({ event, subject, ...row }) => ({ ...row, isTied: event !== null || subject !== null }));
}

/** What was answered, each time it was changed. */
export async function listAnswers(
  sql: Sql,
  scope: Scope,
  response: string,
): Promise<{ readonly [question: string]: unknown }[]> {
  const rows = await sql.all<{ answers: string }>(
    "select answers from response_versions where unit = $1 and mode = $2 and response = $3 order by revision",
    [scope.unit, scope.mode, response],
  );
  return rows.map(({ answers }) => JSON.parse(answers) as { [question: string]: unknown });
}

/** Cuts a response from whose it is and what it is about. */
export async function forgetAnswered(sql: Sql, scope: Scope, id: string, alias: string): Promise<void> {
  // What is known of its event is no longer known of it, and who answered stands in the columns of its day.
  await removeOfResponses(sql, scope, { id });
  await sql.run(
    `update responses set person = case when person is null then null else $4 end, source = null, event = null,
       subject = null where unit = $1 and mode = $2 and id = $3`,
    [scope.unit, scope.mode, id, alias],
  );
}

/** An invitation that is old. */
export interface OldInvitationRow extends OldPosition {
  readonly person: string;
  /** When it was sent, or else made. */
  readonly askedAt: number;
  readonly expiresAt: number;
}

/** Invitations by when they were made. */
export async function listInvitations(sql: Sql, scope: Scope, page: OldPage): Promise<OldInvitationRow[]> {
  return sql.all(
    `select id, created_at as at, person, coalesce(sent_at, created_at) as "askedAt", expires_at as "expiresAt"
     from invitations where unit = $1 and mode = $2 and (created_at, id) > ($3, $4) and created_at < $5
     order by created_at, id limit $6`,
    [scope.unit, scope.mode, ...startOf(page), page.before, page.limit],
  );
}

/** Cuts an invitation from whom it asked and about what; its links lead nowhere. What came of it stays. */
export async function forgetAsked(sql: Sql, scope: Scope, id: string, alias: string): Promise<void> {
  const key = [scope.unit, scope.mode, id];
  const gone = "'erased ' || $1 || ' ' || $2 || ' ' || $3";
  await sql.run(
    `update spent_links set token_hash = ${gone}, submission_hash = '' where unit = $1 and mode = $2
     and token_hash = (select i.token_hash from invitations i where i.unit = $1 and i.mode = $2 and i.id = $3)`,
    key,
  );
  await sql.run(
    `update invitations set person = $4, source = null, event = null, subject = null, resolution = null,
       token_hash = ${gone}, unsubscribe_hash = ${gone} where unit = $1 and mode = $2 and id = $3`,
    [...key, alias],
  );
}

/** Who belonged to a wave, in the order of their ids. */
export async function listMembers(
  sql: Sql,
  scope: Scope,
  wave: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await sql.all<{ person: string }>(
    `select person from wave_people where unit = $1 and mode = $2 and wave = $3 and person > $4
     order by person limit $5`,
    [scope.unit, scope.mode, wave, after, limit],
  );
  return rows.map(({ person }) => person);
}

/** Takes a person's name off a wave, and what was compared with it. */
export async function forgetMember(
  sql: Sql,
  scope: Scope,
  { wave, person, alias }: { readonly wave: string; readonly person: string; readonly alias: string },
): Promise<void> {
  await sql.run(
    "update wave_people set person = $5, compared = '{}' where unit = $1 and mode = $2 and wave = $3 and person = $4",
    [scope.unit, scope.mode, wave, person, alias],
  );
}

/** Waves by when they opened, with when they closed; null while they have not. */
export async function listWaves(
  sql: Sql,
  scope: Scope,
  page: Pick<OldPage, "from" | "before">,
): Promise<{ readonly id: string; readonly closedAt: number | null }[]> {
  return sql.all(
    `select id, closed_at as "closedAt" from waves
     where unit = $1 and mode = $2 and opens_at >= $3 and opens_at < $4 order by opens_at, id`,
    [scope.unit, scope.mode, page.from, page.before],
  );
}

/** An event that is old and says whose it is. */
export interface OldEventRow extends OldPosition {
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly person: string;
  readonly data: { readonly [field: string]: unknown };
  /** Empty once its data was reduced. */
  readonly contentHash: string;
}

/** Events by when they happened. Of two with one time and id the second is found with the next pass. */
export async function listEvents(sql: Sql, scope: Scope, page: OldPage): Promise<OldEventRow[]> {
  const rows = await sql.all<Omit<OldEventRow, "data"> & { data: string }>(
    `select id, occurred_at as at, source, type, subject, person, data, content_hash as "contentHash" from events
     where unit = $1 and mode = $2 and (occurred_at, id) > ($3, $4) and occurred_at < $5
     order by occurred_at, id, source limit $6`,
    [scope.unit, scope.mode, ...startOf(page), page.before, page.limit],
  );
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as OldEventRow["data"] }));
}

/** Forgets whom timers were about that ended, and were due before a time. */
export async function forgetTimers(sql: Sql, scope: Scope, person: string, before: number): Promise<void> {
  await sql.run(
    `update timers set person = null, payload = '{}', last_error = null where unit = $1 and mode = $2 and person = $3
     and due_at < $4 and state in ('done', 'cancelled', 'dead')`,
    [scope.unit, scope.mode, person, before],
  );
}

/** Forgets to which address mails went that have ended, and what was replied; says how many had one of them. */
export async function forgetMails(
  sql: Sql,
  scope: Scope,
  of: { readonly column: "invitation" | "record" | "case_id"; readonly ids: readonly string[] },
): Promise<number> {
  const values = [scope.unit, scope.mode, ...of.ids];
  const isOld = `unit = $1 and mode = $2 and ${of.column} in (${placeholders(of.ids.length, 3)})
    and state in ('sent', 'dead', 'suppressed')`;
  const replies = await sql.run(
    `update message_attempts set reply = '' where unit = $1 and mode = $2 and reply <> ''
     and message in (select id from messages where ${isOld})`,
    values,
  );
  const addresses = await sql.run(
    `update messages set sent_to = null, mailbox = null where ${isOld} and (sent_to is not null or mailbox is not null)`,
    values,
  );
  return Math.max(replies, addresses);
}

/** A record that is old. */
export interface OldRecordRow extends OldPosition {
  readonly updatedAt: number;
}

/** Records by when they were made. */
export async function listRecords(sql: Sql, scope: Scope, page: OldPage): Promise<OldRecordRow[]> {
  return sql.all(
    `select id, created_at as at, updated_at as "updatedAt" from records
     where unit = $1 and mode = $2 and (created_at, id) > ($3, $4) and created_at < $5
     order by created_at, id limit $6`,
    [scope.unit, scope.mode, ...startOf(page), page.before, page.limit],
  );
}

/** Takes the words out of a record and of what was noted about it; says whether there were any. */
export async function forgetSaid(sql: Sql, scope: Scope, id: string): Promise<boolean> {
  const key = [scope.unit, scope.mode, id];
  const said = await sql.run(
    `update records set content = '{}', content_hash = null, sender = null
     where unit = $1 and mode = $2 and id = $3 and (content <> '{}' or sender is not null)`,
    key,
  );
  const noted = await sql.run(
    "update record_notes set text = null where unit = $1 and mode = $2 and record = $3 and text is not null",
    key,
  );
  return said + noted > 0;
}

/** Whether anything was heard of a person, or is due for them, since a time. */
export async function isHeardOf(sql: Sql, scope: Scope, person: string, since: number): Promise<boolean> {
  const of = "unit = $1 and mode = $2 and person = $3";
  const [row] = await sql.all<{ n: number }>(
    `select case when exists (select 1 from events where ${of} and received_at >= $4)
       or exists (select 1 from invitations where ${of} and coalesce(sent_at, created_at) >= $4)
       or exists (select 1 from responses where ${of} and submitted_at >= $4)
       or exists (select 1 from timers where ${of} and state in ('pending', 'claimed')) then 1 else 0 end as n`,
    [scope.unit, scope.mode, person, since],
  );
  return row?.n === 1;
}

/** The newest pass of each unit and mode that was gone through to its end: when that was, and what its timer says of it. */
export async function readPasses(sql: Sql): Promise<
  {
    readonly mode: Scope["mode"];
    readonly settledAt: number;
    readonly payload: { readonly [name: string]: unknown };
  }[]
> {
  const rows = await sql.all<{ mode: Scope["mode"]; settledAt: number; payload: string }>(
    `select mode, settled_at as "settledAt", payload from timers t where kind = $1 and state = $2 and key =
       (select max(key) from timers n where n.unit = t.unit and n.mode = t.mode and n.kind = t.kind and n.state = t.state)`,
    ["retain", "done"],
  );
  return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as { [name: string]: unknown } }));
}

/** The newest timer of a kind that has ended, by its key. */
export async function findEnded(
  sql: Sql,
  scope: Scope,
  kind: string,
): Promise<{
  readonly settledAt: number;
  readonly state: string;
  readonly payload: { readonly [name: string]: unknown };
} | null> {
  const [row] = await sql.all<{ settledAt: number; state: string; payload: string }>(
    `select settled_at as "settledAt", state, payload from timers
     where unit = $1 and mode = $2 and kind = $3 and state in ('done', 'dead') order by key desc limit 1`,
    [scope.unit, scope.mode, kind],
  );
  return row ? { ...row, payload: JSON.parse(row.payload) as { [name: string]: unknown } } : null;
}

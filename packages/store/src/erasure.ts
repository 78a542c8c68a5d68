import { removeOf as removeCodings } from "./codings.ts";
import { removeOf as removeLabels } from "./comment-labels.ts";
import { removeOf as removeTranslations } from "./comment-translations.ts";
import { removeOfResponses } from "./columns/parts.ts";
import { packGates, unpackGates } from "./gates.ts";
import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

// What is left of a person after an erasure: figures, times and kinds, which nothing joins to anybody. An invitation and
// the event that it came from get different names, so that an answer no longer leads to a subject.

/** An event of the person who is erased. */
export interface ErasedEventRow {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: { readonly [field: string]: unknown };
}

/** A person's events. */
export async function listEvents(sql: Sql, scope: Scope, person: string): Promise<ErasedEventRow[]> {
  const rows = await sql.all<Omit<ErasedEventRow, "data"> & { data: string }>(
    "select source, id, type, subject, data from events where unit = $1 and mode = $2 and person = $3",
    [scope.unit, scope.mode, person],
  );
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as ErasedEventRow["data"] }));
}

/** Leaves of an event what is given. The empty hash says that it can't be compared with what is sent again. */
export async function reduceEvent(sql: Sql, scope: Scope, kept: ErasedEventRow, alias: string): Promise<void> {
  await sql.run(
    `update events set person = $1, data = $2, content_hash = ''
     where unit = $3 and mode = $4 and source = $5 and id = $6`,
    [alias, JSON.stringify(kept.data), scope.unit, scope.mode, kept.source, kept.id],
  );
}

/** Clears what the decisions about an event compared, and which invitation came of it. */
export async function reduceDecisions(
  sql: Sql,
  scope: Scope,
  event: Pick<ErasedEventRow, "source" | "id">,
): Promise<void> {
  const key = [scope.unit, scope.mode, event.source, event.id];
  const rows = await sql.all<{ rule: string; seq: number; gates: string }>(
    "select rule, seq, gates from decisions where unit = $1 and mode = $2 and source = $3 and event = $4",
    key,
  );
  for (const { rule, seq, gates } of rows)
    await sql.run(
      `update decisions set gates = $5, invitation = null
       where unit = $1 and mode = $2 and source = $3 and event = $4 and rule = $6 and seq = $7`,
      [...key, packGates(unpackGates(gates).map((gate) => ({ ...gate, compared: {} }))), rule, seq],
    );
}

/** Calls off whatever waits for a person, says what it was, and forgets whom all their timers were about. */
export async function endTimers(
  sql: Sql,
  scope: Scope,
  person: string,
  now: number,
): Promise<{ readonly kind: string; readonly payload: { readonly [name: string]: unknown } }[]> {
  const key = [scope.unit, scope.mode, person];
  const rows = await sql.all<{ kind: string; payload: string }>(
    `update timers set state = 'cancelled', settled_at = $4, owner = null, lease_until = null
     where unit = $1 and mode = $2 and person = $3 and state in ('pending', 'claimed') returning kind, payload`,
    [...key, now],
  );
  await sql.run(
    `update timers set person = null, payload = '{}', last_error = null
     where unit = $1 and mode = $2 and person = $3`,
    key,
  );
  return rows.map(({ kind, payload }) => ({ kind, payload: JSON.parse(payload) as Record<string, unknown> }));
}

/** The ids of a person's invitations, locked: who answers one of them waits. */
export async function lockInvitations(sql: Sql, scope: Scope, person: string): Promise<string[]> {
  const rows = await sql.all<{ id: string }>(
    `select id from invitations where unit = $1 and mode = $2 and person = $3${sql.lock.rows}`,
    [scope.unit, scope.mode, person],
  );
  return rows.map(({ id }) => id).sort();
}

/** Ends an invitation: it names nobody, its links lead nowhere, and what waits to be sent is held back. */
export async function reduceInvitation(sql: Sql, scope: Scope, id: string, alias: string, now: number): Promise<void> {
  const key = [scope.unit, scope.mode, id];
  // An anonymous answer stays counted: the spent link goes under the name that the invitation's gets below.
  await sql.run(
    `update spent_links set token_hash = 'erased ' || $1 || ' ' || $2 || ' ' || $3, submission_hash = ''
     where unit = $1 and mode = $2
     and token_hash = (select i.token_hash from invitations i where i.unit = $1 and i.mode = $2 and i.id = $3)`,
    key,
  );
  await sql.run(
    `update invitations set person = $4, source = null, event = null, subject = null, resolution = null,
       token_hash = 'erased ' || $1 || ' ' || $2 || ' ' || $3, unsubscribe_hash = 'erased ' || $1 || ' ' || $2 || ' ' || $3,
       withdrawn_for = case when withdrawn_at is null and answered_at is null then 'cancelled' else withdrawn_for end,
       withdrawn_at = case when withdrawn_at is null and answered_at is null then $5 else withdrawn_at end
     where unit = $1 and mode = $2 and id = $3`,
    [...key, alias, now],
  );
  await sql.run(
    `update message_attempts set reply = '' where unit = $1 and mode = $2
     and message in (select m.id from messages m where m.unit = $1 and m.mode = $2 and m.invitation = $3)`,
    key,
  );
  const isOver = "state in ('sent', 'dead', 'suppressed')";
  await sql.run(
    `update messages set sent_to = null, state = case when ${isOver} then state else 'suppressed' end,
       reason = case state when 'suppressed' then reason when 'sent' then null when 'dead' then null else 'cancelled' end,
       settled_at = coalesce(settled_at, $4), owner = null, lease_until = null
     where unit = $1 and mode = $2 and invitation = $3`,
    [...key, now],
  );
}

/** A response of the person who is erased. */
export interface ErasedResponseRow {
  readonly id: string;
  readonly survey: string;
  readonly version: number;
}

/** A person's responses: those that name them, and those to their invitations. */
export async function listResponses(sql: Sql, scope: Scope, person: string): Promise<ErasedResponseRow[]> {
  const rows = await sql.all<ErasedResponseRow>(
    `select r.id, r.survey, r.version from responses r where r.unit = $1 and r.mode = $2 and r.person = $3
     union all select r.id, r.survey, r.version from invitations i join responses r
       on r.unit = i.unit and r.mode = i.mode and r.invitation = i.id
     where i.unit = $1 and i.mode = $2 and i.person = $3`,
    [scope.unit, scope.mode, person],
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/**
 * Cuts a response from its person and subject, and passes the answers of every revision through `keep`. Where it has to be
 * known which answers were one person's, it gets their new name.
 */
export async function reduceResponse(
  sql: Sql,
  scope: Scope,
  { id, alias }: { readonly id: string; readonly alias: string | null },
  keep: (answers: { readonly [question: string]: unknown }) => { readonly [question: string]: unknown },
): Promise<void> {
  const key = [scope.unit, scope.mode, id];
  await sql.run(
    `update responses set person = case when person is null then null else $4 end, source = null, event = null,
       subject = null
     where unit = $1 and mode = $2 and id = $3`,
    [...key, alias],
  );
  // What is known of its event is no longer known of it.
  await removeOfResponses(sql, scope, { id });
  await reduceVersions(sql, scope, id, keep);
}

/**
 * Passes the answers of every revision of a response through `keep`; what was sent can't be compared any more. What its comments
 * were coded as, and translated into, goes with them.
 */
export async function reduceVersions(
  sql: Sql,
  scope: Scope,
  id: string,
  keep: (answers: { readonly [question: string]: unknown }) => { readonly [question: string]: unknown },
): Promise<void> {
  const key = [scope.unit, scope.mode, id];
  await removeCodings(sql, scope, [id]);
  await removeLabels(sql, scope, [id]);
  await removeTranslations(sql, scope, [id]);
  const rows = await sql.all<{ revision: number; answers: string }>(
    "select revision, answers from response_versions where unit = $1 and mode = $2 and response = $3",
    key,
  );
  for (const { revision, answers } of rows)
    await sql.run(
      `update response_versions set answers = $4, content_hash = '', submission_id = $5
       where unit = $1 and mode = $2 and response = $3 and revision = $6`,
      [
        ...key,
        JSON.stringify(keep(JSON.parse(answers) as Record<string, unknown>)),
        `erased ${String(revision)}`,
        revision,
      ],
    );
}

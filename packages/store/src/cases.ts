import { removeOfResponse as removeMerges } from "./case-merges.ts";
import { ofParts } from "./case-parts.ts";
import { forgetLinks, removeOfResponse as removeQuestions } from "./case-questions.ts";
import type { SegmentPart } from "./in-parts.ts";
import { forgetMails, removeMails } from "./mails-of-response.ts";
import type { OldPage, OldPosition } from "./retention.ts";
import type { Scope } from "./scope.ts";
import { allIn, insertRows, one, placeholders, type Sql, type SqlValue } from "./sql.ts";

/** What is done about one answer. Whose it is and what it is about stand at the response alone. */
export interface CaseRow {
  readonly id: string;
  readonly response: string;
  /** The alert that opened it; empty where somebody did. One case for each alert and response. */
  readonly rule: string;
  readonly survey: string;
  readonly question: string | null;
  /** What was answered to it when the case was opened. */
  readonly answer: string | number | boolean | null;
  readonly queue: string;
  /** The member who works on it. */
  readonly owner: string | null;
  readonly state: string;
  readonly isUrgent: boolean;
  readonly isRestricted: boolean;
  readonly causes: readonly string[];
  readonly actionTaken: string | null;
  readonly reason: string | null;
  readonly duplicateOf: string | null;
  /** Counts the changes, from 1. */
  readonly revision: number;
  /** When each state was first entered. */
  readonly entered: { readonly [state: string]: number };
  readonly acknowledgeBy: number;
  readonly contactBy: number;
  readonly resolveBy: number;
  readonly contactedAt: number | null;
  /** The next of the times that is still to be kept. */
  readonly dueAt: number | null;
  readonly openedAt: number;
  readonly updatedAt: number;
}

/** One thing that happened to a case. Notes are added, never changed. */
export interface CaseNoteRow {
  readonly kind:
    | "opened"
    | "state"
    | "owner"
    | "queue"
    | "contact"
    | "note"
    | "warned"
    | "missed"
    | "receipt"
    | "answer"
    | "reply"
    | "asked"
    | "settled"
    | "unsettled"
    | "merged"
    | "unmerged";
  readonly state: string | null;
  readonly text: string | null;
  /** Who did it: a kind of actor and an id, such as `key k1`. */
  readonly by: string;
  readonly at: number;
  /** How many attachments of a reply were not kept; 0 unless told. */
  readonly leftOff?: number;
  /** A keyed hash of the mail that it comes from: a reply is taken in once. */
  readonly source?: string | null;
}

/** Where a page of cases starts. */
export interface CasePosition {
  readonly openedAt: number;
  readonly id: string;
}

/** Which cases to list; null for any. */
export interface CasesPage {
  readonly state: string | null;
  readonly queue: string | null;
  /** A member; empty for cases that nobody works on. */
  readonly owner: string | null;
  readonly survey: string | null;
  /** Only those with a time that was to be kept before this one. */
  readonly dueBefore: number | null;
  /** Whether restricted cases are left out. */
  readonly isOpenOnly: boolean;
  readonly parts: readonly SegmentPart[] | null;
  readonly after: CasePosition | null;
  readonly limit: number;
}

type Stored = Omit<CaseRow, "answer" | "causes" | "entered" | "isUrgent" | "isRestricted"> & {
  readonly answer: string | null;
  readonly causes: string;
  readonly entered: string;
  readonly isUrgent: number;
  readonly isRestricted: number;
};

const columns = `c.id, c.response, c.rule, c.survey, c.question, c.answer, c.queue, c.owner, c.state,
  c.is_urgent as "isUrgent", c.is_restricted as "isRestricted", c.causes, c.action_taken as "actionTaken", c.reason,
  c.duplicate_of as "duplicateOf", c.revision, c.entered, c.acknowledge_by as "acknowledgeBy",
  c.contact_by as "contactBy", c.resolve_by as "resolveBy", c.contacted_at as "contactedAt", c.due_at as "dueAt",
  c.opened_at as "openedAt", c.updated_at as "updatedAt"`;

const toRow = ({ answer, causes, entered, isUrgent, isRestricted, ...row }: Stored): CaseRow => ({
  ...row,
  answer: answer === null ? null : (JSON.parse(answer) as CaseRow["answer"]),
  causes: JSON.parse(causes) as CaseRow["causes"],
  entered: JSON.parse(entered) as CaseRow["entered"],
  isUrgent: isUrgent === 1,
  isRestricted: isRestricted === 1,
});

/** Adds a case; false when its rule has opened one for its response. */
export async function add(sql: Sql, scope: Scope, row: CaseRow): Promise<boolean> {
  const added = await insertRows(
    sql,
    `cases (unit, mode, id, response, rule, survey, question, answer, queue, owner, state, is_urgent, is_restricted,
       causes, action_taken, reason, duplicate_of, revision, entered, acknowledge_by, contact_by, resolve_by,
       contacted_at, due_at, opened_at, updated_at)`,
    [
      [
        ...[scope.unit, scope.mode, row.id, row.response, row.rule, row.survey, row.question],
        ...[row.answer === null ? null : JSON.stringify(row.answer), row.queue, row.owner, row.state],
        ...[row.isUrgent ? 1 : 0, row.isRestricted ? 1 : 0, JSON.stringify(row.causes), row.actionTaken, row.reason],
        ...[row.duplicateOf, row.revision, JSON.stringify(row.entered), row.acknowledgeBy, row.contactBy],
        ...[row.resolveBy, row.contactedAt, row.dueAt, row.openedAt, row.updatedAt],
      ],
    ],
    "on conflict do nothing",
  );
  if (added === 0) return false;
  // Beside the time by which cases are listed, so that a part with few cases is found without looking at all others.
  await sql.run(
    `insert into case_segments (unit, mode, name, value, opened_at, case_id)
     select unit, mode, name, value, cast($4 as bigint), cast($5 as text) from segments
     where unit = $1 and mode = $2 and owner = $3`,
    [scope.unit, scope.mode, row.response, row.openedAt, row.id],
  );
  return true;
}

/** A case by its id; `lock` lets nobody else change it until the transaction ends. */
export async function find(
  sql: Sql,
  scope: Scope,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<CaseRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from cases c where c.unit = $1 and c.mode = $2 and c.id = $3
     ${how.lock === true ? sql.lock.rows : ""}`,
    [scope.unit, scope.mode, id],
  );
  return row && toRow(row);
}

/** Cases by their ids, in any order. */
export async function listOfIds(sql: Sql, scope: Scope, ids: readonly string[]): Promise<CaseRow[]> {
  const rows = await allIn(ids, (list) =>
    sql.all<Stored>(
      `select ${columns} from cases c where c.unit = $1 and c.mode = $2 and c.id in (${placeholders(list.length, 3)})`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  return rows.map(toRow);
}

/** The case that a rule opened for a response, or null; an empty rule is a case opened by hand. */
export async function findOfResponse(
  sql: Sql,
  scope: Scope,
  { response, rule }: Pick<CaseRow, "response" | "rule">,
): Promise<CaseRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from cases c where c.unit = $1 and c.mode = $2 and c.response = $3 and c.rule = $4`,
    [scope.unit, scope.mode, response, rule],
  );
  return row && toRow(row);
}

/** Those of some responses that a restricted case is about. */
export async function restrictedAmong(sql: Sql, scope: Scope, responses: readonly string[]): Promise<string[]> {
  const rows = await allIn(responses, (list) =>
    sql.all<{ response: string }>(
      `select c.response from cases c where c.unit = $1 and c.mode = $2 and c.is_restricted = 1
         and c.response in (${placeholders(list.length, 3)})`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  return rows.map(({ response }) => response);
}

/** Cases, newest first, from after a position; none where there is no part. */
export async function list(sql: Sql, scope: Scope, page: CasesPage): Promise<CaseRow[]> {
  const values: SqlValue[] = [scope.unit, scope.mode, page.limit];
  const next = (value: SqlValue) => `$${String(values.push(value))}`;
  const conditions = [
    ...(["state", "queue", "survey"] as const).map((name) =>
      page[name] === null ? "" : `and c.${name} = ${next(page[name])}`,
    ),
    page.owner === null ? "" : page.owner === "" ? "and c.owner is null" : `and c.owner = ${next(page.owner)}`,
    page.dueBefore === null ? "" : `and c.due_at is not null and c.due_at < ${next(page.dueBefore)}`,
    page.isOpenOnly ? "and c.is_restricted = 0" : "",
  ].join(" ");
  const after = page.after && `(${next(page.after.openedAt)}, ${next(page.after.id)})`;
  if (page.parts?.length === 0) return [];
  const text =
    page.parts === null
      ? `select ${columns} from cases c where c.unit = $1 and c.mode = $2 ${conditions}
         ${after === null ? "" : `and (c.opened_at, c.id) < ${after}`} order by c.opened_at desc, c.id desc limit $3`
      : `select * from (${ofParts(page.parts, { columns, conditions, after }, next)}) as found
         order by "openedAt" desc, id desc limit $3`;
  return (await sql.all<Stored>(text, values)).map(toRow);
}

/** Saves a case over the revision before it; false when somebody else has changed it, or it is not there. */
export async function save(sql: Sql, scope: Scope, row: CaseRow): Promise<boolean> {
  const changed = await sql.run(
    `update cases set queue = $5, owner = $6, state = $7, causes = $8, action_taken = $9, reason = $10,
       duplicate_of = $11, revision = $4 + 1, entered = $12, contacted_at = $13, due_at = $14, updated_at = $15,
       resolve_by = $16
     where unit = $1 and mode = $2 and id = $3 and revision = $4`,
    [
      ...[scope.unit, scope.mode, row.id, row.revision - 1, row.queue, row.owner, row.state],
      ...[JSON.stringify(row.causes), row.actionTaken, row.reason, row.duplicateOf, JSON.stringify(row.entered)],
      ...[row.contactedAt, row.dueAt, row.updatedAt, row.resolveBy],
    ],
  );
  return changed === 1;
}

/** Adds to what happened to a case. */
export async function addNotes(
  sql: Sql,
  scope: Scope,
  { id, response }: Pick<CaseRow, "id" | "response">,
  notes: readonly CaseNoteRow[],
): Promise<void> {
  const last = await one<{ n: number }>(
    sql,
    "select coalesce(max(seq), 0) as n from case_notes where unit = $1 and mode = $2 and case_id = $3",
    [scope.unit, scope.mode, id],
  );
  await insertRows(
    sql,
    "case_notes (unit, mode, case_id, seq, response, kind, state, text, by, at, left_off, source)",
    notes.map((note, at) => [
      ...[scope.unit, scope.mode, id, (last?.n ?? 0) + at + 1, response],
      ...[note.kind, note.state, note.text, note.by, note.at, note.leftOff ?? 0, note.source ?? null],
    ]),
  );
}

/** What happened to a case, in order. */
export async function listNotes(sql: Sql, scope: Scope, id: string): Promise<CaseNoteRow[]> {
  return sql.all(
    `select kind, state, text, by, at, left_off as "leftOff", source from case_notes where unit = $1 and mode = $2 and case_id = $3 order by seq`,
    [scope.unit, scope.mode, id],
  );
}

/** Whether somebody has spoken with the client about a response. */
export async function isContacted(sql: Sql, scope: Scope, response: string): Promise<boolean> {
  const found = await one(
    sql,
    "select 1 from cases where unit = $1 and mode = $2 and response = $3 and contacted_at is not null limit 1",
    [scope.unit, scope.mode, response],
  );
  return found !== null;
}

/** Cases by when they were opened, of which one looks for those that are old. */
export async function listOld(
  sql: Sql,
  scope: Scope,
  page: OldPage,
): Promise<(OldPosition & Pick<CaseRow, "response" | "updatedAt">)[]> {
  return sql.all(
    `select id, opened_at as at, response, updated_at as "updatedAt" from cases
     where unit = $1 and mode = $2 and (opened_at, id) > ($3, $4) and opened_at < $5
     order by opened_at, id limit $6`,
    [scope.unit, scope.mode, page.after?.at ?? page.from, page.after?.id ?? "", page.before, page.limit],
  );
}

/** Takes what was written out of the cases of a response; says whether there was anything. */
export async function forgetWritten(sql: Sql, scope: Scope, response: string): Promise<boolean> {
  const key = [scope.unit, scope.mode, response];
  const said = await sql.run(
    `update cases set action_taken = null, reason = null where unit = $1 and mode = $2 and response = $3
     and (action_taken is not null or reason is not null)`,
    key,
  );
  const noted = await sql.run(
    `update case_notes set text = null, source = null where unit = $1 and mode = $2 and response = $3 and text is not null
     and kind in ('note', 'answer', 'reply', 'settled', 'unsettled')`,
    key,
  );
  await forgetMails(sql, scope, response);
  await forgetLinks(sql, scope, response);
  return said + noted > 0;
}

/** Deletes the cases of a response with what happened to them, and every mail about them. */
export async function removeOfResponse(sql: Sql, scope: Scope, response: string): Promise<number> {
  const key = [scope.unit, scope.mode, response];
  await sql.run(
    `delete from notice_items where unit = $1 and mode = $2
     and case_id in (select id from cases where unit = $1 and mode = $2 and response = $3)`,
    key,
  );
  await sql.run(
    `delete from case_segments where unit = $1 and mode = $2
     and case_id in (select id from cases where unit = $1 and mode = $2 and response = $3)`,
    key,
  );
  await sql.run(
    `update actions set case_id = null where unit = $1 and mode = $2
     and case_id in (select id from cases where unit = $1 and mode = $2 and response = $3)`,
    key,
  );
  await removeMails(sql, scope, response);
  await removeQuestions(sql, scope, response);
  await removeMerges(sql, scope, response);
  await sql.run("delete from case_notes where unit = $1 and mode = $2 and response = $3", key);
  return sql.run("delete from cases where unit = $1 and mode = $2 and response = $3", key);
}

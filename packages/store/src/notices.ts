import type { Scope } from "./scope.ts";
import { insertRecords, one, type Sql } from "./sql.ts";

/** Why somebody is told of a case: what happened to it, or a time of it that is near or was missed. */
export type NoticeWhy = "opened" | "queue" | "owner" | "replied" | "warned" | "missed";

/** That somebody is to be told of a case. */
export interface NoticeItemRow {
  /** Who: a kind and an id, such as `member m1`, or `alert csat:csat` for the address that an alert names. */
  readonly reader: string;
  readonly case: string;
  readonly why: NoticeWhy;
  /** Of `warned` and `missed` which step it is about; empty otherwise. */
  readonly step: string;
  /** When it happened. */
  readonly at: number;
  /** When it may be told. */
  readonly dueAt: number;
}

/** That somebody is to be told of a warning; once. */
export interface NoticeWarningRow {
  /** Who: `member m1`, or `service travel` for the address that a service names. */
  readonly reader: string;
  /** Its id. */
  readonly warning: string;
  /** When it was raised. */
  readonly at: number;
  /** When it may be told. */
  readonly dueAt: number;
}

/** That somebody is to be told that an action is to be looked at. */
export interface NoticeReviewRow {
  readonly reader: string;
  readonly action: string;
  /** The day of the plan on which it is, such as `2026-03-10`. */
  readonly reviewOn: string;
  readonly at: number;
  readonly dueAt: number;
}

/** What mails tell of: cases, actions that are to be looked at, and warnings. */
const tables = ["notice_items", "notice_reviews", "notice_warnings"] as const;

/** One mail to one reader, with all that was to be told when it was made. */
export interface NoticeRow {
  readonly id: string;
  readonly reader: string;
  readonly createdAt: number;
}

/** Adds what is to be told; what was added before stays as it is. */
export async function addItems(sql: Sql, scope: Scope, items: readonly NoticeItemRow[]): Promise<void> {
  await insertRecords(
    sql,
    "notice_items (unit, mode, reader, case_id, why, step, at, due_at)",
    items.map((item) => [
      ...[scope.unit, scope.mode, item.reader, item.case, item.why, item.step, item.at, item.dueAt],
    ]),
    "on conflict do nothing",
  );
}

/** Adds warnings that are to be told; what was added before stays as it is. */
export async function addWarnings(sql: Sql, scope: Scope, items: readonly NoticeWarningRow[]): Promise<void> {
  await insertRecords(
    sql,
    "notice_warnings (unit, mode, reader, warning, at, due_at)",
    items.map((item) => [scope.unit, scope.mode, item.reader, item.warning, item.at, item.dueAt]),
    "on conflict do nothing",
  );
}

/** Adds that an action is to be looked at; each of its days is told to a reader once. */
export async function addReview(sql: Sql, scope: Scope, item: NoticeReviewRow): Promise<void> {
  await sql.run(
    `insert into notice_reviews (unit, mode, reader, action, review_on, at, due_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [scope.unit, scope.mode, item.reader, item.action, item.reviewOn, item.at, item.dueAt],
  );
}

/** When a reader's last mail was made, and when the next that is to be told may be; null where there is none. */
export async function findTimes(
  sql: Sql,
  scope: Scope,
  reader: string,
): Promise<{ readonly lastAt: number | null; readonly nextAt: number | null }> {
  const key = [scope.unit, scope.mode, reader];
  const last = await one<{ at: number | null }>(
    sql,
    "select max(created_at) as at from notices where unit = $1 and mode = $2 and reader = $3",
    key,
  );
  const waits: number[] = [];
  for (const table of tables) {
    const next = await one<{ at: number | null }>(
      sql,
      `select min(due_at) as at from ${table} where unit = $1 and mode = $2 and reader = $3 and notice is null`,
      key,
    );
    if (next?.at != null) waits.push(next.at);
  }
  return { lastAt: last?.at ?? null, nextAt: waits.length === 0 ? null : Math.min(...waits) };
}

/** Makes a mail of all that may be told to a reader now, and says how much that is; its row is added before. */
export async function take(sql: Sql, scope: Scope, notice: NoticeRow): Promise<number> {
  let taken = 0;
  for (const table of tables)
    taken += await sql.run(
      `update ${table} set notice = $4 where unit = $1 and mode = $2 and reader = $3 and notice is null and due_at <= $5`,
      [scope.unit, scope.mode, notice.reader, notice.id, notice.createdAt],
    );
  return taken;
}

/** Adds a mail that is made. */
export async function add(sql: Sql, scope: Scope, { id, reader, createdAt }: NoticeRow): Promise<void> {
  await sql.run("insert into notices (unit, mode, id, reader, created_at) values ($1, $2, $3, $4, $5)", [
    ...[scope.unit, scope.mode, id, reader, createdAt],
  ]);
}

/** A mail by its id. */
export async function find(sql: Sql, scope: Scope, id: string): Promise<NoticeRow | null> {
  return one(
    sql,
    `select id, reader, created_at as "createdAt" from notices where unit = $1 and mode = $2 and id = $3`,
    [scope.unit, scope.mode, id],
  );
}

/** The warnings that a mail tells, by id. */
export async function listWarnings(sql: Sql, scope: Scope, notice: string): Promise<NoticeWarningRow[]> {
  return sql.all(
    `select reader, warning, at, due_at as "dueAt" from notice_warnings
     where unit = $1 and mode = $2 and notice = $3 and notice is not null order by warning`,
    [scope.unit, scope.mode, notice],
  );
}

/** What a mail tells of cases, the oldest first. */
export async function listItems(sql: Sql, scope: Scope, notice: string): Promise<NoticeItemRow[]> {
  return sql.all(
    `select reader, case_id as "case", why, step, at, due_at as "dueAt" from notice_items
     where unit = $1 and mode = $2 and notice = $3 and notice is not null order by at, case_id`,
    [scope.unit, scope.mode, notice],
  );
}

/** Which actions a mail tells of, the earliest day first. */
export async function listReviews(sql: Sql, scope: Scope, notice: string): Promise<NoticeReviewRow[]> {
  return sql.all(
    `select reader, action, review_on as "reviewOn", at, due_at as "dueAt" from notice_reviews
     where unit = $1 and mode = $2 and notice = $3 and notice is not null order by review_on, action`,
    [scope.unit, scope.mode, notice],
  );
}

/** Forgets which cases a reader was told of before a time. */
export async function removeOld(sql: Sql, scope: Scope, reader: string, before: number): Promise<number> {
  let removed = 0;
  for (const table of tables)
    removed += await sql.run(
      `delete from ${table} where unit = $1 and mode = $2 and reader = $3 and at < $4 and notice is not null`,
      [scope.unit, scope.mode, reader, before],
    );
  return removed;
}

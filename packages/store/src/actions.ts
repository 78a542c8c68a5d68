import type { Scope } from "./scope.ts";
import { insertRows, one, type Sql, type SqlValue } from "./sql.ts";

/** A plan to make something better. Its days are texts such as `2026-11-21`; what is written in it is one JSON value. */
export interface ActionRow {
  readonly id: string;
  readonly survey: string;
  readonly title: string;
  readonly state: string;
  /** The member who sees to it. */
  readonly owner: string;
  /** The case that it answers to, as long as that is there. */
  readonly caseId: string | null;
  readonly plan: object;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
  /** How it was before. */
  readonly baseline: object;
  /** What came of it, measured once. */
  readonly effect: object | null;
  /** Counts the changes, from 1. */
  readonly revision: number;
  /** Who made the plan: a kind of actor and an id, such as `member m1`. */
  readonly createdBy: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Which actions to list; null for any. */
export interface ActionsPage {
  readonly state: string | null;
  readonly owner: string | null;
  readonly survey: string | null;
  /** Only those neither done nor dropped that were due before this day. */
  readonly dueBefore: string | null;
  readonly after: { readonly createdAt: number; readonly id: string } | null;
  readonly limit: number;
}

type Stored = Omit<ActionRow, "plan" | "baseline" | "effect"> & {
  readonly plan: string;
  readonly baseline: string;
  readonly effect: string | null;
};

const columns = `id, survey, title, state, owner, case_id as "caseId", plan, starts_on as "startsOn", due_on as "dueOn",
  done_on as "doneOn", baseline, effect, revision, created_by as "createdBy", created_at as "createdAt",
  updated_at as "updatedAt"`;

const toRow = ({ plan, baseline, effect, ...row }: Stored): ActionRow => ({
  ...row,
  plan: JSON.parse(plan) as object,
  baseline: JSON.parse(baseline) as object,
  effect: effect === null ? null : (JSON.parse(effect) as object),
});

/** Adds an action. */
export async function add(sql: Sql, scope: Scope, row: ActionRow): Promise<void> {
  await insertRows(
    sql,
    `actions (unit, mode, id, survey, title, state, owner, case_id, plan, starts_on, due_on, done_on, baseline, effect,
       revision, created_by, created_at, updated_at)`,
    [
      [
        ...[scope.unit, scope.mode, row.id, row.survey, row.title, row.state, row.owner, row.caseId],
        ...[JSON.stringify(row.plan), row.startsOn, row.dueOn, row.doneOn, JSON.stringify(row.baseline)],
        ...[row.effect && JSON.stringify(row.effect), row.revision, row.createdBy, row.createdAt, row.updatedAt],
      ],
    ],
  );
}

/** An action by its id; `lock` lets nobody else change it until the transaction ends. */
export async function find(
  sql: Sql,
  scope: Scope,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<ActionRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from actions where unit = $1 and mode = $2 and id = $3 ${how.lock === true ? sql.lock.rows : ""}`,
    [scope.unit, scope.mode, id],
  );
  return row && toRow(row);
}

/** Actions, newest first, from after a position. */
export async function list(sql: Sql, scope: Scope, page: ActionsPage): Promise<ActionRow[]> {
  const values: SqlValue[] = [scope.unit, scope.mode, page.limit];
  const next = (value: SqlValue) => `$${String(values.push(value))}`;
  const conditions = [
    page.state === null ? "" : `and state = ${next(page.state)}`,
    page.owner === null ? "" : `and owner = ${next(page.owner)}`,
    page.survey === null ? "" : `and survey = ${next(page.survey)}`,
    page.dueBefore === null ? "" : `and state in ('planned', 'doing') and due_on < ${next(page.dueBefore)}`,
    page.after === null ? "" : `and (created_at, id) < (${next(page.after.createdAt)}, ${next(page.after.id)})`,
  ];
  const rows = await sql.all<Stored>(
    `select ${columns} from actions where unit = $1 and mode = $2 ${conditions.join(" ")}
     order by created_at desc, id desc limit $3`,
    values,
  );
  return rows.map(toRow);
}

/** Saves an action over the revision before it; false where somebody else did. */
export async function save(sql: Sql, scope: Scope, row: ActionRow): Promise<boolean> {
  const changed = await sql.run(
    `update actions set survey = $5, title = $6, state = $7, owner = $8, case_id = $9, plan = $10, starts_on = $11,
       due_on = $12, done_on = $13, baseline = $14, effect = $15, revision = $4, updated_at = $16
     where unit = $1 and mode = $2 and id = $3 and revision = $4 - 1`,
    [
      ...[scope.unit, scope.mode, row.id, row.revision, row.survey, row.title, row.state, row.owner, row.caseId],
      ...[JSON.stringify(row.plan), row.startsOn, row.dueOn, row.doneOn, JSON.stringify(row.baseline)],
      ...[row.effect && JSON.stringify(row.effect), row.updatedAt],
    ],
  );
  return changed === 1;
}

/** Notes what came of an action, once: false where that was done. */
export async function noteEffect(sql: Sql, scope: Scope, id: string, effect: object): Promise<boolean> {
  const changed = await sql.run(
    "update actions set effect = $4 where unit = $1 and mode = $2 and id = $3 and effect is null",
    [scope.unit, scope.mode, id, JSON.stringify(effect)],
  );
  return changed === 1;
}

/** The records that an action rests on, in the order of their ids. */
export async function listRecords(sql: Sql, scope: Scope, action: string): Promise<string[]> {
  const rows = await sql.all<{ record: string }>(
    "select record from action_records where unit = $1 and mode = $2 and action = $3 order by record",
    [scope.unit, scope.mode, action],
  );
  return rows.map(({ record }) => record);
}

/** The actions that rest on a record, in the order of their ids. */
export async function listOfRecord(sql: Sql, scope: Scope, record: string): Promise<ActionRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from actions where unit = $1 and mode = $2 and id in
       (select r.action from action_records r where r.unit = $1 and r.mode = $2 and r.record = $3) order by id`,
    [scope.unit, scope.mode, record],
  );
  return rows.map(toRow);
}

/** Has an action rest on these records, and on no others. */
export async function setRecords(sql: Sql, scope: Scope, action: string, records: readonly string[]): Promise<void> {
  await sql.run("delete from action_records where unit = $1 and mode = $2 and action = $3", [
    scope.unit,
    scope.mode,
    action,
  ]);
  const rows = [...new Set(records)].map((record) => [scope.unit, scope.mode, action, record]);
  await insertRows(sql, "action_records (unit, mode, action, record)", rows);
}

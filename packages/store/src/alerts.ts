import type { AlertDefinition } from "@afterword/sdk";
import type { Scope } from "./scope.ts";
import { insertRecords, one, type Sql } from "./sql.ts";

/** An alert that is kept here, besides those of the project's code. */
export interface AlertRow {
  readonly definition: AlertDefinition;
  /** Counts the changes, from 1. */
  readonly revision: number;
  readonly madeAt: number;
  /** Who changed it last: a kind of actor and an id, such as `member m1`. */
  readonly changedBy: string;
  readonly changedAt: number;
}

interface Stored extends Omit<AlertRow, "definition"> {
  readonly id: string;
  readonly survey: string;
  readonly definition: string;
  readonly escalation: string | null;
}

const columns = `id, survey, definition, escalation, revision, made_at as "madeAt", changed_by as "changedBy",
  changed_at as "changedAt"`;

const toRow = ({ id, survey, definition, escalation, ...row }: Stored): AlertRow => ({
  ...row,
  definition: {
    id,
    survey,
    ...(JSON.parse(definition) as Omit<AlertDefinition, "id" | "survey" | "escalation">),
    escalation,
  },
});

/** What is not in columns of its own. */
function textOf({ id: _i, survey: _s, escalation: _e, ...rest }: AlertDefinition): string {
  return JSON.stringify(rest);
}

/** Adds an alert; false where there is one of its id. */
export async function add(sql: Sql, scope: Scope, row: AlertRow): Promise<boolean> {
  const { id, survey, escalation } = row.definition;
  const added = await insertRecords(
    sql,
    "alerts (unit, mode, id, survey, definition, escalation, revision, made_at, changed_by, changed_at)",
    [
      [
        ...[scope.unit, scope.mode, id, survey, textOf(row.definition), escalation],
        ...[row.revision, row.madeAt, row.changedBy, row.changedAt],
      ],
    ],
    "on conflict do nothing",
  );
  return added === 1;
}

/** An alert by its id; null where none is kept. */
export async function find(sql: Sql, scope: Scope, id: string): Promise<AlertRow | null> {
  const row = await one<Stored>(sql, `select ${columns} from alerts where unit = $1 and mode = $2 and id = $3`, [
    ...[scope.unit, scope.mode, id],
  ]);
  return row && toRow(row);
}

/** The alerts of a survey, in the order in which they were made. */
export async function listOf(sql: Sql, scope: Scope, survey: string): Promise<AlertRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from alerts where unit = $1 and mode = $2 and survey = $3 order by made_at, id`,
    [scope.unit, scope.mode, survey],
  );
  return rows.map(toRow);
}

/** Every alert that is kept, by survey, in the order in which they were made. */
export async function list(sql: Sql, scope: Scope): Promise<AlertRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from alerts where unit = $1 and mode = $2 order by survey, made_at, id`,
    [scope.unit, scope.mode],
  );
  return rows.map(toRow);
}

/** Saves an alert over the revision before it; false where somebody else did, or it is gone. */
export async function save(sql: Sql, scope: Scope, row: AlertRow): Promise<boolean> {
  const { id, escalation } = row.definition;
  const changed = await sql.run(
    `update alerts set definition = $5, escalation = $6, changed_by = $7, changed_at = $8, revision = $4
     where unit = $1 and mode = $2 and id = $3 and revision = $4 - 1`,
    [
      ...[scope.unit, scope.mode, id, row.revision, textOf(row.definition)],
      ...[escalation, row.changedBy, row.changedAt],
    ],
  );
  return changed === 1;
}

/** Removes an alert as it was seen; false where somebody else changed or removed it. */
export async function remove(
  sql: Sql,
  scope: Scope,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<boolean> {
  const removed = await sql.run("delete from alerts where unit = $1 and mode = $2 and id = $3 and revision = $4", [
    ...[scope.unit, scope.mode, id, revision],
  ]);
  return removed === 1;
}

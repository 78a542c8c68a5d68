import type { Scope } from "./scope.ts";
import { insertRecords, one, type Sql } from "./sql.ts";

/** What is reported to the public of a survey and a quarter. */
export interface CollectionRow {
  readonly id: string;
  readonly survey: string;
  /** `2026-Q4`. */
  readonly period: string;
  readonly state: "draft" | "submitted" | "published" | "change_requested";
  /** How many customers there were; null until somebody says so. */
  readonly customers: number | null;
  /** How many of them could answer; null for those who were asked here. */
  readonly offered: number | null;
  /** Its figures as they were submitted, as JSON; null before. */
  readonly figures: object | null;
  /** Why a change is requested. */
  readonly reason: string | null;
  /** A kind of actor and an id, such as `member m1`. */
  readonly submittedBy: string | null;
  readonly decidedBy: string | null;
  /** Counts the changes, from 1. */
  readonly revision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

type Stored = Omit<CollectionRow, "figures"> & { readonly figures: string | null };

const columns = `id, survey, period, state, customers, offered, figures, reason, submitted_by as "submittedBy",
  decided_by as "decidedBy", revision, created_at as "createdAt", updated_at as "updatedAt"`;

const toRow = ({ figures, ...row }: Stored): CollectionRow => ({
  ...row,
  figures: figures === null ? null : (JSON.parse(figures) as object),
});

const written = (figures: object | null): string | null => (figures === null ? null : JSON.stringify(figures));

/** Adds one; false where there is one of that survey and quarter. */
export async function add(sql: Sql, scope: Scope, row: CollectionRow): Promise<boolean> {
  const added = await insertRecords(
    sql,
    `collections (unit, mode, id, survey, period, state, customers, offered, figures, reason, submitted_by, decided_by,
       revision, created_at, updated_at)`,
    [
      [
        ...[scope.unit, scope.mode, row.id, row.survey, row.period, row.state, row.customers, row.offered],
        ...[
          written(row.figures),
          row.reason,
          row.submittedBy,
          row.decidedBy,
          row.revision,
          row.createdAt,
          row.updatedAt,
        ],
      ],
    ],
    "on conflict do nothing",
  );
  return added === 1;
}

/** One by its id; `lock` lets nobody else change it until the transaction ends. */
export async function find(
  sql: Sql,
  scope: Scope,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<CollectionRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from collections where unit = $1 and mode = $2 and id = $3 ${how.lock === true ? sql.lock.rows : ""}`,
    [scope.unit, scope.mode, id],
  );
  return row && toRow(row);
}

/** The one of a survey and quarter. */
export async function findOf(sql: Sql, scope: Scope, survey: string, period: string): Promise<CollectionRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from collections where unit = $1 and mode = $2 and survey = $3 and period = $4`,
    [scope.unit, scope.mode, survey, period],
  );
  return row && toRow(row);
}

/** The latest quarters first. */
export async function list(sql: Sql, scope: Scope, limit: number): Promise<CollectionRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from collections where unit = $1 and mode = $2 order by period desc, id desc limit $3`,
    [scope.unit, scope.mode, limit],
  );
  return rows.map(toRow);
}

/** Saves one over the revision before it; false where somebody else did. */
export async function save(sql: Sql, scope: Scope, row: CollectionRow): Promise<boolean> {
  const changed = await sql.run(
    `update collections set state = $5, customers = $6, offered = $7, figures = $8, reason = $9, submitted_by = $10,
       decided_by = $11, updated_at = $12, revision = $4
     where unit = $1 and mode = $2 and id = $3 and revision = $4 - 1`,
    [
      ...[scope.unit, scope.mode, row.id, row.revision, row.state, row.customers, row.offered, written(row.figures)],
      ...[row.reason, row.submittedBy, row.decidedBy, row.updatedAt],
    ],
  );
  return changed === 1;
}

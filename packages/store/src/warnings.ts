import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** That a standard or an indicator stood out in a month, or that a theme rose in comments. */
export interface WarningRow {
  readonly id: string;
  /** The indicator, or a service and its standard; of a theme its survey, the theme and the group. */
  readonly indicator: string;
  /** Such as `2026-10`. */
  readonly month: string;
  readonly why: "missed" | "signal" | "rising";
  /** The segment values of what was counted. */
  readonly segments: { readonly [name: string]: string };
  /** What it was called, its figure and its target, as they were then. */
  readonly figure: object;
  readonly raisedAt: number;
  readonly settledAt: number | null;
  /** Who saw to it, such as `member m1`. */
  readonly settledBy: string | null;
  /** The action that answers to it. */
  readonly action: string | null;
}

type Stored = Omit<WarningRow, "segments" | "figure"> & { readonly segments: string; readonly figure: string };

const columns = `id, indicator, month, why, segments, figure, raised_at as "raisedAt", settled_at as "settledAt",
  settled_by as "settledBy", action`;

const toRow = ({ segments, figure, ...row }: Stored): WarningRow => ({
  ...row,
  segments: JSON.parse(segments) as WarningRow["segments"],
  figure: JSON.parse(figure) as object,
});

/** Adds a warning; false where there is one of the same indicator, month and reason. */
export async function add(
  sql: Sql,
  scope: Scope,
  row: Omit<WarningRow, "settledAt" | "settledBy" | "action">,
): Promise<boolean> {
  const added = await sql.run(
    `insert into warnings (unit, mode, id, indicator, month, why, segments, figure, raised_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      ...[scope.unit, scope.mode, row.id, row.indicator, row.month, row.why],
      ...[JSON.stringify(row.segments), JSON.stringify(row.figure), row.raisedAt],
    ],
  );
  return added === 1;
}

/** A warning by its id. */
export async function find(sql: Sql, scope: Scope, id: string): Promise<WarningRow | null> {
  const row = await one<Stored>(sql, `select ${columns} from warnings where unit = $1 and mode = $2 and id = $3`, [
    ...[scope.unit, scope.mode, id],
  ]);
  return row && toRow(row);
}

/** Warnings, newest month first; those seen to, those that are not, or all. */
export async function list(
  sql: Sql,
  scope: Scope,
  { state, limit }: { readonly state: "open" | "settled" | null; readonly limit: number },
): Promise<WarningRow[]> {
  const which = { open: "and settled_at is null", settled: "and settled_at is not null" };
  const rows = await sql.all<Stored>(
    `select ${columns} from warnings where unit = $1 and mode = $2 ${state === null ? "" : which[state]}
     order by month desc, indicator, why limit $3`,
    [scope.unit, scope.mode, limit],
  );
  return rows.map(toRow);
}

/** Whether an indicator has a warning for a reason in a month, or in one after it. */
export async function hasSince(
  sql: Sql,
  scope: Scope,
  { indicator, why, month }: Pick<WarningRow, "indicator" | "why" | "month">,
): Promise<boolean> {
  const found = await sql.all(
    `select 1 as one from warnings where unit = $1 and mode = $2 and indicator = $3 and why = $4 and month >= $5
     limit 1`,
    [scope.unit, scope.mode, indicator, why, month],
  );
  return found.length > 0;
}

/** Says that a warning was seen to; who did so last counts. */
export async function settle(
  sql: Sql,
  scope: Scope,
  { id, settledAt, settledBy, action }: Pick<WarningRow, "id" | "settledAt" | "settledBy" | "action">,
): Promise<void> {
  await sql.run(
    "update warnings set settled_at = $4, settled_by = $5, action = $6 where unit = $1 and mode = $2 and id = $3",
    [scope.unit, scope.mode, id, settledAt, settledBy, action],
  );
}

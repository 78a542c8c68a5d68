import { ofCases, type OfCases } from "./case-cut.ts";
import type { Scope } from "./scope.ts";
import type { Sql, SqlValue } from "./sql.ts";

/** When what happened to a case. Times are milliseconds since 1970. */
export interface CaseTimes {
  readonly state: string;
  readonly openedAt: number;
  readonly contactedAt: number | null;
  readonly dueAt: number | null;
  readonly resolveBy: number;
  /** When each state was first entered. */
  readonly entered: { readonly [state: string]: number };
}

/** Which cases are counted; null for any. */
export interface CaseCut extends OfCases {
  /** Those that changed since; and before which they were opened. */
  readonly since: number;
  readonly before: number;
}

/** The times of cases that are open, or were opened or closed since a moment. */
export async function listTimes(sql: Sql, scope: Scope, cut: CaseCut): Promise<CaseTimes[]> {
  const values: SqlValue[] = [scope.unit, scope.mode, cut.since, cut.before];
  const next = (value: SqlValue) => `$${String(values.push(value))}`;
  const rows = await sql.all<Omit<CaseTimes, "entered"> & { entered: string }>(
    `select c.state, c.opened_at as "openedAt", c.contacted_at as "contactedAt", c.due_at as "dueAt",
       c.resolve_by as "resolveBy", c.entered
     from cases c where c.unit = $1 and c.mode = $2 and (c.due_at is not null or c.updated_at >= $3)
     and c.opened_at < $4 ${ofCases(cut, next)}`,
    values,
  );
  return rows.map((row) => ({ ...row, entered: JSON.parse(row.entered) as CaseTimes["entered"] }));
}

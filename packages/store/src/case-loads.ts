import type { Scope } from "./scope.ts";
import { placeholders, type Sql } from "./sql.ts";

/** How much somebody has to do. */
export interface CaseLoadRow {
  readonly owner: string;
  /** How many of their cases are open. */
  readonly open: number;
  /** When the newest of these was opened. */
  readonly lastAt: number;
}

/** How many open cases some members have; nobody is named who has none. */
export async function listOf(sql: Sql, scope: Scope, owners: readonly string[]): Promise<CaseLoadRow[]> {
  if (owners.length === 0) return [];
  return sql.all(
    `select owner, count(*) as open, max(opened_at) as "lastAt" from cases
     where unit = $1 and mode = $2 and due_at is not null and owner in (${placeholders(owners.length, 3)})
     group by owner order by owner`,
    [scope.unit, scope.mode, ...owners],
  );
}

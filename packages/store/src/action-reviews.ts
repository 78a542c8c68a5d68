import type { Scope } from "./scope.ts";
import { allIn, placeholders, type Sql } from "./sql.ts";

/** What was found when somebody looked how far an action is, and what came of that. */
export interface ActionReviewRow {
  readonly action: string;
  /** From 1, in the order in which they were written. */
  readonly seq: number;
  /** The day of the plan that it answers to, such as `2026-03-10`; null for a look in between. */
  readonly reviewOn: string | null;
  readonly found: string;
  readonly decision: "go_on" | "change" | "stop";
  readonly reason: string | null;
  /** Who wrote it, such as `member m1`. */
  readonly by: string;
  readonly at: number;
}

/** Adds a review; what was written before stays as it is. */
export async function add(sql: Sql, scope: Scope, row: ActionReviewRow): Promise<void> {
  await sql.run(
    `insert into action_reviews (unit, mode, action, seq, review_on, found, decision, reason, by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [scope.unit, scope.mode, row.action, row.seq, row.reviewOn, row.found, row.decision, row.reason, row.by, row.at],
  );
}

/** The reviews of some actions, as they were written. */
export async function listOf(sql: Sql, scope: Scope, actions: readonly string[]): Promise<ActionReviewRow[]> {
  return allIn(actions, (list) =>
    sql.all<ActionReviewRow>(
      `select action, seq, review_on as "reviewOn", found, decision, reason, by, at from action_reviews
       where unit = $1 and mode = $2 and action in (${placeholders(list.length, 3)}) order by action, seq`,
      [scope.unit, scope.mode, ...list],
    ),
  );
}

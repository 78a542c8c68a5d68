import type { Gate } from "@afterword/sdk";
import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

/** What a rule said about an event, at one moment. */
export interface DecisionRow {
  readonly source: string;
  readonly event: string;
  readonly rule: string;
  readonly seq: number;
  readonly phase: "forecast" | "decided" | "send";
  readonly survey: string;
  readonly outcome: "scheduled" | "skipped";
  readonly reason: string | null;
  readonly invitation: string | null;
  readonly dueAt: number | null;
  readonly isFinal: boolean;
  readonly gates: readonly Gate[];
  readonly nextEligibleAt: number | null;
  readonly decidedAt: number;
}

type Stored = Omit<DecisionRow, "gates" | "isFinal"> & { gates: string; isFinal: number };

/** Adds what a rule says now; earlier entries stay. */
export async function add(sql: Sql, scope: Scope, decision: Omit<DecisionRow, "seq">): Promise<void> {
  await sql.run(
    `insert into decisions (unit, mode, source, event, rule, seq, phase, survey, outcome, reason, invitation, due_at,
       is_final, gates, next_eligible_at, decided_at)
     values ($1, $2, $3, $4, $5,
       (select coalesce(max(seq), 0) + 1 from decisions
        where unit = $1 and mode = $2 and source = $3 and event = $4 and rule = $5),
       $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      scope.unit,
      scope.mode,
      decision.source,
      decision.event,
      decision.rule,
      decision.phase,
      decision.survey,
      decision.outcome,
      decision.reason,
      decision.invitation,
      decision.dueAt,
      decision.isFinal ? 1 : 0,
      JSON.stringify(decision.gates),
      decision.nextEligibleAt,
      decision.decidedAt,
    ],
  );
}

/** Everything that was said about an event, in order. */
export async function listOfEvent(sql: Sql, scope: Scope, source: string, event: string): Promise<DecisionRow[]> {
  const rows = await sql.all<Stored>(
    `select source, event, rule, seq, phase, survey, outcome, reason, invitation, due_at as "dueAt",
       is_final as "isFinal", gates, next_eligible_at as "nextEligibleAt", decided_at as "decidedAt"
     from decisions where unit = $1 and mode = $2 and source = $3 and event = $4 order by rule, seq`,
    [scope.unit, scope.mode, source, event],
  );
  return rows.map((row) => ({ ...row, gates: JSON.parse(row.gates) as Gate[], isFinal: row.isFinal === 1 }));
}

import type { Gate } from "@afterword/sdk";
import { packGates, unpackGates } from "./gates.ts";
import type { Scope } from "./scope.ts";
import type { Segments } from "./segments.ts";
import { insertRows, placeholders, type Sql, type SqlValue } from "./sql.ts";

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
  /** The segments that an invitation has, or would have had. */
  readonly segments: Segments;
  /** The probability with which sampling lets such an event through, above 0 up to 1. */
  readonly inclusion: number;
  /** When the event happened. */
  readonly occurredAt: number;
  readonly decidedAt: number;
}

type Stored = Omit<DecisionRow, "gates" | "isFinal" | "segments"> & {
  gates: string;
  isFinal: number;
  segments: string;
};

const columns = `unit, mode, source, event, rule, phase, survey, outcome, reason, invitation, due_at,
  is_final, gates, next_eligible_at, segments, inclusion, occurred_at, decided_at, seq`;
const toValues = (scope: Scope, decision: Omit<DecisionRow, "seq">): SqlValue[] => [
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
  packGates(decision.gates),
  decision.nextEligibleAt,
  JSON.stringify(decision.segments),
  decision.inclusion,
  decision.occurredAt,
  decision.decidedAt,
];

/** Adds what a rule says now; earlier entries stay. */
export async function add(sql: Sql, scope: Scope, decision: Omit<DecisionRow, "seq">): Promise<void> {
  const values = toValues(scope, decision);
  await sql.run(
    `insert into decisions (${columns}) values (${placeholders(values.length)},
       (select coalesce(max(seq), 0) + 1 from decisions
        where unit = $1 and mode = $2 and source = $3 and event = $4 and rule = $5))`,
    values,
  );
}

/** Adds what each rule says first about events that were added in this transaction. */
export async function addFirst(sql: Sql, scope: Scope, decisions: readonly Omit<DecisionRow, "seq">[]): Promise<void> {
  const rows = decisions.map((decision) => [...toValues(scope, decision), 1]);
  await insertRows(sql, `decisions (${columns})`, rows);
}

/** Everything that was said about an event, in order. */
export async function listOfEvent(sql: Sql, scope: Scope, source: string, event: string): Promise<DecisionRow[]> {
  const rows = await sql.all<Stored>(
    `select source, event, rule, seq, phase, survey, outcome, reason, invitation, due_at as "dueAt",
       is_final as "isFinal", gates, next_eligible_at as "nextEligibleAt",
       segments, inclusion, occurred_at as "occurredAt", decided_at as "decidedAt"
     from decisions where unit = $1 and mode = $2 and source = $3 and event = $4 order by rule, seq`,
    [scope.unit, scope.mode, source, event],
  );
  return rows.map((row) => ({
    ...row,
    gates: unpackGates(row.gates),
    isFinal: row.isFinal === 1,
    segments: JSON.parse(row.segments) as Segments,
  }));
}

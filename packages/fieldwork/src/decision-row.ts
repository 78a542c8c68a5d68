import type { CompiledRule, Decision, Verdict } from "@afterword/sdk";
import type { DecisionRow, EventRow } from "@afterword/store";

/** The key of the timer that decides about an event by a rule. */
export const timerKey = (rule: CompiledRule, event: EventRow): string =>
  JSON.stringify([event.source, event.id, rule.definition.id]);

/** What is kept of a verdict. */
export function decisionRow(
  rule: CompiledRule,
  event: EventRow,
  verdict: Verdict,
  how: {
    readonly phase: DecisionRow["phase"];
    readonly invitation: string | null;
    readonly dueAt: number | null;
    readonly segments: DecisionRow["segments"];
    readonly now: number;
  },
): Omit<DecisionRow, "seq"> {
  return {
    source: event.source,
    event: event.id,
    rule: rule.definition.id,
    phase: how.phase,
    survey: rule.definition.survey,
    outcome: verdict.outcome,
    reason: verdict.reason ?? null,
    invitation: how.invitation,
    dueAt: how.dueAt,
    isFinal: verdict.final,
    gates: verdict.gates,
    nextEligibleAt: verdict.nextEligibleAt ?? null,
    segments: how.segments,
    inclusion: rule.definition.sampleRate,
    occurredAt: event.occurredAt,
    decidedAt: how.now,
  };
}

/** A stored decision as the contract shows it. */
export function toDecision(row: Omit<DecisionRow, "seq">): Decision {
  return {
    rule: row.rule,
    survey: row.survey,
    outcome: row.outcome,
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.invitation === null ? {} : { invitationId: row.invitation }),
    ...(row.dueAt === null ? {} : { dueAt: new Date(row.dueAt).toISOString() }),
    final: row.isFinal,
  };
}

import { nextOpening } from "../schedule/opening.ts";
import { compileCondition, type Predicate } from "../survey/evaluate.ts";
import { clocks } from "./clocks.ts";
import type { RuleDefinition } from "./definition.ts";
import type { DecisionFacts } from "./facts.ts";
import { gateOf, type Check, type Gate } from "./gate.ts";
import { endOf, limits } from "./limits.ts";
import type { ReasonCode } from "./reasons.ts";
import { standing } from "./standing.ts";

/** What a rule decides. */
export interface Verdict {
  readonly outcome: "scheduled" | "skipped";
  readonly reason?: ReasonCode;
  readonly gates: readonly Gate[];
  /** When the clocks that failed would let the person be asked, in milliseconds since 1970. */
  readonly nextEligibleAt?: number;
  /** Scheduled, but not before this moment: it is decided again then. */
  readonly postponedTo?: number;
  /** True when nothing that may still happen can change it. */
  readonly final: boolean;
}

/** A rule ready to decide. */
export interface CompiledRule {
  readonly definition: RuleDefinition;
  readonly decide: (facts: DecisionFacts) => Verdict;
}

/**
 * Compiles a rule once; deciding is then a pure function of the facts. All gates are looked at, in the model's order,
 * so that an explanation shows each. The first that fails for good names the reason, else the first that fails.
 *
 * @example compileRule(rule.definition).decide(facts) // { outcome: "skipped", reason: "quarantined_sent", gates: […], final: false }
 */
export function compileRule(definition: RuleDefinition): CompiledRule {
  const conditions = {
    where: definition.where ? compileCondition(definition.where) : null,
    exclude: definition.exclude ? compileCondition(definition.exclude) : null,
  } satisfies { [name: string]: Predicate | null };
  return {
    definition,
    decide: (facts) => {
      const { window, caps } = limits(definition, facts);
      return verdictOf(definition, facts, [
        ...standing(definition, facts, conditions),
        ...clocks(definition, facts),
        ...caps,
        window,
      ]);
    },
  };
}

function verdictOf(rule: RuleDefinition, facts: DecisionFacts, checks: readonly Check[]): Verdict {
  const failed = checks.filter((check) => !check.passed);
  const gates = checks.map(gateOf);
  // What nothing can change names the reason, so that it is the same in whatever order events arrive.
  const first = failed.find((check) => check.settled) ?? failed[0];
  if (!first) return { outcome: "scheduled", gates, final: false };
  const clocksAt = Math.max(...failed.map((check) => check.nextAt ?? Infinity));
  // Where a clock opens outside the hours, the hours have the last word.
  const nextAt = rule.window && Number.isFinite(clocksAt) ? nextOpening(rule.window, clocksAt, facts.place) : clocksAt;
  const latestAt = facts.startedAt + rule.delayMs + rule.maxDelayMs;
  const isPutOff = failed.every(
    (check) => check.onlyWhen === true || (rule.onBlocked === "delay" && clocksAt <= latestAt),
  );
  if (isPutOff && nextAt <= endOf(rule, facts))
    return { outcome: "scheduled", gates, postponedTo: nextAt, final: false };
  return {
    outcome: "skipped",
    reason: first.reason,
    gates,
    final: failed.some((check) => check.settled),
    ...(Number.isFinite(nextAt) ? { nextEligibleAt: nextAt } : {}),
  };
}

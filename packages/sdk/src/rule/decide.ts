import { compileCondition, type Lookup } from "../survey/evaluate.ts";
import { ruleDefaults, type RuleDefinition } from "./definition.ts";

/** Why a person was not asked. Stable. */
export type ReasonCode =
  | "opted_out"
  | "bounced_address"
  | "reopened"
  | "already_asked_for_subject"
  | "filtered"
  | "no_channel"
  | "quarantined_sent"
  | "expired"
  | "undeliverable"
  | "failed"
  | "cancelled";

/** One gate that a decision passed or failed, with the values it compared. */
export interface Gate {
  readonly gate: string;
  readonly passed: boolean;
  readonly compared: { readonly [name: string]: unknown };
}

/** What a decision looks at. Times are milliseconds since 1970. */
export interface DecisionFacts {
  readonly now: number;
  /** When the event happened. */
  readonly occurredAt: number;
  readonly data: { readonly [field: string]: unknown };
  readonly person: { readonly id: string; readonly attributes: { readonly [name: string]: unknown } };
  readonly hasAddress: boolean;
  /** Scope of the opt-out that applies, or null. */
  readonly optedOutOf: string | null;
  /** The later event about the subject that calls the invitation off, or null. */
  readonly calledOffBy: string | null;
  /** The invitation that this survey already has for this subject and resolution, or null. */
  readonly askedForSubject: string | null;
  /** When this person was last asked for this survey, newest first. */
  readonly askedForSurveyAt: readonly number[];
  /** When this person was last asked for any survey, or null. */
  readonly askedAt: number | null;
}

/** What a rule decides. */
export interface Verdict {
  readonly outcome: "scheduled" | "skipped";
  readonly reason?: ReasonCode;
  readonly gates: readonly Gate[];
  /** When the clocks that failed would let the person be asked, in milliseconds since 1970. */
  readonly nextEligibleAt?: number;
  /** True when nothing that may still happen can change it. */
  readonly final: boolean;
}

interface Check extends Gate {
  readonly reason: ReasonCode;
  readonly settled: boolean;
  readonly nextAt?: number;
}

/** A rule ready to decide. */
export interface CompiledRule {
  readonly definition: RuleDefinition;
  readonly decide: (facts: DecisionFacts) => Verdict;
}

/**
 * Compiles a rule once; deciding is then a pure function of the facts. All gates are looked at, in the model's order,
 * so that an explanation shows each; the first that fails names the reason.
 *
 * @example compileRule(rule.definition).decide(facts) // { outcome: "skipped", reason: "quarantined_sent", gates: […], final: false }
 */
export function compileRule(definition: RuleDefinition): CompiledRule {
  const fits = definition.where ? compileCondition(definition.where) : null;
  return {
    definition,
    decide: (facts) => {
      const checks = [...standing(definition, facts, fits), ...clocks(definition, facts)];
      const failed = checks.filter((check) => !check.passed);
      const gates = checks.map(({ gate, passed, compared }) => ({ gate, passed, compared }));
      const first = failed[0];
      if (!first) return { outcome: "scheduled", gates, final: false };
      const nextAt = Math.max(...failed.map((check) => check.nextAt ?? -Infinity));
      return {
        outcome: "skipped",
        reason: first.reason,
        gates,
        final: failed.some((check) => check.settled),
        ...(Number.isFinite(nextAt) && failed.every((check) => check.nextAt !== undefined)
          ? { nextEligibleAt: nextAt }
          : {}),
      };
    },
  };
}

function standing(rule: RuleDefinition, facts: DecisionFacts, fits: ((look: Lookup) => boolean) | null): Check[] {
  const look: Lookup = (source, name) => {
    if (source === "data") return Object.hasOwn(facts.data, name) ? facts.data[name] : undefined;
    if (name === "id") return facts.person.id;
    return Object.hasOwn(facts.person.attributes, name) ? facts.person.attributes[name] : undefined;
  };
  const needsAddress = rule.channel === "email";
  return [
    check("opt_out", "opted_out", facts.optedOutOf === null, true, { optedOutOf: facts.optedOutOf }),
    check("unless", "reopened", facts.calledOffBy === null, true, {
      events: rule.unless,
      calledOffBy: facts.calledOffBy,
    }),
    check("subject", "already_asked_for_subject", facts.askedForSubject === null, true, {
      invitationId: facts.askedForSubject,
    }),
    check("age", "expired", facts.now - facts.occurredAt <= rule.delayMs + rule.expireMs, true, {
      occurredAt: new Date(facts.occurredAt).toISOString(),
      expireMs: rule.expireMs,
    }),
    check("where", "filtered", fits === null || fits(look), true, { condition: rule.where ?? null }),
    check("channel", "no_channel", !needsAddress || facts.hasAddress, false, {
      channel: rule.channel,
      hasAddress: facts.hasAddress,
    }),
  ];
}

function clocks(rule: RuleDefinition, facts: DecisionFacts): Check[] {
  const { n, periodMs } = rule.atMost;
  const recent = facts.askedForSurveyAt.filter((at) => at > facts.now - periodMs);
  const nth = recent[n - 1];
  const atMost = check("at_most", "quarantined_sent", nth === undefined, false, {
    asked: recent.length,
    atMost: n,
    periodMs,
  });
  const quietMs = Math.max(rule.quietMs, ruleDefaults.floorMs);
  const isQuiet = facts.askedAt !== null && facts.askedAt > facts.now - quietMs;
  const quiet = check("quiet", "quarantined_sent", !isQuiet, false, {
    lastAskedAt: facts.askedAt === null ? null : new Date(facts.askedAt).toISOString(),
    quietMs,
  });
  return [
    nth === undefined ? atMost : { ...atMost, nextAt: nth + periodMs },
    isQuiet && facts.askedAt !== null ? { ...quiet, nextAt: facts.askedAt + quietMs } : quiet,
  ];
}

const check = (
  gate: string,
  reason: ReasonCode,
  passed: boolean,
  settled: boolean,
  compared: Gate["compared"],
): Check => ({
  gate,
  reason,
  passed,
  settled,
  compared,
});

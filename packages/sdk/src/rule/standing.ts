import type { Lookup, Predicate } from "../survey/evaluate.ts";
import { isSent, type RuleDefinition } from "./definition.ts";
import type { DecisionFacts } from "./facts.ts";
import { check, shown, type Check } from "./gate.ts";

/** The gates that look at what the event and the person are. */
export function standing(
  rule: RuleDefinition,
  facts: DecisionFacts,
  conditions: { readonly where: Predicate | null; readonly exclude: Predicate | null },
): Check[] {
  const { where, exclude } = conditions;
  const look = lookIn(facts);
  const isExcluded = facts.excludedBy !== null || exclude?.(look) === true;
  const needsAddress = isSent(rule.channel);
  return [
    // Off is off for now: by the time that is due it may be on again.
    ...(facts.isOff === true ? [check("switch", "rule_off", false, false, { isOn: false })] : []),
    check("address", "bounced_address", !(needsAddress && facts.isBounced), false, { isBounced: facts.isBounced }),
    check("opt_out", "opted_out", facts.optedOutOf === null, true, { optedOutOf: facts.optedOutOf }),
    check("age", "expired", facts.now - facts.occurredAt <= rule.delayMs + rule.expireMs, true, {
      occurredAt: shown(facts.occurredAt),
      expireMs: rule.expireMs,
    }),
    check("where", "filtered", where === null || where(look), true, { condition: rule.where ?? null }),
    check("exclude", "excluded", !isExcluded, true, {
      condition: rule.exclude ?? null,
      excludedBy: facts.excludedBy,
    }),
    check("unless", "reopened", facts.calledOffBy === null, true, {
      events: rule.unless,
      calledOffBy: facts.calledOffBy,
    }),
    // A re-opening that arrives late may still make this the next resolution.
    check("subject", "already_asked_for_subject", facts.askedForSubject === null, false, {
      invitationId: facts.askedForSubject,
    }),
    check("channel", "no_channel", !needsAddress || facts.hasAddress, false, {
      channel: rule.channel,
      hasAddress: facts.hasAddress,
    }),
    check("language", "no_translation", facts.untranslated === 0, false, { untranslated: facts.untranslated }),
    check("priority", "outranked", facts.outrankedBy === null, false, {
      priority: rule.priority,
      by: facts.outrankedBy && { ...facts.outrankedBy, dueAt: shown(facts.outrankedBy.dueAt) },
    }),
  ];
}

function lookIn({ data, person }: DecisionFacts): Lookup {
  return (source, name) => {
    if (source === "data") return Object.hasOwn(data, name) ? data[name] : undefined;
    if (name === "id") return person.id;
    return Object.hasOwn(person.attributes, name) ? person.attributes[name] : undefined;
  };
}

import type { EventDefinition } from "../event.ts";
import type { Survey } from "../survey/define-survey.ts";
import { ruleDefaults, type RuleDefinition } from "./definition.ts";

/** A rule that says nothing. */
export function unsaid(event: EventDefinition, survey: Survey): RuleDefinition {
  const { floorMs: _, arbitrationMs: __, priority, relationalMs, ...defaults } = ruleDefaults;
  const { kind } = survey.definition;
  return {
    ...defaults,
    id: `${event.type}:${survey.id}`,
    event: event.type,
    survey: survey.id,
    relationalMs: kind === "relational" ? 0 : relationalMs,
    onBlocked: "drop",
    sampleRate: 1,
    caps: [],
    unless: [],
    remindMs: [],
    priority: priority[kind],
  };
}

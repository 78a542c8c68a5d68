import { ProblemError, type FieldError } from "./contract/problem.ts";
import type { EventDefinition } from "./event.ts";
import type { AnyRule } from "./rule/when.ts";
import type { Survey } from "./survey/define-survey.ts";

/** Everything declared in `afterword.config.ts`. */
export interface Project<S extends Survey = Survey, R extends AnyRule = AnyRule> {
  readonly surveys: readonly S[];
  readonly rules: readonly R[];
  /** Every event by type: those of the rules, what calls them off, and those declared besides. */
  readonly events: ReadonlyMap<string, EventDefinition>;
}

/**
 * Puts surveys, rules and events together.
 *
 * @throws ProblemError `invalid_definition` when two things share a name or a rule asks a survey that is not listed
 * @example export default defineProject({ surveys: [ticketCsat], rules: [when(ticket.closed).ask(ticketCsat)] })
 */
export function defineProject<S extends Survey, R extends AnyRule>(parts: {
  readonly surveys: readonly S[];
  readonly rules?: readonly R[];
  /** Events that no rule names but that are to be accepted (facts, imports). */
  readonly events?: readonly EventDefinition[];
}): Project<S, R> {
  const { surveys, rules = [] } = parts;
  const errors: FieldError[] = [];
  const twice = (path: string, ids: readonly string[]) => {
    for (const id of ids.filter((one, at) => ids.indexOf(one) < at))
      errors.push({ path: `${path}.${id}`, code: "repeated", message: `"${id}" is declared twice.` });
  };
  twice(
    "surveys",
    surveys.map((survey) => survey.id),
  );
  twice(
    "rules",
    rules.map((rule) => rule.definition.id),
  );
  const events = new Map<string, EventDefinition>();
  for (const event of [...rules.flatMap((rule) => [rule.event, ...rule.cancels]), ...(parts.events ?? [])]) {
    if ((events.get(event.type) ?? event) !== event)
      errors.push({ path: `events.${event.type}`, code: "repeated", message: `"${event.type}" is declared twice.` });
    events.set(event.type, event);
  }
  for (const rule of rules)
    if (!surveys.some((survey) => survey.id === rule.survey.id))
      errors.push({
        path: `rules.${rule.definition.id}`,
        code: "unknown",
        message: `It asks "${rule.survey.id}", which is not among the surveys.`,
      });
  if (errors.length > 0) throw new ProblemError("invalid_definition", { detail: "The project can't work.", errors });
  return { surveys, rules, events };
}

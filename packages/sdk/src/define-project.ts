import { ProblemError, type FieldError } from "./contract/problem.ts";
import type { EventDefinition } from "./event.ts";
import { projectErrors } from "./project-errors.ts";
import { partErrors } from "./project-parts.ts";
import { addedTo } from "./added-to.ts";
import type { Project, ProjectParts } from "./project.ts";
import type { AnyRule } from "./rule/when.ts";
import type { Survey } from "./survey/define-survey.ts";
import type { AnyWave } from "./wave/define-wave.ts";

/**
 * Puts surveys, rules, waves and events together.
 *
 * @throws ProblemError `invalid_definition` when two things share a name, a rule or wave asks a survey that is not listed,
 * or a name refers to nothing
 * @example export default defineProject({ surveys: [ticketCsat], rules: [when(ticket.closed).ask(ticketCsat)] })
 */
export function defineProject<
  S extends Survey,
  R extends AnyRule = never,
  const Segment extends string = never,
  W extends AnyWave = never,
>(parts: ProjectParts<S, R, Segment, W>): Project<S, R, Segment, W> {
  const wrongParts = partErrors(parts);
  if (wrongParts.length > 0) throw impossible(wrongParts);
  const { surveys, rules = [], waves = [], segments = [], calendars = [] } = parts;
  const { domains = [], people = [], where } = parts.exclude ?? {};
  const events = new Map<string, EventDefinition>();
  const errors: FieldError[] = [];
  for (const event of [...rules.flatMap((rule) => [rule.event, ...rule.cancels]), ...(parts.events ?? [])]) {
    if ((events.get(event.type) ?? event) !== event)
      errors.push({ path: `events.${event.type}`, code: "repeated", message: `"${event.type}" is declared twice.` });
    events.set(event.type, event);
  }
  const project: Project<S, R, Segment, W> = {
    surveys,
    rules,
    waves,
    alerts: parts.alerts ?? [],
    channels: parts.channels ?? [],
    services: parts.services ?? [],
    indicators: parts.indicators ?? [],
    events,
    segments,
    hierarchies: parts.hierarchies ?? [],
    calendars,
    siteAttribute: parts.siteAttribute ?? "site",
    timeZone: parts.timeZone ?? "UTC",
    exclude: { domains: domains.map((domain) => domain.toLowerCase()), people, where: where?.json ?? null },
    retention: parts.retention ?? {},
    staffNumbers: parts.staffNumbers ?? [],
  };
  const added = addedTo(project, parts.additions ?? []);
  errors.push(...projectErrors(project), ...added.errors);
  if (errors.length > 0) throw impossible(errors);
  return { ...project, surveys: added.surveys };
}

const impossible = (errors: FieldError[]): ProblemError =>
  new ProblemError("invalid_definition", { detail: "The project can't work.", errors });

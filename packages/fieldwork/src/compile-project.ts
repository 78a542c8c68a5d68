import {
  compileRule,
  compileValidator,
  type AnswerValidator,
  type CompiledRule,
  type Project,
  type SurveyDefinition,
} from "@afterword/sdk";
import type { PersonRow } from "@afterword/store";
import { compileExclusions } from "./exclusions.ts";

/** A project ready to work: rules by event type, and what calls each off. */
export interface CompiledProject {
  readonly project: Project;
  /** Rules that an event of this type may earn an invitation by. */
  readonly rulesOf: (eventType: string) => readonly CompiledRule[];
  /** Rules that an event of this type calls off. */
  rulesCalledOffBy(eventType: string): readonly CompiledRule[];
  rule(id: string): CompiledRule | undefined;
  /** Event types that call any rule off: each starts the next resolution of its subject. */
  readonly reopeningTypes: readonly string[];
  survey(id: string): SurveyDefinition | undefined;
  /** What of the project's exclusions applies to a person, such as `domain example.org`; null when nothing does. */
  excludedBy(person: Pick<PersonRow, "id" | "email" | "locale" | "timeZone" | "attributes">): string | null;
  /** Every segment that an event or the project declares. */
  readonly segments: ReadonlySet<string>;
  /** The validator of a survey version, compiled once. */
  validator(survey: SurveyDefinition, version: number): AnswerValidator;
}

/** Compiles a project's rules once. */
export function compileProject(project: Project): CompiledProject {
  const rules = project.rules.map((rule) => compileRule(rule.definition));
  const byEvent = Map.groupBy(rules, (rule) => rule.definition.event);
  const unless = rules.flatMap((rule) => rule.definition.unless.map((type) => ({ type, rule })));
  const calledOff = Map.groupBy(unless, ({ type }) => type);
  const byId = new Map(rules.map((rule) => [rule.definition.id, rule]));
  const surveys = new Map(project.surveys.map((survey) => [survey.id, survey.definition]));
  const validators = new Map<string, AnswerValidator>();
  return {
    project,
    rulesOf: (type) => byEvent.get(type) ?? [],
    rulesCalledOffBy: (type) => calledOff.get(type)?.map(({ rule }) => rule) ?? [],
    rule: (id) => byId.get(id),
    reopeningTypes: [...calledOff.keys()],
    survey: (id) => surveys.get(id),
    excludedBy: compileExclusions(project.exclude),
    segments: new Set([...project.segments, ...[...project.events.values()].flatMap((event) => [...event.segments])]),
    validator: (survey, version) => {
      const key = `${survey.id}:${String(version)}`;
      const known = validators.get(key) ?? compileValidator(survey);
      validators.set(key, known);
      return known;
    },
  };
}

import {
  compileRule,
  compileValidator,
  type AnswerValidator,
  type CompiledRule,
  type Project,
  type SurveyDefinition,
} from "@afterword/sdk";

/** A project ready to work: rules by event type, and what calls each off. */
export interface CompiledProject {
  readonly project: Project;
  /** Rules that an event of this type may earn an invitation by. */
  rulesOf(eventType: string): readonly CompiledRule[];
  /** Rules that an event of this type calls off. */
  rulesCalledOffBy(eventType: string): readonly CompiledRule[];
  rule(id: string): CompiledRule | undefined;
  /** Event types that call any rule off: each starts the next resolution of its subject. */
  readonly reopeningTypes: readonly string[];
  /** Every segment that an event declares. */
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
  const validators = new Map<string, AnswerValidator>();
  return {
    project,
    rulesOf: (type) => byEvent.get(type) ?? [],
    rulesCalledOffBy: (type) => calledOff.get(type)?.map(({ rule }) => rule) ?? [],
    rule: (id) => byId.get(id),
    reopeningTypes: [...calledOff.keys()],
    segments: new Set([...project.events.values()].flatMap((event) => [...event.segments])),
    validator: (survey, version) => {
      const key = `${survey.id}:${String(version)}`;
      const known = validators.get(key) ?? compileValidator(survey);
      validators.set(key, known);
      return known;
    },
  };
}

import {
  compileRule,
  compileValidator,
  fitting,
  type AdditionDefinition,
  type AnswerValidator,
  type ChannelDefinition,
  type CompiledRule,
  type FieldError,
  type Project,
  type Survey,
  type SurveyDefinition,
} from "@afterword/sdk";
import type { PersonRow } from "@afterword/store";
import { contentHash } from "./canonical.ts";
import { compileAlert, type CompiledAlert } from "./cases/compile-alert.ts";
import { compileExclusions } from "./exclusions.ts";

/** A survey that is kept in the database, besides those of the project's code. */
export interface KeptSurvey {
  readonly definition: SurveyDefinition;
  /** Whether nobody is invited to it any more. */
  readonly isRetired: boolean;
  /** Of a survey whose newest version was deployed: what was asked before, by hashes. Code that says any of it is older. */
  readonly deployedOver?: readonly string[];
}

/** What a unit adds to a survey, kept in the database. */
export interface KeptAddition {
  readonly survey: string;
  readonly addition: AdditionDefinition;
}

/** Whether what was deployed goes before what the code declares: the code is as it was when that was deployed. */
const goesBefore = ({ deployedOver }: Pick<KeptSurvey, "deployedOver">, codeHash: string): boolean =>
  deployedOver?.includes(codeHash) === true;

/** A project ready to work: rules by event type, and what calls each off. */
export interface CompiledProject {
  /** What the code declares, with the surveys that are kept in the database. */
  readonly project: Project;
  /** The surveys as the code itself declares them. */
  readonly declared: Project["surveys"];
  /** Whether the code declares a survey; it is no other's to change then. */
  isDeclared(survey: string): boolean;
  /** Whether nobody is invited to a survey any more. */
  isRetired(survey: string): boolean;
  /** Rules that an event of this type may earn an invitation by. */
  readonly rulesOf: (eventType: string) => readonly CompiledRule[];
  /** Rules that an event of this type calls off. */
  rulesCalledOffBy(eventType: string): readonly CompiledRule[];
  rule(id: string): CompiledRule | undefined;
  /** How messages by a channel leave; undefined where the project has no such channel. */
  channel(id: string): ChannelDefinition | "email" | undefined;
  /** Event types that call any rule off: each starts the next resolution of its subject. */
  readonly reopeningTypes: readonly string[];
  survey(id: string): SurveyDefinition | undefined;
  /** What may open a case on an answer to a survey, in order. */
  readonly alertsOf: (survey: string) => readonly CompiledAlert[];
  /** What of the project's exclusions applies to a person, such as `domain example.org`; null when nothing does. */
  excludedBy(person: Pick<PersonRow, "id" | "email" | "locale" | "timeZone" | "attributes">): string | null;
  /** Types of events that a service's standards or an indicator counts. */
  readonly counted: ReadonlySet<string>;
  /** Every segment that an event or the project declares. */
  readonly segments: ReadonlySet<string>;
  /** What units add and is not asked, as the survey has changed since: by survey and unit, and why. */
  readonly left: readonly { readonly survey: string; readonly id: string; readonly errors: readonly FieldError[] }[];
  /** The validator of a survey as somebody is asked it, compiled once for each definition. */
  validator(survey: SurveyDefinition): AnswerValidator;
}

/**
 * Compiles a project's rules once. What the code declares goes before what is kept in the database, but for versions that
 * were deployed over it as it still is.
 */
export function compileProject(
  code: Project,
  kept: readonly KeptSurvey[] = [],
  additions: readonly KeptAddition[] = [],
): CompiledProject {
  const declared = new Set(code.surveys.map(({ id }) => id));
  const added = kept.filter(({ definition }) => !declared.has(definition.id));
  const retired = new Set(added.flatMap(({ definition, isRetired }) => (isRetired ? [definition.id] : [])));
  const left: CompiledProject["left"][number][] = [];
  const extended = (survey: Survey): Survey => {
    const fits = fitting(survey.definition, addedTo(survey.id, additions));
    left.push(...fits.left.map((one) => ({ ...one, survey: survey.id })));
    return { ...survey, definition: fits.survey };
  };
  const project: Project = {
    ...code,
    surveys: [
      ...code.surveys.map((survey) => deployedOf(survey, kept)),
      ...added.map(({ definition }) => ({ id: definition.id, definition })),
    ].map(extended),
  };
  const rules = project.rules.map((rule) => compileRule(rule.definition));
  const byEvent = Map.groupBy(rules, (rule) => rule.definition.event);
  const unless = rules.flatMap((rule) => rule.definition.unless.map((type) => ({ type, rule })));
  const calledOff = Map.groupBy(unless, ({ type }) => type);
  const byId = new Map(rules.map((rule) => [rule.definition.id, rule]));
  const channels = new Map(project.channels.map((channel) => [channel.id, channel]));
  const surveys = new Map(project.surveys.map((survey) => [survey.id, survey.definition]));
  const alerts = Map.groupBy(
    project.alerts.map(({ definition }) => compileAlert(definition)),
    ({ definition }) => definition.survey,
  );
  return {
    project,
    declared: code.surveys,
    isDeclared: (survey) => declared.has(survey),
    isRetired: (survey) => retired.has(survey),
    rulesOf: (type) => byEvent.get(type) ?? [],
    rulesCalledOffBy: (type) => calledOff.get(type)?.map(({ rule }) => rule) ?? [],
    rule: (id) => byId.get(id),
    channel: (id) => (id === "email" ? id : channels.get(id)),
    reopeningTypes: [...calledOff.keys()],
    survey: (id) => surveys.get(id),
    alertsOf: (survey) => alerts.get(survey) ?? [],
    excludedBy: compileExclusions(project.exclude),
    counted: countedTypes(code),
    segments: new Set([...project.segments, ...[...project.events.values()].flatMap((event) => [...event.segments])]),
    left,
    validator: (survey) => {
      const known = validators.get(survey) ?? compileValidator(survey);
      validators.set(survey, known);
      return known;
    },
  };
}

/** A published definition never changes, and what somebody is asked of it is made once. */
const validators = new WeakMap<SurveyDefinition, AnswerValidator>();

const addedTo = (survey: string, additions: readonly KeptAddition[]): AdditionDefinition[] =>
  additions.filter((one) => one.survey === survey).map(({ addition }) => addition);

const countedTypes = ({ services, indicators }: Project): ReadonlySet<string> =>
  new Set([
    ...services.flatMap(({ event }) => event ?? []),
    ...indicators.flatMap(({ numerator, denominator }) => [numerator.event, denominator.event]),
  ]);

/** A survey of the code as it is asked. */
function deployedOf(survey: Survey, kept: readonly KeptSurvey[]): Survey {
  const own = kept.find(({ definition }) => definition.id === survey.id);
  const isDeployed = own !== undefined && goesBefore(own, contentHash(survey.definition));
  return isDeployed ? { ...survey, definition: own.definition } : survey;
}

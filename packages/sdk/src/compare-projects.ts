import type { DeployedProject, ProjectInput } from "./contract/project.ts";
import { compareSurveys } from "./survey/compare-surveys.ts";
import type { SurveyDefinition } from "./survey/definition.ts";
import { isSameJson } from "./survey/same-json.ts";
import { gradeOf, type ChangeGrade, type SurveyChange } from "./survey/survey-change.ts";

/** How a survey of one project stands in another: new there, changed, the same, or not there. */
export interface ComparedSurvey {
  readonly survey: string;
  readonly state: "added" | "changed" | "same" | "absent";
  /** The worst of its changes; null where it has none. */
  readonly grade: ChangeGrade | null;
  readonly changes: readonly SurveyChange[];
}

/** Something besides surveys that two projects don't have alike. */
export interface ChangedPart {
  readonly part:
    | "rules"
    | "waves"
    | "alerts"
    | "events"
    | "segments"
    | "attributes"
    | "hierarchies"
    | "sites"
    | "timeZone";
  readonly id: string;
  readonly change: "added" | "changed" | "removed";
}

/** What differs between two projects. */
export interface ProjectComparison {
  /** The worst that any survey's changes do to figures; null where none has changed. */
  readonly grade: ChangeGrade | null;
  readonly surveys: readonly ComparedSurvey[];
  /** What else differs. It takes effect with the code that runs. */
  readonly parts: readonly ChangedPart[];
}

/**
 * What differs between what is deployed and a project. Of what the later one leaves out besides surveys nothing is said.
 *
 * @example compareProjects(await aw.project.get(), projectData(project)).grade // "breaking"
 */
export function compareProjects(before: DeployedProject, after: ProjectInput): ProjectComparison {
  const old = new Map(before.surveys.map((survey) => [survey.id, survey]));
  const now = new Set(after.surveys.map(({ id }) => id));
  const surveys = [
    ...after.surveys.map((survey) => compareOne(old.get(survey.id), survey)),
    ...before.surveys
      .filter(({ id }) => !now.has(id))
      .map(({ id }): ComparedSurvey => ({ survey: id, state: "absent", grade: null, changes: [] })),
  ];
  return {
    grade: gradeOf(surveys.flatMap(({ changes }) => changes)),
    surveys,
    parts: [...changedParts(before, after)],
  };
}

function compareOne(before: SurveyDefinition | undefined, after: SurveyDefinition): ComparedSurvey {
  const survey = after.id;
  if (before === undefined) return { survey, state: "added", grade: null, changes: [] };
  if (isSameJson(before, after)) return { survey, state: "same", grade: null, changes: [] };
  const changes = compareSurveys(before, after);
  return { survey, state: "changed", grade: gradeOf(changes), changes };
}

/** How the parts of each list are told apart. */
const idsOf: { readonly [part in Exclude<ChangedPart["part"], "timeZone">]: (one: never) => string } = {
  rules: ({ id }: { readonly id: string }) => id,
  waves: ({ id }: { readonly id: string }) => id,
  alerts: ({ id }: { readonly id: string }) => id,
  events: ({ type }: { readonly type: string }) => type,
  segments: (name: string) => name,
  attributes: (name: string) => name,
  hierarchies: (pair: readonly string[]) => pair.join(" > "),
  sites: (site: string) => site,
};

function* changedParts(before: DeployedProject, after: ProjectInput): Generator<ChangedPart> {
  for (const [part, idOf] of Object.entries(idsOf) as [keyof typeof idsOf, (one: unknown) => string][]) {
    const list = after[part] as readonly unknown[] | undefined;
    if (list === undefined) continue;
    const old = new Map((before[part] as readonly unknown[]).map((one) => [idOf(one), one]));
    const now = new Map(list.map((one) => [idOf(one), one]));
    for (const [id, one] of now) {
      if (!old.has(id)) yield { part, id, change: "added" };
      else if (!isSameJson(old.get(id), one)) yield { part, id, change: "changed" };
    }
    for (const id of old.keys()) if (!now.has(id)) yield { part, id, change: "removed" };
  }
  if (after.timeZone !== undefined && after.timeZone !== before.timeZone)
    yield { part: "timeZone", id: after.timeZone, change: "changed" };
}

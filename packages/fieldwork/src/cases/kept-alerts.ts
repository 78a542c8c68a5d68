import { alertFaults, type AlertDefinition, type AlertFault } from "@afterword/sdk";
import type { AlertRow, Rows, SurveyVersionRow } from "@afterword/store";
import type { CompiledProject } from "../compile-project.ts";
import type { Ctx } from "../context.ts";
import { compileAlert, type Answers, type CompiledAlert } from "./compile-alert.ts";

/** What opens a case by words: no alert can be called so. */
export const wordsRule = "restricted-words";

type AlertRows = Pick<Rows, "alerts" | "surveys">;

/** The one of several alerts that opens a case on answers: a restricted one that fits, else the first that does. */
export function alertFor(alerts: readonly CompiledAlert[], answers: Answers): CompiledAlert | undefined {
  const fitting = alerts.filter(({ fits }) => fits(answers));
  return fitting.find(({ definition }) => definition.restricted) ?? fitting[0];
}

/**
 * The alerts of a survey that open cases as things are, in the order in which they are tried: those of the code, then those that are
 * kept here, as this transaction finds them.
 */
export async function alertsOf(ctx: Pick<Ctx, "project">, rows: AlertRows, survey: string): Promise<CompiledAlert[]> {
  const kept = await rows.alerts.listOf(survey);
  const newest = kept.length === 0 ? null : await rows.surveys.findNewest(survey);
  const working = newest ? kept.flatMap((row) => compiled(ctx.project, row.definition, newest) ?? []) : [];
  return [...ctx.project.alertsOf(survey), ...working];
}

/** What the alerts of a survey say, also of those that open none as things are. */
export async function definitionsOf(
  { project }: Pick<Ctx, "project">,
  rows: Pick<Rows, "alerts">,
  survey: string,
): Promise<readonly AlertDefinition[]> {
  const inCode = project.alertsOf(survey).map(({ definition }) => definition);
  return [...inCode, ...(await rows.alerts.listOf(survey)).map(({ definition }) => definition)];
}

/** The alert that a case names; null for one that is gone, and for a case that none has opened. */
export async function findAlert(
  { project }: Pick<Ctx, "project">,
  rows: Pick<Rows, "alerts">,
  rule: string,
): Promise<AlertDefinition | null> {
  if (rule === "" || rule === wordsRule) return null;
  const inCode = project.project.alerts.find(({ definition }) => definition.id === rule);
  return inCode?.definition ?? (await rows.alerts.find(rule))?.definition ?? null;
}

/** What is wrong with an alert that is kept here, held against its survey; `k` is how many people a figure of that needs. */
export function* keptFaults(
  project: CompiledProject,
  definition: AlertDefinition,
  { survey, k }: { readonly survey: SurveyVersionRow["definition"]; readonly k?: number },
): Generator<AlertFault> {
  if (definition.id === wordsRule || project.project.alerts.some((one) => one.definition.id === definition.id))
    yield {
      option: "id",
      code: "repeated",
      message: `"${definition.id}" is the name of an alert of the project's code.`,
    };
  yield* alertFaults(definition, { survey, segments: project.segments, ...(k === undefined ? {} : { k }) });
}

/** So many are known at once; an organisation has some tens. */
const mostKnown = 2_000;
const known = new WeakMap<CompiledProject, Map<string, CompiledAlert | null>>();

/** An alert that is kept, compiled once by its text and that of its survey; null where it doesn't fit that. */
function compiled(
  project: CompiledProject,
  definition: AlertRow["definition"],
  { contentHash, definition: survey }: SurveyVersionRow,
): CompiledAlert | null {
  const all = known.get(project) ?? new Map<string, CompiledAlert | null>();
  known.set(project, all);
  const key = `${contentHash} ${JSON.stringify(definition)}`;
  const before = all.get(key);
  if (before !== undefined) return before;
  const isFit = keptFaults(project, definition, { survey }).next().done === true;
  const made = isFit ? compileAlert(definition) : null;
  if (all.size >= mostKnown) all.clear();
  all.set(key, made);
  return made;
}

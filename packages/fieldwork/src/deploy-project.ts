import {
  compareProjects,
  fitting,
  lookAtDraft,
  ProblemError,
  withoutKept,
  type ComparedSurvey,
  type DeployedProject,
  type Deployment,
  type DeployOptions,
  type FieldError,
  type ProjectInput,
  type SurveyDefinition,
} from "@afterword/sdk";
import type { Rows, SurveyVersionRow } from "@afterword/store";
import { note } from "./access/audit.ts";
import { contentHash } from "./canonical.ts";
import type { Ctx } from "./context.ts";
import type { KeptAddition } from "./compile-project.ts";
import { readProject } from "./read-project.ts";
import { warningsOf } from "./surveys/publish-survey.ts";
import { keptAdditions } from "./surveys/read-kept.ts";
import { doerOf } from "./surveys/who-did.ts";

/**
 * Publishes what is new or has changed of a project's surveys, in one transaction: all of it or nothing. Nothing is taken
 * away. With `dryRun` it says what that would mean, and stores nothing.
 *
 * @throws ProblemError `invalid_definition` naming each path, `breaking_change` unless that is meant, `project_changed` where
 * something else was deployed since `base`, or at the same time
 */
export async function deployProject(ctx: Ctx, given: ProjectInput, options: DeployOptions): Promise<Deployment> {
  const known = await readProject(ctx);
  const input = { ...given, surveys: given.surveys.map(withoutKept) };
  const plan = async (rows: Rows) => {
    const newest = (await rows.surveys.listNewest()).map((row) => ({
      ...row,
      definition: withoutKept(row.definition),
    }));
    return planOf(input, known, newest, { wrong: inCode(ctx, input), additions: await keptAdditions(rows, null) });
  };
  if (options.dryRun === true) return ctx.store.read(ctx.scope, plan);
  return ctx.store.write(ctx.scope, async (rows) => {
    const deployment = await plan(rows);
    if (options.base !== undefined && options.base !== deployment.base) throw new ProblemError("project_changed");
    const { errors } = deployment;
    if (errors.length > 0)
      throw new ProblemError("invalid_definition", { detail: "The project can't be deployed.", errors });
    if (deployment.grade === "breaking" && options.breaking !== true) throw new ProblemError("breaking_change");
    const definitions = new Map(input.surveys.map((survey) => [survey.id, survey]));
    for (const one of deployment.surveys) {
      const definition = definitions.get(one.survey);
      if (definition && isPublished(one)) await publish(ctx, rows, definition, one.version);
    }
    return { ...deployment, published: true };
  });
}

async function publish(ctx: Ctx, rows: Rows, definition: SurveyDefinition, version: number): Promise<void> {
  const survey = definition.id;
  const added = (await keptAdditions(rows, survey)).map(({ addition }) => addition);
  const contents = { definition: fitting(definition, added).survey, contentHash: contentHash(definition) };
  const row = { survey, version, ...contents, publishedAt: ctx.now, publishedBy: doerOf(ctx.actor) };
  if (!(await rows.surveys.addVersion(row))) throw new ProblemError("project_changed");
  await rows.keptSurveys.put({ survey, retiredAt: (await rows.keptSurveys.find(survey))?.retiredAt ?? null });
  await note(ctx, rows, { action: "surveys.publish", kind: "survey", id: survey });
}

/** What deploying would do to what is published. */
function planOf(
  input: ProjectInput,
  known: DeployedProject,
  newest: readonly SurveyVersionRow[],
  { wrong, additions }: { readonly wrong: readonly FieldError[]; readonly additions: readonly KeptAddition[] },
): Deployment {
  const sent = new Map(input.surveys.map((survey) => [survey.id, survey]));
  const running = new Set(known.surveys.map(({ id }) => id));
  const versions = new Map(newest.map((row) => [row.survey, row]));
  const before = newest.filter(({ survey }) => sent.has(survey) || running.has(survey));
  const compared = compareProjects({ ...known, surveys: before.map(({ definition }) => definition) }, input);
  const looked = compared.surveys.map((one) => ({
    one,
    ...lookAt(one, sent.get(one.survey), versions.get(one.survey), additions),
  }));
  const repeated = input.surveys.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) < at);
  return {
    published: false,
    base: contentHash(newest.map(({ survey, version }) => [survey, version])),
    grade: compared.grade,
    errors: [
      ...repeated.map((id) => ({ path: `surveys.${id}`, code: "repeated", message: `"${id}" is there twice.` })),
      ...looked.flatMap(({ errors }) => errors),
      ...wrong,
    ],
    surveys: looked.map(({ one, warnings }) => ({
      ...one,
      changes: [...one.changes],
      version: (versions.get(one.survey)?.version ?? 0) + (isPublished(one) ? 1 : 0),
      warnings,
    })),
    parts: [...compared.parts],
  };
}

/** Whether a survey gets a new version. */
const isPublished = ({ state }: Pick<ComparedSurvey, "state">): boolean => state === "added" || state === "changed";

/** What is wrong with a survey, and what may be, by the path in the project; nothing of one that stays as it is. */
function lookAt(
  one: ComparedSurvey,
  definition: SurveyDefinition | undefined,
  newest: SurveyVersionRow | undefined,
  additions: readonly KeptAddition[],
): { readonly errors: FieldError[]; readonly warnings: FieldError[] } {
  if (definition === undefined || !isPublished(one)) return { errors: [], warnings: [] };
  const { errors, warnings } = lookAtDraft({ definition, madeFrom: {} }, newest?.definition ?? null, []);
  const within = (error: FieldError): FieldError => ({ ...error, path: `surveys.${one.survey}.${error.path}` });
  const own = additions.filter(({ survey }) => survey === one.survey).map(({ addition }) => addition);
  const left = warningsOf(fitting(definition, own).left);
  return { errors: errors.map(within), warnings: [...warnings, ...left].map(within) };
}

/** Rules, waves and open forms of the code are made for the kind of a survey that it declares. */
function inCode({ project }: Pick<Ctx, "project">, { surveys }: ProjectInput): FieldError[] {
  const kinds = new Map(project.declared.map(({ id, definition }) => [id, definition.kind]));
  return surveys
    .filter(({ id, kind }) => (kinds.get(id) ?? kind) !== kind)
    .map(({ id }) => ({
      path: `surveys.${id}.kind`,
      code: "in_code",
      message: "The code that runs declares it as another kind: start the runner with code that says so.",
    }));
}

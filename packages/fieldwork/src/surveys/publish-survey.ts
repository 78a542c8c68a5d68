import {
  fitting,
  lookAtDraft,
  ProblemError,
  withoutKept,
  type FieldError,
  type Fitted,
  type Publication,
  type PublishInput,
  type SurveyDefinition,
} from "@afterword/sdk";
import type { DraftRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import { contentHash } from "../canonical.ts";
import type { Ctx } from "../context.ts";
import { findDraft, mustNotBeDeclared } from "./drafts.ts";
import { keptAdditions } from "./read-kept.ts";
import { outgrownAlerts } from "./outgrown-alerts.ts";
import { doerOf } from "./who-did.ts";

/** What publishing a draft would mean, looked at in these languages. Stores nothing. @throws ProblemError `not_found`, `draft_changed`, `survey_in_code` */
export function tryPublishing(
  ctx: Ctx,
  survey: string,
  input: PublishInput,
  locales: readonly string[],
): Promise<Publication> {
  mustNotBeDeclared(ctx, survey);
  return ctx.store.read(ctx.scope, async (rows) => (await load(ctx, rows, survey, input, locales)).publication);
}

/**
 * Publishes a draft as the next version of its survey: it is asked from now on, and the draft is gone. A retired survey
 * stays retired.
 *
 * @throws ProblemError `not_found`, `draft_changed`, `survey_in_code`, `invalid_definition` naming each path,
 * `breaking_change` unless that is meant, `survey_state` where nothing has changed
 */
export function publishSurvey(
  ctx: Ctx,
  survey: string,
  input: PublishInput,
  locales: readonly string[],
): Promise<Publication> {
  mustNotBeDeclared(ctx, survey);
  return ctx.store.write(ctx.scope, async (rows) => {
    const { draft, publication, whole } = await load(ctx, rows, survey, input, locales);
    const { version, errors, changes, grade } = publication;
    if (errors.length > 0)
      throw new ProblemError("invalid_definition", { detail: `Survey "${survey}" can't work.`, errors });
    if (version > 1 && changes.length === 0)
      throw new ProblemError("survey_state", { detail: "It is as the newest version." });
    if (grade === "breaking" && input.breaking !== true) throw new ProblemError("breaking_change");
    const row = {
      survey,
      version,
      definition: whole,
      contentHash: contentHash(draft.definition),
      publishedAt: ctx.now,
      origin: "console" as const,
      publishedBy: doerOf(ctx.actor),
      madeFrom: draft.madeFrom,
    };
    if (!(await rows.surveys.addVersion(row)) || !(await rows.drafts.remove(draft)))
      throw new ProblemError("draft_changed");
    await rows.keptSurveys.put({ survey, retiredAt: (await rows.keptSurveys.find(survey))?.retiredAt ?? null });
    await note(ctx, rows, { action: "surveys.publish", kind: "survey", id: survey });
    return { ...publication, published: true };
  });
}

async function load(
  ctx: Ctx,
  rows: Rows,
  survey: string,
  { revision }: PublishInput,
  locales: readonly string[],
): Promise<{ readonly draft: DraftRow; readonly publication: Publication; readonly whole: SurveyDefinition }> {
  const draft = await findDraft(rows, survey);
  if (draft.revision !== revision) throw new ProblemError("draft_changed");
  const newest = await rows.surveys.findNewest(survey);
  const looked = lookAtDraft(draft, newest && withoutKept(newest.definition), locales);
  const added = (await keptAdditions(rows, survey)).map(({ addition }) => addition);
  const fits = fitting(draft.definition, added);
  const outgrown = await outgrownAlerts(ctx, rows, draft.definition);
  const warnings = [...looked.warnings, ...warningsOf(fits.left), ...outgrown];
  const publication = { survey, version: (newest?.version ?? 0) + 1, published: false, ...looked, warnings };
  return { draft, publication, whole: fits.survey };
}

/** What units add and would not be asked any more. It is kept, and asked again as soon as it fits. */
export const warningsOf = (left: Fitted["left"]): FieldError[] =>
  left.flatMap(({ id, errors }) =>
    errors.map(({ path, message }) => ({
      path: `additions.${id}.${path}`,
      code: "addition_left",
      message: `What "${id}" adds would not be asked any more. ${message}`,
    })),
  );

import type { Look } from "@afterword/sdk";
import type { CodeRow, Rows, Scope, SurveyVersionRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { findLook } from "../look/find-look.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";

/** A survey whose form is open to everybody, and the code that led to it. */
export interface OpenForm {
  readonly scope: Scope;
  readonly survey: SurveyVersionRow;
  /** Null where it was opened by its own address. */
  readonly code: CodeRow | null;
  /** How the organisation shows itself. */
  readonly look: Look;
}

/**
 * The newest version of a survey that has an open form: one of the kind `feedback`. Nobody knows who answers an open form,
 * so nobody could be counted among k: where any version or wave promised more than 1 there is none.
 */
export async function findOpenSurvey(
  { project }: Pick<Ctx, "project">,
  rows: Pick<Rows, "surveys">,
  id: string,
): Promise<SurveyVersionRow | null> {
  if (project.survey(id)?.kind !== "feedback" || project.isRetired(id)) return null;
  const survey = await rows.surveys.findNewest(id);
  if (survey?.definition.kind !== "feedback") return null;
  return (await kOfFigures(rows, id)) > 1 ? null : survey;
}

/** The open form of a survey, or null when it has none. Stores nothing. */
export async function openForm(
  ctx: Pick<Ctx, "project" | "store" | "scope">,
  survey: string,
  code: CodeRow | null = null,
): Promise<OpenForm | null> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const found = await findOpenSurvey(ctx, rows, survey);
    return found && { scope: ctx.scope, survey: found, code, look: await findLook(rows, null) };
  });
}

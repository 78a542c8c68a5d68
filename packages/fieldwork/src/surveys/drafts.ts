import {
  lookAtDraft,
  ProblemError,
  staleAfter,
  withoutKept,
  type DraftInput,
  type DraftItem,
  type SurveyDraft,
} from "@afterword/sdk";
import type { DraftRow, Rows, SurveyVersionRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { unusable } from "../unusable.ts";
import { outgrownAlerts } from "./outgrown-alerts.ts";
import { doerOf, nameOf } from "./who-did.ts";

/** The surveys that are being worked at, by id. */
export const listDrafts = (ctx: Ctx): Promise<{ readonly items: readonly DraftItem[] }> =>
  ctx.store.read(ctx.scope, async (rows) => {
    const newest = new Map((await rows.surveys.listNewest()).map((row) => [row.survey, row]));
    const items: DraftItem[] = [];
    for (const draft of await rows.drafts.list()) items.push(await toItem(rows, draft, newest.get(draft.survey)));
    return { items };
  });

/** A draft, looked at in these languages. @throws ProblemError `not_found` */
export const readDraft = (ctx: Ctx, survey: string, locales: readonly string[]): Promise<SurveyDraft> =>
  ctx.store.read(ctx.scope, async (rows) => detailOf(ctx, rows, await findDraft(rows, survey), locales));

/**
 * Saves a draft over the revision that was changed. It need not work yet.
 *
 * @throws ProblemError `survey_in_code`, `draft_changed`, `invalid_request` when it is another survey's
 */
export async function saveDraft(
  ctx: Ctx,
  survey: string,
  { revision, definition: given, confirmed = [] }: DraftInput,
  locales: readonly string[],
): Promise<SurveyDraft> {
  mustNotBeDeclared(ctx, survey);
  // What units add is kept apart, and put to what is published.
  const definition = withoutKept(given);
  if (definition.id !== survey) throw unusable("definition.id", `It is the draft of "${survey}".`, "mismatch");
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = (await rows.drafts.find(survey)) ?? (await rows.surveys.findNewest(survey));
    const draft: DraftRow = {
      survey,
      revision: revision + 1,
      definition,
      madeFrom: before ? staleAfter(withoutKept(before.definition), before.madeFrom, definition, confirmed) : {},
      savedBy: doerOf(ctx.actor),
      savedAt: ctx.now,
    };
    if (!(await rows.drafts.save(draft))) throw new ProblemError("draft_changed");
    await note(ctx, rows, { action: "surveys.draft", kind: "survey", id: survey });
    return detailOf(ctx, rows, draft, locales);
  });
}

/** Discards a draft; what is published stays. @throws ProblemError `not_found` */
export const discardDraft = (ctx: Ctx, survey: string): Promise<DraftItem> =>
  ctx.store.write(ctx.scope, async (rows) => {
    const draft = await findDraft(rows, survey);
    const item = await toItem(rows, draft, await rows.surveys.findNewest(survey));
    await rows.drafts.remove(draft);
    await note(ctx, rows, { action: "surveys.discard", kind: "survey", id: survey });
    return item;
  });

/** What the code declares is changed there. @throws ProblemError `survey_in_code` */
export function mustNotBeDeclared({ project }: Pick<Ctx, "project">, survey: string): void {
  if (project.isDeclared(survey)) throw new ProblemError("survey_in_code");
}

/** The draft of a survey. @throws ProblemError `not_found` */
export async function findDraft(rows: Pick<Rows, "drafts">, survey: string): Promise<DraftRow> {
  const draft = await rows.drafts.find(survey);
  if (!draft) throw new ProblemError("not_found");
  return draft;
}

async function detailOf(ctx: Ctx, rows: Rows, draft: DraftRow, locales: readonly string[]): Promise<SurveyDraft> {
  const newest = await rows.surveys.findNewest(draft.survey);
  const { title: _title, ...item } = await toItem(rows, draft, newest);
  const { definition, madeFrom } = draft;
  const looked = lookAtDraft(draft, newest && withoutKept(newest.definition), locales);
  const warnings = [...looked.warnings, ...(await outgrownAlerts(ctx, rows, definition))];
  return { ...item, definition, madeFrom, ...looked, warnings };
}

async function toItem(
  rows: Pick<Rows, "members" | "apiKeys">,
  { survey, revision, definition, savedAt, savedBy }: DraftRow,
  newest: Pick<SurveyVersionRow, "version"> | null | undefined,
): Promise<DraftItem> {
  return {
    survey,
    revision,
    title: definition.title ?? null,
    version: newest?.version ?? null,
    savedAt: new Date(savedAt).toISOString(),
    savedBy: await nameOf(rows, savedBy),
  };
}

import {
  additionErrors,
  coreOf,
  fitting,
  ProblemError,
  withoutKept,
  type AdditionDefinition,
  type AdditionInput,
  type AdditionItem,
  type AdditionsPage,
  type FieldError,
} from "@afterword/sdk";
import type { AdditionRow, AdditionWords, Rows, UnitRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import { covers, limitsOf, partsOf } from "../access/parts.ts";
import { contentHash } from "../canonical.ts";
import type { Ctx } from "../context.ts";
import { keptAdditions } from "./read-kept.ts";
import { stateOf } from "./state-of.ts";
import { doerOf, nameOf } from "./who-did.ts";

/** What units add to a survey, or to any: those that whoever asks may add for. */
export const listAdditions = (ctx: Ctx, survey: string | null): Promise<AdditionsPage> =>
  ctx.store.read(ctx.scope, async (rows) => {
    const units = await rows.units.list();
    const own = units.filter((unit) => mayAddFor(ctx, units, unit.id));
    const items: AdditionItem[] = [];
    for (const row of await rows.additions.list(survey))
      if (row.draft !== null || row.kept !== null)
        if (ctx.parts === null || own.some(({ id }) => id === row.part)) items.push(await toItem(rows, units, row));
    const surveys = (await rows.surveys.listNewest())
      .filter((row) => survey === null || row.survey === survey)
      .filter((row) => row.definition.kind !== "feedback" && stateOf(ctx.project, row.survey) === "running")
      .map(({ definition }) => coreOf(definition));
    return { items, units: own.map(({ id, name }) => ({ id, name })), surveys };
  });

/**
 * Saves what a unit adds to a survey over the revision that was changed. It is asked when it is published.
 *
 * @throws ProblemError `not_found` also of a unit that whoever asks may not add for, `draft_changed`, `invalid_definition`
 * naming each path: what is locked, a fourth question, what could name somebody
 */
export function saveAddition(
  ctx: Ctx,
  { survey, unit, ...input }: AdditionInput & { readonly survey: string; readonly unit: string },
): Promise<AdditionItem> {
  const { revision, questions, examples } = input;
  return ctx.store.write(ctx.scope, async (rows) => {
    const units = await mustBeTheirs(ctx, rows, unit);
    const draft = { questions, examples };
    const errors = isNothing(draft) ? [] : await errorsOf(rows, units, { survey, part: unit }, draft);
    if (errors.length > 0)
      throw new ProblemError("invalid_definition", { detail: `This can't be added to "${survey}".`, errors });
    const before = await rows.additions.find(survey, unit);
    // What was discarded, or taken away, is not listed: whoever begins anew knows no revision.
    const isOver = before !== null && before.draft === null && before.kept === null && revision === 0;
    const next = { survey, part: unit, revision: (isOver ? before.revision : revision) + 1, draft };
    if (!(await rows.additions.save({ ...next, savedBy: doerOf(ctx.actor), savedAt: ctx.now })))
      throw new ProblemError("draft_changed");
    await note(ctx, rows, { action: "additions.save", kind: "survey", id: survey });
    return toItem(rows, units, await findAddition(rows, survey, unit));
  });
}

/** Discards the draft of what a unit adds; what is published stays. @throws ProblemError `not_found` */
export const discardAddition = (ctx: Ctx, survey: string, unit: string): Promise<AdditionItem> =>
  ctx.store.write(ctx.scope, async (rows) => {
    const units = await mustBeTheirs(ctx, rows, unit);
    const row = await findAddition(rows, survey, unit);
    if (row.draft === null) throw new ProblemError("not_found");
    const gone = { ...row, draft: null, revision: row.revision + 1, savedBy: doerOf(ctx.actor), savedAt: ctx.now };
    if (!(await rows.additions.save(gone))) throw new ProblemError("draft_changed");
    await note(ctx, rows, { action: "additions.discard", kind: "survey", id: survey });
    return toItem(rows, units, gone);
  });

/** What a unit adds to a survey. @throws ProblemError `not_found` */
export async function findAddition(rows: Pick<Rows, "additions">, survey: string, unit: string): Promise<AdditionRow> {
  const row = await rows.additions.find(survey, unit);
  if (!row) throw new ProblemError("not_found");
  return row;
}

/** Whether nothing is added: publishing it takes away what is there. */
export const isNothing = ({ questions, examples }: AdditionWords): boolean =>
  questions.length === 0 && Object.keys(examples).length === 0;

/** What a unit adds, for whoever is in the unit as it is now. */
export const additionFor = (units: readonly UnitRow[], unit: string, words: AdditionWords): AdditionDefinition => ({
  id: unit,
  for: limitsOf(units, unit),
  ...words,
  kept: true,
});

/** Whether whoever asks may add for a unit below the organisation: for all of it, and not for a part. */
function mayAddFor({ parts }: Pick<Ctx, "parts">, units: readonly UnitRow[], id: string): boolean {
  const own = partsOf(units, id, {});
  return own !== null && own.length > 0 && covers(parts, own);
}

async function mustBeTheirs(ctx: Ctx, rows: Pick<Rows, "units">, unit: string): Promise<readonly UnitRow[]> {
  const units = await rows.units.list();
  if (!mayAddFor(ctx, units, unit)) throw new ProblemError("not_found");
  return units;
}

/** What is wrong with what a unit adds, as the survey is now and with what others add. @throws ProblemError `not_found` */
async function errorsOf(
  rows: Pick<Rows, "additions" | "surveys">,
  units: readonly UnitRow[],
  { survey, part }: Pick<AdditionRow, "survey" | "part">,
  words: AdditionWords,
): Promise<FieldError[]> {
  const newest = await rows.surveys.findNewest(survey);
  if (!newest) throw new ProblemError("not_found");
  const others = (await keptAdditions(rows, survey)).flatMap(({ addition }) => (addition.id === part ? [] : addition));
  const { survey: whole } = fitting(withoutKept(newest.definition), others);
  return additionErrors(whole, additionFor(units, part, words));
}

async function toItem(
  rows: Pick<Rows, "additions" | "apiKeys" | "members" | "surveys">,
  units: readonly UnitRow[],
  row: AdditionRow,
): Promise<AdditionItem> {
  const { survey, part, revision, draft, kept, publishedAt } = row;
  const words = draft ?? kept;
  return {
    survey,
    unit: part,
    name: units.find(({ id }) => id === part)?.name ?? null,
    revision,
    draft,
    savedAt: new Date(row.savedAt).toISOString(),
    savedBy: await nameOf(rows, row.savedBy),
    published: kept && {
      questions: kept.questions,
      examples: kept.examples,
      for: Object.fromEntries(Object.entries(kept.for).map(([segment, values]) => [segment, [...values]])),
    },
    publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
    publishedBy: await nameOf(rows, row.publishedBy),
    errors: [
      ...(words === null || isNothing(words) ? [] : await errorsOf(rows, units, row, words)),
      ...(draft === null && kept !== null && !isSame(kept.for, limitsOf(units, part)) ? [otherValues] : []),
    ],
  };
}

const isSame = (before: AdditionDefinition["for"], now: AdditionDefinition["for"]): boolean =>
  contentHash(before) === contentHash(now);

const otherValues: FieldError = {
  path: "for",
  code: "unit_changed",
  message: "Other values are the unit’s since it was published: save and publish it again, so that they are asked it.",
};

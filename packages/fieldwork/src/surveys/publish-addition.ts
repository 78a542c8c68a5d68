import { fitting, lookAtDraft, ProblemError, withoutKept, type Publication, type PublishInput } from "@afterword/sdk";
import type { AdditionRow, NewVersionRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { additionFor, findAddition, isNothing } from "./additions.ts";
import { keptAdditions } from "./read-kept.ts";
import { doerOf } from "./who-did.ts";

/** Of which unit and survey, and as it was seen. */
type Seen = PublishInput & { readonly survey: string; readonly unit: string };

/** What publishing a unit's addition would mean, looked at in these languages. Stores nothing. @throws ProblemError `not_found`, `draft_changed` */
export const tryAddition = (ctx: Ctx, seen: Seen, locales: readonly string[]): Promise<Publication> =>
  ctx.store.read(ctx.scope, async (rows) => (await load(ctx, rows, seen, locales)).publication);

/**
 * Publishes what a unit adds in the survey's next version: its core, and what others add, stay as they are. What adds nothing
 * takes away what was there.
 *
 * @throws ProblemError `not_found`, `draft_changed`, `invalid_definition` naming each path, `breaking_change` unless that is
 * meant, `survey_state` where nothing has changed
 */
export function publishAddition(ctx: Ctx, seen: Seen, locales: readonly string[]): Promise<Publication> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const { publication, version, row, isTakenAway } = await load(ctx, rows, seen, locales);
    const { errors, grade } = publication;
    if (errors.length > 0)
      throw new ProblemError("invalid_definition", { detail: `This can't be added to "${seen.survey}".`, errors });
    if (version === null && !isTakenAway)
      throw new ProblemError("survey_state", { detail: "It is as the newest version." });
    if (grade === "breaking" && seen.breaking !== true) throw new ProblemError("breaking_change");
    const isNext = version === null || (await rows.surveys.addVersion(version));
    if (!isNext || !(await rows.additions.publish(row))) throw new ProblemError("draft_changed");
    await note(ctx, rows, { action: "additions.publish", kind: "survey", id: seen.survey });
    return { ...publication, published: true };
  });
}

interface Loaded {
  readonly publication: Publication;
  /** The next version; null where nothing of the survey changes. */
  readonly version: NewVersionRow | null;
  readonly row: AdditionRow;
  /** Whether something goes that was published: also where it was not asked any more, and no version changes. */
  readonly isTakenAway: boolean;
}

async function load(
  ctx: Ctx,
  rows: Rows,
  { survey, unit, revision }: Seen,
  locales: readonly string[],
): Promise<Loaded> {
  const row = await findAddition(rows, survey, unit);
  const newest = await rows.surveys.findNewest(survey);
  if (!newest || row.draft === null) throw new ProblemError("not_found");
  if (row.revision !== revision) throw new ProblemError("draft_changed");
  const addition = isNothing(row.draft) ? null : additionFor(await rows.units.list(), unit, row.draft);
  const others = (await keptAdditions(rows, survey)).flatMap(({ addition: one }) => (one.id === unit ? [] : one));
  const all = [...others, ...(addition === null ? [] : [addition])].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { survey: definition, left } = fitting(withoutKept(newest.definition), all);
  const looked = lookAtDraft({ definition, madeFrom: newest.madeFrom }, newest.definition, locales);
  const errors = [...(left.find(({ id }) => id === unit)?.errors ?? []), ...looked.errors];
  const isChange = looked.changes.length > 0;
  const number = newest.version + (isChange ? 1 : 0);
  const by = { publishedBy: doerOf(ctx.actor), publishedAt: ctx.now };
  return {
    publication: { survey, version: number, published: false, ...looked, errors },
    // What the core is, and whose, is as it was: only what is added is new.
    version: isChange
      ? { ...newest, version: number, definition, publishedAt: ctx.now, extendedBy: by.publishedBy }
      : null,
    row: { ...row, ...by, kept: addition },
    isTakenAway: addition === null && row.kept !== null,
  };
}

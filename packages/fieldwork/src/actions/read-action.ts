import { ProblemError, type ActionDetail, type ActionOwner, type ActionsPage, type ActionsQuery } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { mayDo } from "../access/authorize.ts";
import { isIn } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { readCursor, writeCursor } from "../explain/cursor.ts";
import { listColleagues, todayOf } from "../notices/colleagues.ts";
import { readStored, type StoredAction } from "./stored-action.ts";
import { nextReview } from "./next-review.ts";
import { reviewsOf, toActionDetail, toActionItems } from "./view-action.ts";

/** An action with its plan, how it was before, and what came of it. @throws ProblemError `not_found` */
export const readAction = (ctx: Ctx, id: string): Promise<ActionDetail> =>
  ctx.store.read(ctx.scope, async (rows) => toActionDetail(ctx, rows, await findAction(ctx, rows, id)));

/** A page of the actions of the parts that whoever asks may see, newest first. @throws ProblemError `invalid_query` */
export async function listActions(ctx: Ctx, query: ActionsQuery & { readonly limit: number }): Promise<ActionsPage> {
  const [createdAt, id] = query.cursor === undefined ? [] : readCursor(query.cursor, ["number", "string"]);
  const { state = null, owner = null, survey = null, limit } = query;
  return ctx.store.read(ctx.scope, async (rows) => {
    const found: StoredAction[] = [];
    let after = id === undefined ? null : { createdAt: Number(createdAt), id: String(id) };
    // Whom an action is for is written in its plan: an organisation has some hundreds of them.
    for (let left = true; left && found.length <= limit;) {
      const dueBefore = query.overdue === undefined ? null : todayOf(ctx);
      const page = await rows.actions.list({ state, owner, survey, dueBefore, after, limit: limit + 1 });
      const theirs = page.map(readStored).filter((row) => isTheirs(ctx, row));
      found.push(...(query.review === undefined ? theirs : await withReviewDue(ctx, rows, theirs)));
      after = page.at(-1) ?? null;
      left = page.length > limit;
    }
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: await toActionItems(ctx, rows, shown),
      nextCursor: found.length > limit && last ? writeCursor([last.createdAt, last.id]) : null,
    };
  });
}

/** Those that were to be looked at before today. */
async function withReviewDue(ctx: Ctx, rows: Rows, all: readonly StoredAction[]): Promise<readonly StoredAction[]> {
  const reviews = await reviewsOf(rows, all);
  return all.filter((row) => (nextReview(row, reviews.get(row.id) ?? []) ?? "9999") < todayOf(ctx));
}

/** Members who may see to actions wherever whoever asks may, by name. */
export async function listActionOwners(ctx: Ctx): Promise<{ readonly items: readonly ActionOwner[] }> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const { all } = await listColleagues(rows);
    const items = all
      .filter(({ actor }) => mayDo(actor, "actions.manage", ctx.parts))
      .map(({ id, member }) => ({ id, name: member.name }));
    return { items: items.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)) };
  });
}

/** An action that whoever asks may see. @throws ProblemError `not_found` */
export async function findAction(
  ctx: Ctx,
  rows: Pick<Rows, "actions">,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<StoredAction> {
  const row = await rows.actions.find(id, how);
  if (!row || !isTheirs(ctx, readStored(row))) throw new ProblemError("not_found");
  return readStored(row);
}

const isTheirs = ({ parts }: Ctx, { plan }: StoredAction): boolean => isIn(parts, plan.measure.where);

import { ProblemError, type ViewInput, type ViewItem } from "@afterword/sdk";
import type { ViewRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newId } from "../secret.ts";
import { unusable } from "../unusable.ts";
import { note } from "./audit.ts";

/** How many views somebody keeps. */
const mostViews = 200;

/** The caller's own views, and those that are shared, by name. */
export async function listViews(ctx: Ctx): Promise<{ readonly items: readonly ViewItem[] }> {
  const views = await ctx.store.read(ctx.scope, (rows) => rows.views.list(ownerOf(ctx)));
  return { items: views.map((view) => toItem(ctx, view)) };
}

/** Keeps a view under a name. @throws ProblemError `invalid_request` when there are too many */
export async function addView(ctx: Ctx, { name, address, shared = false }: ViewInput): Promise<ViewItem> {
  const owner = ownerOf(ctx);
  const view: ViewRow = { id: newId("view"), owner, name, address, isShared: shared, createdAt: ctx.now };
  return ctx.store.write(ctx.scope, async (rows) => {
    const own = (await rows.views.list(owner)).filter((one) => one.owner === owner);
    if (own.length >= mostViews) throw unusable("name", `You keep ${String(mostViews)} views already.`, "too_many");
    await rows.views.add(view);
    await note(ctx, rows, { action: "views.add", kind: "view", id: view.id });
    return toItem(ctx, view);
  });
}

/** Removes a view of the caller's own. @throws ProblemError `not_found`, for those of others too */
export async function removeView(ctx: Ctx, id: string): Promise<ViewItem> {
  const owner = ownerOf(ctx);
  return ctx.store.write(ctx.scope, async (rows) => {
    const view = (await rows.views.list(owner)).find((one) => one.id === id && one.owner === owner);
    if (!view || !(await rows.views.remove(owner, id))) throw new ProblemError("not_found");
    await note(ctx, rows, { action: "views.remove", kind: "view", id });
    return toItem(ctx, view);
  });
}

/** Who keeps views, by kind and id. */
export const ownerOf = ({ actor }: Pick<Ctx, "actor">): string => `${actor.kind} ${actor.id}`;

const toItem = (ctx: Pick<Ctx, "actor">, { owner, isShared, createdAt, ...view }: ViewRow): ViewItem => ({
  ...view,
  shared: isShared,
  own: owner === ownerOf(ctx),
  createdAt: new Date(createdAt).toISOString(),
});

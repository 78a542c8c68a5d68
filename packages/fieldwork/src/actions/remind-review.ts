import { nextOpening, placeOf, toInstant, toLocal } from "@afterword/sdk";
import type { Rows, TimerRow } from "@afterword/store";
import { mayDo } from "../access/authorize.ts";
import type { Ctx } from "../context.ts";
import { isAway, listColleagues, todayOf } from "../notices/colleagues.ts";
import { nextHours, noticeHours, planNotice } from "../notices/plan-notice.ts";
import { leftOf } from "./next-review.ts";
import { readStored, type StoredAction } from "./stored-action.ts";
import { reviewsOf } from "./view-action.ts";

/** Has whoever sees to an action reminded on each day on which it is to be looked at; what is past is seen to be late. */
export async function planReviews(
  ctx: Pick<Ctx, "now" | "project">,
  rows: Pick<Rows, "timers">,
  { id, plan }: StoredAction,
): Promise<void> {
  const place = placeOf({ timeZone: null, locale: null, attributes: plan.measure.where }, ctx.project.project);
  const today = toLocal(ctx.now, place.timeZone).slice(0, 10);
  for (const day of plan.reviewsOn.filter((one) => one >= today)) {
    const opens = nextOpening(noticeHours, toInstant(`${day}T00:00`, place.timeZone), place);
    if (!Number.isFinite(opens)) continue;
    const payload = { action: id, day };
    await rows.timers.add({ kind: "remind-review", key: `${id}:${day}`, dueAt: opens, payload, createdAt: ctx.now });
  }
}

/** The same for all actions that are there already: once, after an upgrade. */
export async function planAllReviews(ctx: Ctx, timer: TimerRow): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "done", ctx.now))) return;
    const which = { state: null, owner: null, survey: null, dueBefore: null, after: null, limit: 100_000 };
    for (const row of await rows.actions.list(which)) await planReviews(ctx, rows, readStored(row));
  });
}

/** Has it told that an action is to be looked at, unless somebody has done so, or it is none of its days any more. */
export async function remindReview(ctx: Ctx, timer: TimerRow): Promise<void> {
  const { action: id, day } = timer.payload as { readonly action: string; readonly day: string };
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "done", ctx.now))) return;
    const row = await findDue(rows, id, day);
    if (!row) return;
    const reader = await readerOf(ctx, rows, row);
    if (reader === null) return;
    // A worker that was away for a while comes in its own time.
    const dueAt = nextHours(ctx, row.plan.measure.where);
    await rows.notices.addReview({ reader, action: id, reviewOn: day, at: ctx.now, dueAt });
    await planNotice(ctx, rows, reader);
  });
}

/** An action that is still to be looked at on a day; null otherwise. */
export async function findDue(
  rows: Pick<Rows, "actions" | "actionReviews">,
  id: string,
  day: string,
): Promise<StoredAction | null> {
  const found = await rows.actions.find(id);
  if (!found) return null;
  const row = readStored(found);
  const reviews = (await reviewsOf(rows, [row])).get(id) ?? [];
  return row.state !== "dropped" && leftOf(row.plan, reviews).includes(day) ? row : null;
}

/** Who is reminded: the owner, or who stands in and may see to it. An owner who left is nobody. */
async function readerOf(ctx: Ctx, rows: Rows, { owner, plan }: StoredAction): Promise<string | null> {
  const { all } = await listColleagues(rows);
  const mayManage = (one: (typeof all)[number]) => mayDo(one.actor, "actions.manage", [plan.measure.where]);
  const [own, today] = [all.find(({ id }) => id === owner), todayOf(ctx)];
  if (!own) return null;
  const standIn = isAway(own, today) ? all.find(({ id }) => id === own.absence?.standIn) : undefined;
  const told = standIn && !isAway(standIn, today) && mayManage(standIn) ? standIn : own;
  return mayManage(told) ? `member ${told.id}` : null;
}

import { dayMs, type ActionDetail, type ActionEffect, type ActionItem } from "@afterword/sdk";
import type { ActionReviewRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { todayOf } from "../notices/colleagues.ts";
import { nameOf } from "../surveys/who-did.ts";
import { recordsOf } from "./rests-on.ts";
import { nextReview } from "./next-review.ts";
import { aboutOf, type StoredAction } from "./stored-action.ts";
import { daysAfter } from "./windows.ts";

const time = (at: number): string => new Date(at).toISOString();

/** Actions as they are listed, with the names of their owners. */
export async function toActionItems(ctx: Ctx, rows: Rows, all: readonly StoredAction[]): Promise<ActionItem[]> {
  const names = new Map((await rows.members.list()).map((member) => [member.id, member.name]));
  const reviews = await reviewsOf(rows, all);
  return all.map((row) => toItem(ctx, row, reviews.get(row.id) ?? [], names.get(row.owner)));
}

/** What was found at some actions, by their ids. */
export const reviewsOf = async (
  rows: Pick<Rows, "actionReviews">,
  all: readonly Pick<StoredAction, "id">[],
): Promise<ReadonlyMap<string, readonly ActionReviewRow[]>> =>
  Map.groupBy(await rows.actionReviews.listOf(all.map(({ id }) => id)), ({ action }) => action);

function toItem(
  ctx: Pick<Ctx, "now" | "project">,
  row: StoredAction,
  reviews: readonly ActionReviewRow[],
  ownerName: string | undefined,
): ActionItem {
  const isOpen = row.state === "planned" || row.state === "doing";
  const nextReviewOn = nextReview(row, reviews);
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    owner: { id: row.owner, name: ownerName ?? row.owner },
    measure: row.plan.measure,
    startsOn: row.startsOn,
    dueOn: row.dueOn,
    overdue: isOpen && row.dueOn < todayOf(ctx),
    nextReviewOn,
    reviewOverdue: nextReviewOn !== null && nextReviewOn < todayOf(ctx),
    verdict: shownEffect(row)?.verdict ?? null,
    createdAt: time(row.createdAt),
    updatedAt: time(row.updatedAt),
    revision: row.revision,
  };
}

/** An action with its plan. */
export async function toActionDetail(ctx: Ctx, rows: Rows, row: StoredAction): Promise<ActionDetail> {
  const { problem, resources, goal, reviewsOn, tasks, evidence, reason } = row.plan;
  const written = (await reviewsOf(rows, [row])).get(row.id) ?? [];
  const reviews = written.map(async ({ reviewOn: on, found, decision, reason: why, by, at }) => ({
    ...{ on, found, decision, reason: why, by: await nameOf(rows, by), at: time(at) },
  }));
  return {
    ...toItem(ctx, row, written, (await rows.members.find(row.owner))?.name),
    ...{ problem, resources, goal, reviewsOn, tasks, evidence: [...evidence], reason },
    reviews: await Promise.all(reviews),
    about: aboutOf(row),
    records: await recordsOf(ctx, rows, row.id),
    doneOn: row.doneOn,
    rollout: row.plan.rollout,
    baseline: row.baseline,
    effect: shownEffect(row),
    createdBy: await nameOf(rows, row.createdBy),
  };
}

/** What came of an action: until that is measured, when it will be; null of one that is not done. */
function shownEffect({ doneOn, plan, effect }: StoredAction): ActionEffect | null {
  if (effect !== null || doneOn === null) return effect;
  const { from, to } = plan.measure;
  return {
    ...{ verdict: "too_early", why: "window", before: { from, to }, after: daysAfter(plan.measure, doneOn) },
    ...{
      group: null,
      other: null,
      pairs: null,
      rollout: null,
      difference: null,
      interval: null,
      p: null,
      smallestDetectable: null,
    },
    ...{ version: null, measuredAt: null },
  };
}

/** The UTC day. */
export const utcDayOf = (now: number): string => time(Math.floor(now / dayMs) * dayMs).slice(0, 10);

import { dayMs, type ActionDetail, type ActionEffect, type ActionItem } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { todayOf } from "../notices/colleagues.ts";
import { nameOf } from "../surveys/who-did.ts";
import { recordsOf } from "./rests-on.ts";
import { aboutOf, type StoredAction } from "./stored-action.ts";
import { daysAfter } from "./windows.ts";

const time = (at: number): string => new Date(at).toISOString();

/** An action as it is listed. */
export function toActionItem(
  ctx: Pick<Ctx, "now" | "project">,
  row: StoredAction,
  ownerName: string | undefined,
): ActionItem {
  const isOpen = row.state === "planned" || row.state === "doing";
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    owner: { id: row.owner, name: ownerName ?? row.owner },
    measure: row.plan.measure,
    startsOn: row.startsOn,
    dueOn: row.dueOn,
    overdue: isOpen && row.dueOn < todayOf(ctx),
    verdict: shownEffect(row)?.verdict ?? null,
    createdAt: time(row.createdAt),
    updatedAt: time(row.updatedAt),
    revision: row.revision,
  };
}

/** An action with its plan. */
export async function toActionDetail(ctx: Ctx, rows: Rows, row: StoredAction): Promise<ActionDetail> {
  const { problem, resources, goal, reviewsOn, tasks, evidence, reason } = row.plan;
  return {
    ...toActionItem(ctx, row, (await rows.members.find(row.owner))?.name),
    ...{ problem, resources, goal, reviewsOn, tasks, evidence: [...evidence], reason },
    about: aboutOf(row),
    records: await recordsOf(ctx, rows, row.id),
    doneOn: row.doneOn,
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
    ...{ group: null, other: null, difference: null, interval: null, p: null, smallestDetectable: null },
    ...{ version: null, measuredAt: null },
  };
}

/** The UTC day. */
export const utcDayOf = (now: number): string => time(Math.floor(now / dayMs) * dayMs).slice(0, 10);

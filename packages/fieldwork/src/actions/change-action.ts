import {
  actionMoves,
  ProblemError,
  type ActionRollout,
  type ActionDetail,
  type CheckedActionChange,
  type FieldError,
} from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { todayOf } from "../notices/colleagues.ts";
import { ownerErrors } from "./add-action.ts";
import { countBaseline } from "./count-baseline.ts";
import { planMeasuring } from "./measure-action.ts";
import { dateErrors, partErrors } from "./plan-errors.ts";
import { rolloutErrors } from "./rollout-errors.ts";
import { rootErrors } from "./root-errors.ts";
import { planReviews } from "./remind-review.ts";
import { findAction } from "./read-action.ts";
import { namedRecords, restOn } from "./rests-on.ts";
import { aboutOf, type StoredAction } from "./stored-action.ts";
import { toActionDetail } from "./view-action.ts";

/** What may be changed of an action that is over. */
const lasting = ["revision", "state", "evidence", "tasks", "reason", "doneOn"];

/**
 * Moves an action on, or changes its plan: all of it, or nothing. Of two who change the same revision the second is told. Once it
 * is done, its effect is measured when the time after it is over.
 *
 * @throws ProblemError `not_found`, `action_changed`, `action_state`, `invalid_request` naming every field that can't be used
 */
export async function changeAction(ctx: Ctx, id: string, change: CheckedActionChange): Promise<ActionDetail> {
  const seen = await ctx.store.read(ctx.scope, (rows) => findAction(ctx, rows, id));
  const counted = await countedAnew(ctx, seen, change);
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await findAction(ctx, rows, id, { lock: true });
    if (before.revision !== change.revision) throw new ProblemError("action_changed");
    checkMove(before, change);
    const after = next(ctx, before, change);
    const withBaseline = counted?.baseline ? { ...after, baseline: counted.baseline } : after;
    const named = change.records && (await namedRecords(ctx, rows, change.records));
    const wrong = [
      ...(counted?.errors ?? []),
      ...(named?.errors ?? []),
      ...(await errorsOf(ctx, rows, { before, after: withBaseline }, change)),
    ];
    if (wrong.length > 0) throw new ProblemError("invalid_request", { errors: wrong });
    if (!(await rows.actions.save(withBaseline))) throw new Error("A locked action was changed by somebody else.");
    if (named) await restOn(ctx, rows, id, named.ids);
    await planReviews(ctx, rows, withBaseline);
    await note(ctx, rows, { action: "actions.change", kind: "action", id });
    if (after.state === "done" && before.state !== "done") await planMeasuring(ctx, rows, withBaseline);
    return toActionDetail(ctx, rows, withBaseline);
  });
}

/** How it was before, where what it is measured by changes; null where that stays. What has begun keeps what was counted. */
async function countedAnew(ctx: Ctx, seen: StoredAction, change: CheckedActionChange) {
  if (seen.state !== "planned" || (change.measure === undefined && change.rollout === undefined)) return null;
  const { plan, startsOn, dueOn } = next(ctx, seen, change);
  return countBaseline(ctx, { measure: plan.measure, rollout: plan.rollout, dates: { startsOn, dueOn } });
}

function checkMove({ state: from, plan }: StoredAction, change: CheckedActionChange): void {
  const to = change.state ?? from;
  if (to !== from && !actionMoves[from].includes(to))
    throw new ProblemError("action_state", { detail: `It is ${from}, and can't become ${to}.` });
  const isOver = from === "done" || from === "dropped";
  const touched = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (isOver && touched.some((name) => !lasting.includes(name)))
    throw new ProblemError("action_state", { detail: `It is ${from}: its plan stays as it was.` });
  if (change.measure !== undefined && from !== "planned")
    throw new ProblemError("action_state", { detail: "It has begun: what it is measured by stays as it was." });
  if (from === "doing" && change.rollout !== undefined && !isSameKind(plan.rollout, change.rollout))
    throw new ProblemError("action_state", { detail: "It has begun: only the days of its units can change." });
}

/** Whether a roll-out has the units that it had. */
function isSameKind(before: ActionRollout | null, after: ActionRollout | null): boolean {
  const units = (of: ActionRollout | null) =>
    JSON.stringify([of?.by, (of?.steps ?? []).map(({ unit }) => unit).sort()]);
  return units(before) === units(after);
}

/** The action after a change. */
function next(ctx: Ctx, before: StoredAction, change: CheckedActionChange): StoredAction {
  const { plan } = before;
  const state = change.state ?? before.state;
  const about = change.about ?? aboutOf(before);
  const isCase = about.kind === "case";
  const measure = change.measure ?? plan.measure;
  const doneOn = state === "done" ? (before.doneOn ?? change.doneOn ?? todayOf(ctx)) : null;
  return {
    ...before,
    survey: measure.survey,
    title: change.title ?? before.title,
    state,
    owner: change.owner ?? before.owner,
    caseId: isCase ? about.of : null,
    plan: {
      problem: change.problem ?? plan.problem,
      about: isCase ? { kind: "case", of: null } : about,
      measure,
      resources: change.resources ?? plan.resources,
      goal: change.goal ?? plan.goal,
      reviewsOn: change.reviewsOn ?? plan.reviewsOn,
      tasks: change.tasks ?? plan.tasks,
      rollout: change.rollout === undefined ? plan.rollout : change.rollout,
      evidence: change.evidence ?? plan.evidence,
      reason: state === "dropped" ? (change.reason ?? plan.reason) : null,
    },
    startsOn: change.startsOn ?? before.startsOn,
    dueOn: change.dueOn ?? before.dueOn,
    doneOn,
    revision: before.revision + 1,
    updatedAt: ctx.now,
  };
}

/** What of the action as it would be can't be. */
async function errorsOf(
  ctx: Ctx,
  rows: Rows,
  { before, after }: { readonly before: StoredAction; readonly after: StoredAction },
  change: CheckedActionChange,
): Promise<readonly FieldError[]> {
  const { plan, owner, startsOn, dueOn } = after;
  const { measure, reviewsOn, tasks } = plan;
  const about = aboutOf(after);
  const isMoved = [change.startsOn, change.dueOn, change.reviewsOn, change.measure].some((part) => part !== undefined);
  const isGiven = change.owner !== undefined || change.measure !== undefined;
  return [
    ...(isMoved ? dateErrors({ startsOn, dueOn, reviewsOn }, measure) : []),
    ...(change.about || change.tasks || isMoved ? partErrors({ about, tasks, startsOn }) : []),
    ...(isGiven ? await ownerErrors(rows, { owner, measure }) : []),
    ...(change.about || (change.measure && about.kind !== "theme")
      ? await rootErrors(ctx, rows, { about, measure })
      : []),
    ...stepErrors(ctx, before, after, change),
    ...stateErrors(ctx, after, change),
  ];
}

/** Which days of a roll-out can't be: of what has begun only days that have not come may change, to others that have not. */
function stepErrors(
  ctx: Ctx,
  before: StoredAction,
  { plan, startsOn, dueOn }: StoredAction,
  change: CheckedActionChange,
): readonly FieldError[] {
  const isTouched = change.rollout !== undefined || change.startsOn !== undefined || change.dueOn !== undefined;
  const { rollout, measure } = plan;
  const isCounted = before.state === "planned" && (change.rollout !== undefined || change.measure !== undefined);
  if (rollout === null || !isTouched || isCounted) return [];
  const wrong = rolloutErrors({ rollout, measure, dates: { startsOn, dueOn }, parts: ctx.parts });
  if (wrong.length > 0 || before.state === "planned") return wrong;
  const [today, was] = [todayOf(ctx), new Map(before.plan.rollout?.steps.map(({ unit, on }) => [unit, on]))];
  return rollout.steps.flatMap(({ unit, on }, at) => {
    const old = was.get(unit) ?? on;
    if (old === on || (old > today && on > today)) return [];
    const message = `"${unit}" began on ${old}, or would have begun already: that stays as it was.`;
    return [{ path: `rollout.steps.${String(at)}.on`, code: "begun", message }];
  });
}

/** What a state needs, and what belongs to another one. */
function* stateErrors(ctx: Ctx, after: StoredAction, change: CheckedActionChange): Generator<FieldError> {
  const { state, doneOn, startsOn } = after;
  if (state === "dropped" && after.plan.reason === null)
    yield { path: "reason", code: "required", message: "Say why it is dropped." };
  if (state !== "dropped" && change.reason !== undefined)
    yield { path: "reason", code: "unexpected", message: "A reason goes with dropped." };
  if (change.doneOn !== undefined && change.state !== "done")
    yield { path: "doneOn", code: "unexpected", message: "The last day of the work goes with done." };
  if (doneOn === null || change.state !== "done") return;
  if (doneOn > todayOf(ctx)) yield { path: "doneOn", code: "in_future", message: "This day has not come yet." };
  const waiting = after.plan.rollout?.steps.find(({ on }) => on > doneOn);
  if (waiting)
    yield {
      path: "doneOn",
      code: "out_of_order",
      message: `"${waiting.unit}" begins on ${waiting.on}: it can't be done before.`,
    };
  if (doneOn < startsOn)
    yield { path: "doneOn", code: "out_of_order", message: `It starts on ${startsOn}, and can't be done before.` };
}

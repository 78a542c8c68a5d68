import {
  actionMoves,
  ProblemError,
  type ActionDetail,
  type CheckedActionChange,
  type FieldError,
} from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { todayOf } from "../notices/colleagues.ts";
import { countBaseline, ownerErrors } from "./add-action.ts";
import { planMeasuring } from "./measure-action.ts";
import { dateErrors, partErrors } from "./plan-errors.ts";
import { rootErrors } from "./root-errors.ts";
import { planReviews } from "./remind-review.ts";
import { findAction } from "./read-action.ts";
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
  await ctx.store.read(ctx.scope, (rows) => findAction(ctx, rows, id));
  const counted = change.measure === undefined ? null : await countBaseline(ctx, change.measure);
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await findAction(ctx, rows, id, { lock: true });
    if (before.revision !== change.revision) throw new ProblemError("action_changed");
    checkMove(before, change);
    const after = next(ctx, before, change);
    const withBaseline = counted?.baseline ? { ...after, baseline: counted.baseline } : after;
    const wrong = [...(counted?.errors ?? []), ...(await errorsOf(ctx, rows, withBaseline, change))];
    if (wrong.length > 0) throw new ProblemError("invalid_request", { errors: wrong });
    if (!(await rows.actions.save(withBaseline))) throw new Error("A locked action was changed by somebody else.");
    await planReviews(ctx, rows, withBaseline);
    await note(ctx, rows, { action: "actions.change", kind: "action", id });
    if (after.state === "done" && before.state !== "done") await planMeasuring(ctx, rows, withBaseline);
    return toActionDetail(ctx, rows, withBaseline);
  });
}

function checkMove({ state: from }: StoredAction, change: CheckedActionChange): void {
  const to = change.state ?? from;
  if (to !== from && !actionMoves[from].includes(to))
    throw new ProblemError("action_state", { detail: `It is ${from}, and can't become ${to}.` });
  const isOver = from === "done" || from === "dropped";
  const touched = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (isOver && touched.some((name) => !lasting.includes(name)))
    throw new ProblemError("action_state", { detail: `It is ${from}: its plan stays as it was.` });
  if (change.measure !== undefined && from !== "planned")
    throw new ProblemError("action_state", { detail: "It has begun: what it is measured by stays as it was." });
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
  after: StoredAction,
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
    ...stateErrors(ctx, after, change),
  ];
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
  if (doneOn < startsOn)
    yield { path: "doneOn", code: "out_of_order", message: `It starts on ${startsOn}, and can't be done before.` };
}

import { ProblemError, type ActionDetail, type ActionReviewInput } from "@afterword/sdk";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { todayOf } from "../notices/colleagues.ts";
import { doerOf } from "../surveys/who-did.ts";
import { unusable } from "../unusable.ts";
import { leftOf, reviewedOn } from "./next-review.ts";
import { findAction } from "./read-action.ts";
import { toActionDetail } from "./view-action.ts";

/**
 * Notes what was found when somebody looked how far an action is. What is stopped is dropped, for the same reason and at once.
 *
 * @throws ProblemError `not_found`, `action_changed`, `action_state`, `invalid_request` naming the day that can't be used
 */
export async function reviewAction(ctx: Ctx, id: string, input: ActionReviewInput): Promise<ActionDetail> {
  const { found, decision, reason = null } = input;
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await findAction(ctx, rows, id, { lock: true });
    if (before.revision !== input.revision) throw new ProblemError("action_changed");
    if (before.state === "dropped")
      throw new ProblemError("action_state", { detail: "It is dropped: there is nothing left to look at." });
    if (before.state === "done" && decision === "stop")
      throw new ProblemError("action_state", { detail: "It is done, and can't be stopped." });
    const reviews = await rows.actionReviews.listOf([id]);
    if (input.on !== undefined && !leftOf(before.plan, reviews).includes(input.on))
      throw unusable("on", "It is none of the days that are left on which the plan is looked at.", "unknown");
    const isStopped = decision === "stop";
    const after = {
      ...before,
      ...(isStopped ? { state: "dropped" as const, plan: { ...before.plan, reason } } : {}),
      ...{ revision: before.revision + 1, updatedAt: ctx.now },
    };
    await rows.actionReviews.add({
      ...{ action: id, seq: reviews.length + 1, found, decision, reason },
      reviewOn: input.on ?? reviewedOn(before, reviews, todayOf(ctx)),
      ...{ by: doerOf(ctx.actor), at: ctx.now },
    });
    if (!(await rows.actions.save(after))) throw new Error("A locked action was changed by somebody else.");
    await note(ctx, rows, { action: "actions.review", kind: "action", id });
    return toActionDetail(ctx, rows, after);
  });
}

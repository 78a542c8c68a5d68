import {
  ProblemError,
  type ActionBaseline,
  type ActionDetail,
  type CheckedActionInput,
  type CheckedActionTrial,
  type FieldError,
} from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import { mayDo } from "../access/authorize.ts";
import type { Ctx } from "../context.ts";
import { findColleague } from "../notices/colleagues.ts";
import { newIds } from "../secret.ts";
import { doerOf } from "../surveys/who-did.ts";
import { countBaseline } from "./count-baseline.ts";
import { dateErrors, partErrors } from "./plan-errors.ts";
import { planReviews } from "./remind-review.ts";
import { namedRecords } from "./rests-on.ts";
import { rootErrors } from "./root-errors.ts";
import type { StoredAction } from "./stored-action.ts";
import { toActionDetail } from "./view-action.ts";

/** How it is before an action; nothing is stored. @throws ProblemError `invalid_request` naming what can't be measured */
export async function tryAction(ctx: Ctx, { rollout, ...measure }: CheckedActionTrial): Promise<ActionBaseline> {
  const { baseline, errors } = await countBaseline(ctx, { measure, rollout, dates: null });
  const under = /^measure\./;
  if (!baseline)
    throw new ProblemError("invalid_request", {
      errors: errors.map((error) => ({ ...error, path: error.path.replace(under, "") })),
    });
  return baseline;
}

/**
 * Plans an action. How it was before is counted at once: what can't be measured is no plan.
 *
 * @throws ProblemError `invalid_request` naming every field that can't be used
 */
export async function addAction(ctx: Ctx, input: CheckedActionInput): Promise<ActionDetail> {
  const { measure, rollout } = input;
  const { baseline, errors } = await countBaseline(ctx, { measure, rollout, dates: input });
  return ctx.store.write(ctx.scope, async (rows) => {
    const named = await namedRecords(ctx, rows, input.records);
    const wrong = [
      ...errors,
      ...named.errors,
      ...dateErrors(input, input.measure),
      ...partErrors(input),
      ...(await ownerErrors(rows, input)),
      ...(await rootErrors(ctx, rows, input)),
    ];
    if (wrong.length > 0 || !baseline) throw new ProblemError("invalid_request", { errors: wrong });
    const { title, owner, startsOn, dueOn, about, ...rest } = input;
    const { problem, resources, goal, reviewsOn, tasks } = rest;
    const isCase = about.kind === "case";
    const [id = ""] = newIds("act", ctx.now, 1);
    const row: StoredAction = {
      id,
      ...{ survey: measure.survey, title, state: "planned", owner, caseId: isCase ? about.of : null },
      plan: {
        ...{ problem, resources, goal, reviewsOn, tasks, measure, rollout, evidence: [], reason: null },
        about: isCase ? { kind: "case", of: null } : about,
      },
      ...{ startsOn, dueOn, doneOn: null, baseline, effect: null, revision: 1 },
      ...{ createdBy: doerOf(ctx.actor), createdAt: ctx.now, updatedAt: ctx.now },
    };
    await rows.actions.add(row);
    await rows.actions.setRecords(row.id, named.ids);
    await planReviews(ctx, rows, row);
    await note(ctx, rows, { action: "actions.add", kind: "action", id: row.id });
    return toActionDetail(ctx, rows, row);
  });
}

/** Whoever sees to an action may do so for all whom it is for. */
export async function ownerErrors(
  rows: Rows,
  { owner, measure }: Pick<CheckedActionInput, "owner" | "measure">,
): Promise<readonly FieldError[]> {
  const member = await findColleague(rows, owner);
  if (member && mayDo(member.actor, "actions.manage", [measure.where])) return [];
  const message = "No member with this id may see to an action of this part of the organisation.";
  return [{ path: "owner", code: "unknown", message }];
}

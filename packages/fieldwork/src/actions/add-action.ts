import {
  ProblemError,
  type ActionBaseline,
  type ActionDetail,
  type CheckedActionInput,
  type CheckedActionMeasure,
  type FieldError,
} from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import { mayDo } from "../access/authorize.ts";
import { isIn } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { findColleague } from "../notices/colleagues.ts";
import { newIds } from "../secret.ts";
import { doerOf } from "../surveys/who-did.ts";
import { countMeasure, faultsOf, type Counted } from "./count-measure.ts";
import { detectableBefore } from "./effect-of.ts";
import { dateErrors, measureErrors, partErrors } from "./plan-errors.ts";
import { planReviews } from "./remind-review.ts";
import { rootErrors } from "./root-errors.ts";
import type { StoredAction } from "./stored-action.ts";
import { toActionDetail, utcDayOf } from "./view-action.ts";

/** How it is before an action; nothing is stored. @throws ProblemError `invalid_request` naming what can't be measured */
export async function tryAction(ctx: Ctx, measure: CheckedActionMeasure): Promise<ActionBaseline> {
  const { baseline, errors } = await countBaseline(ctx, measure);
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
  const { baseline, errors } = await countBaseline(ctx, input.measure);
  return ctx.store.write(ctx.scope, async (rows) => {
    const wrong = [
      ...errors,
      ...dateErrors(input, input.measure),
      ...partErrors(input),
      ...(await ownerErrors(rows, input)),
      ...(await rootErrors(ctx, rows, input)),
    ];
    if (wrong.length > 0 || !baseline) throw new ProblemError("invalid_request", { errors: wrong });
    const { title, owner, startsOn, dueOn, about, ...rest } = input;
    const { problem, resources, goal, reviewsOn, tasks, measure } = rest;
    const isCase = about.kind === "case";
    const [id = ""] = newIds("act", ctx.now, 1);
    const row: StoredAction = {
      id,
      ...{ survey: measure.survey, title, state: "planned", owner, caseId: isCase ? about.of : null },
      plan: {
        ...{ problem, resources, goal, reviewsOn, tasks, measure, evidence: [], reason: null },
        about: isCase ? { kind: "case", of: null } : about,
      },
      ...{ startsOn, dueOn, doneOn: null, baseline, effect: null, revision: 1 },
      ...{ createdBy: doerOf(ctx.actor), createdAt: ctx.now, updatedAt: ctx.now },
    };
    await rows.actions.add(row);
    await planReviews(ctx, rows, row);
    await note(ctx, rows, { action: "actions.add", kind: "action", id: row.id });
    return toActionDetail(ctx, rows, row);
  });
}

/** How it is before an action, or what of its measure can't be used. */
export async function countBaseline(
  ctx: Ctx,
  measure: CheckedActionMeasure,
): Promise<{ readonly baseline: ActionBaseline | null; readonly errors: readonly FieldError[] }> {
  const errors: FieldError[] = [...measureErrors(measure, utcDayOf(ctx.now)), ...scopeErrors(ctx, measure)];
  if (errors.length > 0) return { baseline: null, errors };
  let counted: Counted;
  try {
    counted = await countMeasure(ctx, measure, measure);
  } catch (error) {
    return { baseline: null, errors: faultsOf(error, "measure.") };
  }
  const missing = [...missingErrors(counted)];
  if (missing.length > 0 || !counted.group.sized) return { baseline: null, errors: missing };
  const { group, other } = counted;
  const newest = await ctx.store.read(ctx.scope, (rows) => rows.surveys.findNewest(measure.survey));
  const baseline = {
    figure: group.figure,
    other: other && other.figure,
    smallestDetectable: detectableBefore(counted.group.sized, other && other.sized),
    version: newest?.version ?? 1,
    countedAt: new Date(ctx.now).toISOString(),
  };
  return { baseline, errors: [] };
}

/** Nobody plans for, or compares with, a part of the organisation that they may not see. */
function* scopeErrors({ parts }: Ctx, { where, against }: CheckedActionMeasure): Generator<FieldError> {
  if (!isIn(parts, where)) {
    const names = [...new Set((parts ?? []).flatMap((part) => Object.keys(part)))];
    const message = `Say of which ${names.join(" and ")}: you may plan for your part of the organisation only.`;
    yield { path: "measure.where", code: "outside", message };
  } else if (against !== null) {
    const { [against.by]: _own, ...others } = where;
    const compared = against.value === null ? others : { ...others, [against.by]: against.value };
    if (!isIn(parts, compared))
      yield { path: "measure.against", code: "outside", message: "You may not see those whom it is compared with." };
  }
}

function* missingErrors({ group, other }: Counted): Generator<FieldError> {
  const fault = (path: string, { figure }: Counted["group"], whose: string): FieldError =>
    figure.withheld
      ? { path, code: "withheld", message: `Fewer than ${String(figure.withheld.k)} of ${whose} answered then.` }
      : { path, code: "no_answers", message: `Nobody of ${whose} answered then.` };
  if (group.figure.value === null) yield fault("measure.from", group, "this group");
  else if (other && other.figure.value === null)
    yield fault("measure.against", other, "those whom it is compared with");
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

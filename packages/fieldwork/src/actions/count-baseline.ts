import { pairedDetectable, steppedDetectable, varianceWithin } from "@afterword/metrics";
import {
  monthsIn,
  type ActionBaseline,
  type ActionRollout,
  type CheckedActionMeasure,
  type FieldError,
} from "@afterword/sdk";
import { isIn } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { spreadWithin } from "../results/basis.ts";
import { countMeasure, faultsOf, nobody, togetherOf, type Counted, type Side } from "./count-measure.ts";
import { countRollout } from "./count-rollout.ts";
import { countUnits } from "./count-units.ts";
import { detectableBefore } from "./effect-of.ts";
import { measureErrors } from "./plan-errors.ts";
import { rolloutErrors } from "./rollout-errors.ts";
import { designOf, wholeTime } from "./rollout-months.ts";
import { utcDayOf } from "./view-action.ts";
import { isFirst } from "./windows.ts";

/** What is to be counted before an action. */
interface Plan {
  readonly measure: CheckedActionMeasure;
  readonly rollout: ActionRollout | null;
  /** Of the action; null where they are not known yet. */
  readonly dates: { readonly startsOn: string; readonly dueOn: string } | null;
}

type Counts = Pick<ActionBaseline, "figure" | "other" | "units" | "smallestDetectable">;
type Found = Counts | { readonly errors: readonly FieldError[] };

/** How it is before an action, or what of its measure can't be used. */
export async function countBaseline(
  ctx: Ctx,
  { measure, rollout, dates }: Plan,
): Promise<{ readonly baseline: ActionBaseline | null; readonly errors: readonly FieldError[] }> {
  const errors: FieldError[] = [
    ...measureErrors(measure, utcDayOf(ctx.now)),
    ...scopeErrors(ctx, measure),
    ...unitsErrors(measure),
    ...rolloutErrors({ rollout, measure, dates, parts: ctx.parts }),
  ];
  if (errors.length > 0) return { baseline: null, errors };
  let found: Found;
  try {
    found = rollout === null ? await ofMeasure(ctx, measure) : await ofRollout(ctx, measure, rollout);
  } catch (error) {
    return { baseline: null, errors: faultsOf(error, "measure.").map(ofUnits(measure, rollout)) };
  }
  if ("errors" in found) return { baseline: null, errors: found.errors };
  const newest = await ctx.store.read(ctx.scope, (rows) => rows.surveys.findNewest(measure.survey));
  const countedAt = new Date(ctx.now).toISOString();
  return { baseline: { ...found, version: newest?.version ?? 1, countedAt }, errors: [] };
}

/** A segment that is not there is named where it was given. */
const ofUnits =
  ({ units, against }: CheckedActionMeasure, rollout: ActionRollout | null) =>
  (fault: FieldError): FieldError => {
    if (!fault.path.startsWith("measure.against.by") || against !== null) return fault;
    return { ...fault, path: rollout === null && units !== null ? "measure.units" : "rollout.by" };
  };

function* unitsErrors({ units, where }: CheckedActionMeasure): Generator<FieldError> {
  if (units !== null && Object.hasOwn(where, units))
    yield { path: "measure.units", code: "same", message: "The action is for one value of this segment already." };
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

const fault = (path: string, { figure }: Side, whose: string): FieldError =>
  figure.withheld
    ? { path, code: "withheld", message: `Fewer than ${String(figure.withheld.k)} of ${whose} answered then.` }
    : { path, code: "no_answers", message: `Nobody of ${whose} answered then.` };

function* missingErrors({ group, other }: Counted): Generator<FieldError> {
  if (group.figure.value === null) yield fault("measure.from", group, "this group");
  else if (other && other.figure.value === null)
    yield fault("measure.against", other, "those whom it is compared with");
}

async function ofMeasure(ctx: Ctx, measure: CheckedActionMeasure): Promise<Found> {
  const counted = await countMeasure(ctx, measure, measure);
  const { group, other } = counted;
  const missing = [...missingErrors(counted)];
  if (missing.length > 0 || !group.sized) return { errors: missing };
  const figures = { figure: group.figure, other: other && other.figure };
  if (measure.units === null)
    return { ...figures, units: [], smallestDetectable: detectableBefore(group.sized, other && other.sized) };
  const { units } = measure;
  const each = await countUnits(ctx, measure, units, measure);
  const [own, others] = [shownIn(each.group), each.other && shownIn(each.other)];
  if (own.length < 2 || (others && others.length < 2)) {
    const message = "Fewer than two of these units answered then: nothing can be compared unit by unit.";
    return { errors: [{ path: "measure.units", code: "few_units", message }] };
  }
  const variance = await varianceOf(ctx, measure, units, own);
  const counts = [own, ...(others ? [others] : [])].map((some) => some.map(({ side }) => side.figure.n ?? 0));
  return { ...figures, units: listOf(own), smallestDetectable: pairedDetectable(counts, variance) };
}

async function ofRollout(ctx: Ctx, measure: CheckedActionMeasure, rollout: ActionRollout): Promise<Found> {
  const { group } = await countUnits(ctx, measure, rollout.by, measure);
  const sides = rollout.steps.map(({ unit }) => ({ unit, side: group.get(unit) ?? nobody }));
  const missing = sides.flatMap(({ unit, side }, at) =>
    side.figure.value === null ? [fault(`rollout.steps.${String(at)}.unit`, side, `"${unit}"`)] : [],
  );
  if (missing.length > 0) return { errors: missing };
  const before = monthsIn(measure).length;
  const answers = new Map(sides.map(({ unit, side }) => [unit, (side.figure.n ?? 0) / before]));
  const design = designOf(rollout, monthsIn(wholeTime(measure, rollout, null)), (unit) => answers.get(unit) ?? 0);
  const variance = await varianceOf(ctx, measure, rollout.by, sides);
  return {
    figure: togetherOf(sides.map(({ side }) => side)).figure,
    other: null,
    units: listOf(sides),
    smallestDetectable: steppedDetectable(design, variance),
  };
}

interface Unit {
  readonly unit: string;
  readonly side: Side;
}

const shownIn = (sides: ReadonlyMap<string, Side>): readonly Unit[] =>
  [...sides].flatMap(([unit, side]) => (side.figure.value === null ? [] : [{ unit, side }]));

const listOf = (units: readonly Unit[]): ActionBaseline["units"] =>
  units.map(({ unit, side }) => ({ unit, figure: side.figure }));

/** A day that no unit begins on: all of them wait. */
const never = "9999-12-31";

/** The variance of one answer within units and, where whole months are counted, within months. */
async function varianceOf(
  ctx: Ctx,
  measure: CheckedActionMeasure,
  by: string,
  units: readonly Unit[],
): Promise<number> {
  const single = (spreadWithin(units.flatMap(({ side }) => side.sized?.basis ?? [])) ?? 0) ** 2;
  if (!isFirst(measure.from) || !isFirst(measure.to)) return single;
  const steps = units.map(({ unit }) => ({ unit, on: never }));
  const { cells } = await countRollout(ctx, measure, { by, steps }, measure);
  return varianceWithin(cells, single);
}

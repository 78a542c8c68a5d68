import { isWedge } from "@afterword/metrics";
import { monthsIn, type ActionRollout, type CheckedActionMeasure, type FieldError } from "@afterword/sdk";
import { isIn, type Part } from "../access/parts.ts";
import { designOf, wholeTime } from "./rollout-months.ts";
import { isFirst } from "./windows.ts";

interface Planned {
  readonly rollout: ActionRollout | null;
  readonly measure: CheckedActionMeasure;
  /** Of the action; null where they are not known yet. */
  readonly dates: { readonly startsOn: string; readonly dueOn: string } | null;
  readonly parts: readonly Part[] | null;
}

/** What of a roll-out can't be: days that are impossible, a unit twice or outside, or no unit that waits while another has begun. */
export function rolloutErrors({ rollout, measure, dates, parts }: Planned): readonly FieldError[] {
  if (rollout === null) return [];
  const wrong = [
    ...measuredErrors(rollout, measure),
    ...rollout.steps.flatMap((_, at) => stepErrors(rollout, at, { measure, dates, parts })),
  ];
  return wrong.length > 0 ? wrong : waitingErrors(rollout, measure);
}

function* measuredErrors({ by }: ActionRollout, measure: CheckedActionMeasure): Generator<FieldError> {
  if (Object.hasOwn(measure.where, by))
    yield { path: "rollout.by", code: "same", message: "The action is for one value of this segment already." };
  if (measure.against !== null)
    yield {
      path: "measure.against",
      code: "unexpected",
      message: "Units that were reached are compared with those that wait, and with nobody else.",
    };
  if (measure.units !== null)
    yield { path: "measure.units", code: "unexpected", message: "The units are those of the roll-out." };
  for (const name of ["from", "to"] as const)
    if (!isFirst(measure[name]))
      yield {
        path: `measure.${name}`,
        code: "not_first",
        message: "Of a roll-out whole months are counted: name the first of a month.",
      };
}

function stepErrors(
  { by, steps }: ActionRollout,
  at: number,
  { measure, dates, parts }: Omit<Planned, "rollout">,
): readonly FieldError[] {
  const wrong: FieldError[] = [];
  const { unit = "", on = "" } = steps[at] ?? {};
  const path = `rollout.steps.${String(at)}`;
  if (steps.findIndex((step) => step.unit === unit) < at)
    wrong.push({ path: `${path}.unit`, code: "twice", message: `"${unit}" begins twice.` });
  if (!isIn(parts, { ...measure.where, [by]: unit }))
    wrong.push({
      path: `${path}.unit`,
      code: "outside",
      message: `"${unit}" is no part of the organisation that you may plan for.`,
    });
  if (on < measure.to)
    wrong.push({
      path: `${path}.on`,
      code: "out_of_order",
      message: `It begins before ${measure.to}, while it is still counted how it was before.`,
    });
  else if (dates && (on < dates.startsOn || on > dates.dueOn))
    wrong.push({
      path: `${path}.on`,
      code: "out_of_order",
      message: `It begins from ${dates.startsOn} until ${dates.dueOn}, as the action does.`,
    });
  return wrong;
}

function waitingErrors(rollout: ActionRollout, measure: CheckedActionMeasure): readonly FieldError[] {
  const months = monthsIn(wholeTime(measure, rollout, null));
  const design = designOf(rollout, months, () => 1);
  const isIn = (month: string, reached: 0 | 1) =>
    design.some((cell) => cell.period === month && cell.reached === reached);
  const path = "rollout.steps";
  if (!months.some((month) => isIn(month, 0) && isIn(month, 1)))
    return [
      {
        path,
        code: "none_waiting",
        message: "No unit waits while another has begun: let them begin in different months.",
      },
    ];
  if (isWedge(design)) return [];
  const message =
    "What came of it would hang on one unit: name three units or more, and don't let all but one of them begin together.";
  return [{ path, code: "few_units", message }];
}

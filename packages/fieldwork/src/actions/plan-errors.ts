import { dayMs, type CheckedActionInput, type CheckedActionMeasure, type FieldError } from "@afterword/sdk";

const daysApart = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;
const longestDays = { measure: 2 * 366, plan: 5 * 366 } as const;

type Dates = Pick<CheckedActionInput, "startsOn" | "dueOn" | "reviewsOn">;

/** What of a measure can't be, whatever was answered. @param today the UTC day */
export function* measureErrors(
  { from, to, where, against }: CheckedActionMeasure,
  today: string,
): Generator<FieldError> {
  if (daysApart(from, to) <= 0)
    yield { path: "measure.to", code: "out_of_order", message: "The time before ends before it begins." };
  else if (daysApart(from, to) > longestDays.measure)
    yield { path: "measure.from", code: "too_long", message: "The time before is two years at most." };
  if (to > today) yield { path: "measure.to", code: "in_future", message: "The time before is not over yet." };
  if (against === null) return;
  const own = where[against.by];
  if (own === undefined)
    yield { path: "measure.against.by", code: "needed", message: "Say of which of these groups the action is." };
  else if (own === against.value)
    yield { path: "measure.against.value", code: "same", message: "It can't be compared with itself." };
}

/** Which dates of a plan are impossible. */
export function* dateErrors(
  { startsOn, dueOn, reviewsOn }: Dates,
  measure: CheckedActionMeasure,
): Generator<FieldError> {
  if (measure.to > startsOn)
    yield {
      path: "startsOn",
      code: "out_of_order",
      message: `It starts before ${measure.to}, while it is still counted how it was before.`,
    };
  if (dueOn < startsOn) yield { path: "dueOn", code: "out_of_order", message: "It is due before it starts." };
  else if (daysApart(startsOn, dueOn) > longestDays.plan)
    yield { path: "dueOn", code: "too_long", message: "It takes five years at most." };
  for (const [at, day] of reviewsOn.entries())
    if (day < startsOn || daysApart(dueOn, day) > 2 * 366)
      yield {
        path: `reviewsOn.${String(at)}`,
        code: "out_of_order",
        message: "It is looked at after it starts, and within two years of its end.",
      };
}

/** What is wrong with a task or the root of a plan. */
export function* partErrors({
  about,
  tasks,
  startsOn,
}: Pick<CheckedActionInput, "about" | "tasks" | "startsOn">): Generator<FieldError> {
  if (about.kind === "none" && about.of !== null)
    yield { path: "about.of", code: "unexpected", message: "Nothing is named where it answers to nothing." };
  if (about.kind !== "none" && about.of === null)
    yield { path: "about.of", code: "required", message: `Name the ${about.kind}.` };
  for (const [at, { dueOn }] of tasks.entries())
    if (dueOn !== null && dueOn < startsOn)
      yield { path: `tasks.${String(at)}.dueOn`, code: "out_of_order", message: "It is due before the action starts." };
}

import type { Option, QuestionDefinition } from "./definition.ts";
import type { SurveyChange } from "./survey-change.ts";

/** What has changed of the options of a question, or of the rows and columns of a matrix, by their values. */
export function* compareOptions(
  old: QuestionDefinition,
  now: QuestionDefinition,
  path: string,
): Generator<SurveyChange> {
  for (const list of ["options", "rows", "columns"] as const) {
    const before = valuesOf(old[list]);
    const after = valuesOf(now[list]);
    for (const value of before.filter((one) => !after.includes(one)))
      yield { path: `${path}.${list}.${value}`, change: "option_removed", grade: "breaking", before: value };
    for (const value of after.filter((one) => !before.includes(one)))
      yield { path: `${path}.${list}.${value}`, change: "option_added", grade: "comparable", after: value };
    const stayed = before.filter((one) => after.includes(one));
    const order = after.filter((one) => before.includes(one));
    if (stayed.some((one, at) => one !== order[at]))
      yield { path: `${path}.${list}`, change: "option_moved", grade: "comparable", before: stayed, after: order };
  }
}

const valuesOf = (options: readonly Option[] = []): string[] => options.map(({ value }) => value);

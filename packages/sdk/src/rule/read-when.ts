import { possibleData } from "../contract/event-values.ts";
import { ProblemError, type FieldError } from "../contract/problem.ts";
import type { EventDefinition } from "../event.ts";
import { isParts } from "../known-names.ts";
import type { ConditionJson } from "../survey/condition.ts";
import { conditionErrors, type PossibleOf } from "../survey/condition-errors.ts";
import type { Survey } from "../survey/define-survey.ts";
import { possibleOfPerson } from "../survey/possible.ts";

/** Whether something is what `defineEvent` gives. */
export const isEvent = (given: unknown): given is EventDefinition =>
  isParts(given) && typeof given["type"] === "string" && isParts(given["schema"]);

/** Whether something is what `defineSurvey` gives. */
export const isSurvey = (given: unknown): given is Survey =>
  isParts(given) && typeof given["id"] === "string" && isParts(given["definition"]);

/** What was given, as a sentence about it names it. */
export const sayGiven = (given: unknown): string =>
  typeof given === "string" ? JSON.stringify(given) : Array.isArray(given) ? "a list" : String(given);

/**
 * What a rule is about. JavaScript may pass anything, and a module that is imported in a circle has nothing yet.
 *
 * @throws ProblemError `invalid_definition`
 */
export function checkStart(event: unknown, survey: unknown): void {
  if (!isEvent(event)) throw wrong("when", `when(…) takes what defineEvent gives; ${sayGiven(event)} is none.`);
  if (!isSurvey(survey))
    throw wrong(`when.${event.type}.ask`, `ask(…) takes what defineSurvey gives; ${sayGiven(survey)} is none.`);
}

const wrong = (path: string, message: string) =>
  new ProblemError("invalid_definition", { errors: [{ path, code: "required", message }] });

/** The condition of a rule as data, held against what the event's data and a person can be. */
export function readCondition(
  event: EventDefinition,
  given: unknown,
): { readonly json: ConditionJson | null; readonly errors: readonly Omit<FieldError, "path">[] } {
  const possible = possibleData(event.schema);
  const possibleOf: PossibleOf = (source, name) => {
    if (source === "person") return possibleOfPerson(name);
    if (source !== "data") return "A rule can look at data and person only; nothing is answered yet.";
    return possible.has(name) ? (possible.get(name) ?? null) : `"${name}" is no field of the event's data.`;
  };
  const errors = conditionErrors(given, possibleOf);
  return { json: errors.length > 0 ? null : (given as { json: ConditionJson }).json, errors };
}

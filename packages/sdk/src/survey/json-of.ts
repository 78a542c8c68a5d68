import { ProblemError } from "../contract/problem.ts";
import { isParts } from "../known-names.ts";

/**
 * A condition as data.
 *
 * @throws ProblemError `invalid_definition` when it is none, which JavaScript may have passed
 */
export function jsonOf<Json>(method: string, condition: { readonly json: Json }): Json {
  if (isParts(condition) && isParts(condition.json)) return condition.json;
  const message = `${method}() takes a condition, such as person("site").is("HQ").`;
  throw new ProblemError("invalid_definition", { errors: [{ path: method, code: "required", message }] });
}

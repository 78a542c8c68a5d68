import { isParts } from "../known-names.ts";
import type { ConditionJson, ConditionSource, Scalar } from "./condition.ts";
import { conditionSizeError } from "./condition-size.ts";
import { canHold, canHoldNumber, itemsOf, sayPossible, type Possible } from "./possible.ts";

/** What is wrong with a condition: a code and a sentence. */
export interface ConditionError {
  readonly code: string;
  readonly message: string;
}

/** What a condition can find under a name; a sentence when there is nothing to find. */
export type PossibleOf = (source: ConditionSource, name: string) => Possible | string;

/** What is wrong with what was given as a condition, whatever it is. */
export function conditionErrors(given: unknown, possibleOf: PossibleOf): ConditionError[] {
  const json = isParts(given) ? given["json"] : undefined;
  if (!isParts(json)) return [{ code: "required", message: 'A condition is needed, such as data("team").is("ICT").' }];
  const tooLarge = conditionSizeError(json);
  return tooLarge === null ? errorsIn(json, possibleOf) : [{ code: "range", message: tooLarge }];
}

function errorsIn(json: unknown, possibleOf: PossibleOf): ConditionError[] {
  if (!isParts(json)) return [wrong("A part of the condition is no condition.")];
  if ("not" in json) return errorsIn(json["not"], possibleOf);
  const [how, parts] = "all" in json ? ["all", json["all"]] : ["any", json["any"]];
  if (parts === undefined) return leafErrors(json as unknown as Leaf, possibleOf);
  if (!Array.isArray(parts) || parts.length === 0)
    return [wrong(how === "any" ? "any() of nothing holds for nobody." : "all() of nothing holds for everybody.")];
  return parts.flatMap((part) => errorsIn(part, possibleOf));
}

type Leaf = Extract<ConditionJson, { source: ConditionSource }>;

const wrong = (message: string): ConditionError => ({ code: "invalid", message });
const isScalar = (value: unknown): value is Scalar => ["string", "number", "boolean"].includes(typeof value);

function leafErrors({ source, name, test, value, first }: Leaf, possibleOf: PossibleOf): ConditionError[] {
  const possible = possibleOf(source, name);
  if (typeof possible === "string") return [{ code: "unknown", message: possible }];
  if (first !== undefined && !(test === "includes" && Number.isInteger(first) && first > 0))
    return [wrong(`${source}("${name}").first(…) takes a whole number above 0, and includes(…) follows it.`)];
  const message = wrongValue({ what: `${source}("${name}")`, name, possible }, test, value);
  return message === null ? [] : [wrong(message)];
}

/** Why a test can't hold, or always does, of what a place holds; null when nothing is wrong. */
function wrongValue(
  { what, name, possible }: { readonly what: string; readonly name: string; readonly possible: Possible },
  test: Leaf["test"],
  value: unknown,
): string | null {
  const is = `"${name}" is ${possible === null ? "anything" : sayPossible(possible)}`;
  const isStrange = (one: unknown) => !isScalar(one) || !canHold(possible, one);
  switch (test) {
    case "is":
    case "isNot":
      if (!isScalar(value)) return `${what}.${test}(…) compares with a text, a number, true or false.`;
      return isStrange(value) ? `${is}; it can't be ${say(value)}.` : null;
    case "oneOf": {
      const values: unknown[] = Array.isArray(value) ? value : [];
      if (values.length === 0) return `${what}.oneOf() of nothing holds for nobody.`;
      const strange = values.filter(isStrange);
      return strange.length > 0 ? `${is}; it can't be ${strange.map(say).join(", ")}.` : null;
    }
    case "includes": {
      const items = itemsOf(possible);
      if (items === undefined) return `${is}; includes(…) needs a list. Use is(…).`;
      return isScalar(value) && canHold(items, value) ? null : `"${name}" can't hold ${say(value)}.`;
    }
    case "answered":
      return null;
    default:
      if (typeof value !== "number" || !Number.isFinite(value)) return `${what}.${test}(…) compares with a number.`;
      return canHoldNumber(possible) ? null : `${is}; ${test}(${String(value)}) needs a number.`;
  }
}

const say = (value: unknown): string => JSON.stringify(value) ?? "nothing";

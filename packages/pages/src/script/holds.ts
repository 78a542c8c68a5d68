import type { ConditionJson, Scalar } from "@afterword/sdk";
import { typedNumber } from "../typed-number.ts";

/** What a form would send now: the values of each field that is answered, without the `q.` of its name. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** Sorts a form's entries by field; what is empty is not answered. */
export function givenBy(entries: Iterable<readonly [string, unknown]>): Given {
  const given = new Map<string, string[]>();
  for (const [name, value] of entries) {
    if (!name.startsWith("q.") || typeof value !== "string" || value.trim() === "") continue;
    const key = name.slice(2);
    given.set(key, [...(given.get(key) ?? []), value]);
  }
  return given;
}

/**
 * Whether a condition holds for what is in a form, which knows texts only. The condition tells what a text stands for:
 * compared with a number it is read as one. The same as `compileCondition` says of the decoded form.
 *
 * @param marks of numbers in the page's language, as `typedNumber` takes them
 */
export function holds(condition: ConditionJson, given: Given, marks = ""): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, given, marks));
  if ("any" in condition) return condition.any.some((part) => holds(part, given, marks));
  if ("not" in condition) return !holds(condition.not, given, marks);
  const { name, test, value, first } = condition;
  const values = given.get(name) ?? [];
  // A ranking and a matrix have a field for each of their parts.
  if (test === "answered") return values.length > 0 || [...given.keys()].some((key) => key.startsWith(`${name}.`));
  if (test === "includes") {
    const [place] = given.get(`${name}.${String(value)}`) ?? [];
    return values.slice(0, first).includes(String(value)) || Number(place) <= (first ?? Infinity);
  }
  return values.some((text) => compare(text, test, value, marks));
}

type Leaf = Extract<ConditionJson, { test: unknown }>;

function compare(text: string, test: Leaf["test"], value: Leaf["value"], marks: string): boolean {
  // A number as it may be typed; NaN, which no comparison holds for, where it is none.
  const number = typedNumber(text, marks) ?? NaN;
  const isSame = (one: Scalar): boolean => (typeof one === "number" ? number === one : text === String(one));
  switch (test) {
    case "is":
      return isSame(value as Scalar);
    case "isNot":
      return !isSame(value as Scalar);
    case "oneOf":
      return (value as readonly Scalar[]).some(isSame);
    case "atMost":
      return number <= Number(value);
    case "atLeast":
      return number >= Number(value);
    case "below":
      return number < Number(value);
    default:
      return number > Number(value);
  }
}

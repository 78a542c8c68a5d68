import type { Scalar } from "./condition.ts";
import { isScored, type QuestionDefinition } from "./definition.ts";

/** What one place can hold: a JSON type, or one value. A list may say what it holds. */
export type Alternative =
  | { readonly value: Scalar | null }
  | { readonly type: string; readonly items?: Possible | undefined };

/** Everything that a place can hold; null when that is not known. */
export type Possible = readonly Alternative[] | null;

/** Attributes of a person are texts, numbers and flags. */
const possibleAttributes: Possible = [{ type: "string" }, { type: "number" }, { type: "boolean" }];
const text: Possible = [{ type: "string" }];

/** What a condition finds under `person(name)`. */
export const possibleOfPerson = (name: string): Possible =>
  ["id", "locale", "timeZone"].includes(name) ? text : possibleAttributes;

/** What the answer to a question can be. */
export function possibleAnswers(question: QuestionDefinition): Possible {
  const possible = ownAnswers(question);
  const { kind, or } = question;
  return possible === null || or === undefined || kind === "matrix" ? possible : [...possible, { value: or }];
}

function ownAnswers(question: QuestionDefinition): Possible {
  const { kind, scale, options = [] } = question;
  const choices = options.map(({ value }) => ({ value }));
  if (isScored(question)) {
    // A scale that is too long is told by itself.
    if (!scale || !(scale.max - scale.min <= 10)) return [{ type: "number" }];
    return Array.from({ length: scale.max - scale.min + 1 }, (_, at) => ({ value: scale.min + at }));
  }
  if (kind === "choice") return choices;
  if (kind === "choices" || kind === "ranking") return [{ type: "array", items: choices }];
  if (kind === "number") return [{ type: "number" }];
  if (kind === "yesNo" || kind === "consent") return [{ type: "boolean" }];
  if (kind === "matrix") return [{ type: "object" }];
  return kind === "info" ? null : text;
}

/** Whether a place can hold a value. */
export function canHold(possible: Possible, value: Scalar): boolean {
  if (possible === null) return true;
  return possible.some((one) => {
    if ("value" in one) return one.value === value;
    return one.type === "integer" ? Number.isInteger(value) : one.type === typeof value;
  });
}

/** Whether a place can hold a number. */
export function canHoldNumber(possible: Possible): boolean {
  if (possible === null) return true;
  return possible.some((one) => ["number", "integer"].includes(typeOf(one)));
}

/** What a list in this place can hold; undefined when there can be no list. */
export function itemsOf(possible: Possible): Possible | undefined {
  if (possible === null) return null;
  const list = possible.find((one) => typeOf(one) === "array");
  return list === undefined ? undefined : "items" in list ? (list.items ?? null) : null;
}

const typeOf = (one: Alternative): string => ("value" in one ? typeof one.value : one.type);

const typeNames: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  null: "null",
};

/** What a place holds, in words: `a number`, `one of "HQ", "field"`. */
export function sayPossible(possible: readonly Alternative[]): string {
  const values = possible.flatMap((one) => ("value" in one ? [JSON.stringify(one.value)] : []));
  const types = possible.flatMap((one) => ("value" in one ? [] : [typeNames[one.type] ?? "something else"]));
  const shown = values.length > 12 ? [...values.slice(0, 12), "…"] : values;
  const few = values.length === 0 ? [] : [values.length === 1 ? shown.join("") : `one of ${shown.join(", ")}`];
  return [...new Set([...types, ...few])].join(" or ");
}

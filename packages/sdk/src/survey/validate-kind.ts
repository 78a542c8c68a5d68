import { parseAddress } from "../contract/address.ts";
import type { FieldError } from "../contract/problem.ts";
import type { QuestionDefinition } from "./definition.ts";

/** Sums of a million of these are still exact to the unit. */
const largestNumber = 9e9;

type KindError = Omit<FieldError, "path"> | null;
type Check = (value: unknown) => KindError;

const fail = (code: string, message: string): Omit<FieldError, "path"> => ({ code, message });

/** The check of one answer: the one beside the question's scale or options, or one of its kind. Null when it is right. */
export function compileKind(question: QuestionDefinition): Check {
  const { kind, or } = question;
  const check = checkOf(question);
  return or === undefined || kind === "matrix" ? check : (value) => (value === or ? null : check(value));
}

function checkOf(question: QuestionDefinition): Check {
  switch (question.kind) {
    case "csat":
    case "nps":
    case "ces":
    case "agree":
    case "rating":
      return scale(question.scale?.min ?? 1, question.scale?.max ?? 5);
    case "yesNo":
      return (value) => (typeof value === "boolean" ? null : fail("type", "The answer is true or false."));
    case "consent":
      return (value) => {
        if (typeof value !== "boolean") return fail("type", "The answer is true or false.");
        return question.required && !value ? fail("required", "This box must be ticked.") : null;
      };
    case "choice":
      return oneOf(valuesOf(question.options));
    case "choices":
      return alone(
        question.exclusive,
        someOf(valuesOf(question.options), question.required ? 1 : 0, question.max ?? Infinity),
      );
    case "ranking": {
      const values = valuesOf(question.options);
      return someOf(values, values.size, values.size);
    }
    case "matrix":
      return matrix(
        valuesOf(question.rows),
        new Set([...valuesOf(question.columns), ...(question.or === undefined ? [] : [question.or])]),
        question.required,
      );
    case "comment":
      return text(question.max ?? 4_000, question.required);
    case "text":
      return text(question.max ?? 200, question.required);
    case "number":
      return (value) => {
        if (typeof value !== "number" || !Number.isFinite(value)) return fail("type", "The answer is a number.");
        if (Math.abs(value) > largestNumber) return fail("out_of_range", "The number is too large to be counted with.");
        return question.max !== undefined && value > question.max
          ? fail("out_of_range", `The largest number is ${String(question.max)}.`)
          : null;
      };
    case "email":
      return (value) =>
        text(254, true)(value) ??
        (parseAddress(value as string) === value ? null : fail("format", "Not an e-mail address."));
    case "date":
      return (value) =>
        typeof value === "string" && isDay(value) ? null : fail("format", "The answer is a day as YYYY-MM-DD.");
    case "info":
      return () => fail("unknown", "This is not a question.");
  }
}

const valuesOf = (options: QuestionDefinition["options"]): ReadonlySet<string> =>
  new Set(options?.map((option) => option.value));

function scale(min: number, max: number): Check {
  return (value) => {
    if (typeof value !== "number" || !Number.isInteger(value)) return fail("type", "The answer is a whole number.");
    return value < min || value > max
      ? fail("out_of_range", `The answer is from ${String(min)} to ${String(max)}.`)
      : null;
  };
}

function oneOf(values: ReadonlySet<string>): Check {
  return (value) => {
    if (typeof value !== "string") return fail("type", "The answer is the value of one option.");
    return values.has(value) ? null : fail("unknown_choice", "There is no such option.");
  };
}

function someOf(values: ReadonlySet<string>, least: number, most: number): Check {
  const one = oneOf(values);
  return (value) => {
    if (!Array.isArray(value)) return fail("type", "The answer is a list of options.");
    if (value.length > values.size || new Set(value).size < value.length)
      return fail("repeated", "An option can be given once.");
    for (const item of value as unknown[]) {
      const error = one(item);
      if (error) return error;
    }
    if (value.length < least) return fail("required", "Not enough options are given.");
    return value.length > most ? fail("too_many", `At most ${String(most)} options can be given.`) : null;
  };
}

/** The check of a list of which one option goes with no other. */
function alone(exclusive: string | undefined, check: Check): Check {
  if (exclusive === undefined) return check;
  return (value) =>
    check(value) ??
    (Array.isArray(value) && value.length > 1 && value.includes(exclusive)
      ? fail("exclusive", `"${exclusive}" can't be given with another option.`)
      : null);
}

function matrix(rows: ReadonlySet<string>, columns: ReadonlySet<string>, isRequired: boolean): Check {
  const column = oneOf(columns);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return fail("type", "The answer is an object: row → column.");
    const given = Object.entries(value);
    for (const [row, chosen] of given) {
      const error = rows.has(row) ? column(chosen) : fail("unknown_choice", "There is no such row.");
      if (error) return error;
    }
    return isRequired && given.length < rows.size ? fail("required", "Every row needs an answer.") : null;
  };
}

function text(max: number, isRequired: boolean): Check {
  return (value) => {
    if (typeof value !== "string") return fail("type", "The answer is a text.");
    if (value.length > max * 2) return fail("max_length", `At most ${String(max)} characters.`);
    if (value.includes("\0") || !value.isWellFormed())
      return fail("characters", "The text holds characters that can't be kept.");
    if (isRequired && value.trim() === "") return fail("required", "The text is empty.");
    return [...value].length > max ? fail("max_length", `At most ${String(max)} characters.`) : null;
  };
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

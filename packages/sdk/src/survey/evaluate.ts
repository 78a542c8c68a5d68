import type { ConditionJson, ConditionSource, Scalar } from "./condition.ts";

/** Looks up a value; `undefined` when there is none. */
export type Lookup = (source: ConditionSource, name: string) => unknown;

/** Whether a condition holds. A value that is missing fails every test but `not`. */
export type Predicate = (look: Lookup) => boolean;

/**
 * Compiles a condition once, so that evaluating it is a call of closures.
 *
 * @example compileCondition({ source: "answer", name: "csat", test: "atMost", value: 2 })(() => 1) // true
 */
export function compileCondition(condition: ConditionJson): Predicate {
  if ("all" in condition) {
    const parts = condition.all.map(compileCondition);
    return (look) => parts.every((part) => part(look));
  }
  if ("any" in condition) {
    const parts = condition.any.map(compileCondition);
    return (look) => parts.some((part) => part(look));
  }
  if ("not" in condition) {
    const part = compileCondition(condition.not);
    return (look) => !part(look);
  }
  const { source, name } = condition;
  const holds = compileTest(condition);
  return (look) => {
    const value = look(source, name);
    return value !== undefined && value !== null && holds(value);
  };
}

type Leaf = Extract<ConditionJson, { source: ConditionSource }>;

function compileTest({ test, value: expected, first }: Leaf): (value: unknown) => boolean {
  const limit = typeof expected === "number" ? expected : Number.NaN;
  const number = (holds: (value: number) => boolean) => (value: unknown) => typeof value === "number" && holds(value);
  switch (test) {
    case "is":
      return (value) => value === expected;
    case "isNot":
      return (value) => value !== expected;
    case "oneOf": {
      const values = new Set<unknown>(expected as readonly Scalar[]);
      return (value) => values.has(value);
    }
    case "atMost":
      return number((value) => value <= limit);
    case "atLeast":
      return number((value) => value >= limit);
    case "below":
      return number((value) => value < limit);
    case "above":
      return number((value) => value > limit);
    case "includes":
      return (value) => Array.isArray(value) && value.slice(0, first).includes(expected);
    case "answered":
      return (value) => value !== "" && !(Array.isArray(value) && value.length === 0);
  }
}

/** Names that a condition refers to, of one source. */
export function referredNames(condition: ConditionJson, source: ConditionSource): string[] {
  if ("all" in condition) return condition.all.flatMap((part) => referredNames(part, source));
  if ("any" in condition) return condition.any.flatMap((part) => referredNames(part, source));
  if ("not" in condition) return referredNames(condition.not, source);
  return condition.source === source ? [condition.name] : [];
}

const operators = { is: "=", atMost: "<=", atLeast: ">=", below: "<", above: ">" } as const;
const quote = (value: unknown): string =>
  typeof value === "string" ? `'${value.replaceAll("'", "\\'")}'` : String(value);

/**
 * The condition in SurveyJS's expression language.
 *
 * @example toSurveyJs({ source: "answer", name: "csat", test: "atMost", value: 2 }) // "{csat} <= 2"
 */
export function toSurveyJs(condition: ConditionJson): string {
  if ("all" in condition) return condition.all.map((part) => `(${toSurveyJs(part)})`).join(" and ");
  if ("any" in condition) return condition.any.map((part) => `(${toSurveyJs(part)})`).join(" or ");
  if ("not" in condition) return `!(${toSurveyJs(condition.not)})`;
  const name = `{${condition.name}}`;
  switch (condition.test) {
    case "answered":
      return `${name} notempty`;
    case "isNot":
      return `${name} notempty and ${name} <> ${quote(condition.value)}`;
    case "includes":
      if (condition.first === undefined) return `${name} contains ${quote(condition.value)}`;
      return Array.from(
        { length: condition.first },
        (_, at) => `{${condition.name}[${String(at)}]} = ${quote(condition.value)}`,
      ).join(" or ");
    case "oneOf":
      return (condition.value as readonly Scalar[]).map((value) => `${name} = ${quote(value)}`).join(" or ");
    default:
      return `${name} ${operators[condition.test]} ${quote(condition.value)}`;
  }
}

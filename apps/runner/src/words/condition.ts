import type { ConditionJson } from "@afterword/sdk";

type Leaf = Extract<ConditionJson, { source: string }>;

const tests: { readonly [test in Leaf["test"]]: string } = {
  is: "is",
  isNot: "is not",
  oneOf: "is one of",
  atMost: "is at most",
  atLeast: "is at least",
  below: "is below",
  above: "is above",
  includes: "includes",
  answered: "is answered",
};

/** A condition in words: `team is "ICT" and person's grade is at least 4`. */
export function sayCondition(condition: ConditionJson): string {
  if ("all" in condition) return condition.all.map(part).join(" and ");
  if ("any" in condition) return condition.any.map(part).join(" or ");
  if ("not" in condition) return `not (${sayCondition(condition.not)})`;
  const { source, name, test, value } = condition;
  const what = source === "person" ? `person's ${name}` : name;
  return [what, tests[test], ...(value === undefined ? [] : [sayValue(value)])].join(" ");
}

const part = (condition: ConditionJson): string =>
  "all" in condition || "any" in condition ? `(${sayCondition(condition)})` : sayCondition(condition);

const sayValue = (value: unknown): string =>
  Array.isArray(value) ? value.map((one) => JSON.stringify(one)).join(", ") : JSON.stringify(value);

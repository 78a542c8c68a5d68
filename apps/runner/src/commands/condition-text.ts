import { ProblemError, type ConditionJson, type Scalar } from "@afterword/sdk";

const tests = [
  ["<=", "atMost"],
  [">=", "atLeast"],
  ["!=", "isNot"],
  ["<", "below"],
  [">", "above"],
  ["=", "is"],
  [" has ", "includes"],
] as const;

/**
 * Reads a condition on answers as it is typed: `csat <= 2`, `contact = yes`, `topic = rude, late`, `topics has safety`, or as JSON.
 *
 * @throws ProblemError `invalid_request` for what is none
 */
function readConditionText(text: string): ConditionJson {
  if (text.trim().startsWith("{")) return parsed(text);
  const found = tests
    .map(([sign, test]) => ({ sign, test, at: text.indexOf(sign) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.sign.length - a.sign.length)[0];
  const [name, typed] = found
    ? [text.slice(0, found.at).trim(), text.slice(found.at + found.sign.length).trim()]
    : ["", ""];
  if (!found || name === "" || typed === "") throw unreadable(text);
  const values = typed.split(",").map((one) => readValue(one.trim()));
  const [value = ""] = values;
  if (values.length === 1) return { source: "answer", name, test: found.test, value };
  if (found.test !== "is") throw unreadable(text);
  return { source: "answer", name, test: "oneOf", value: values };
}

/** Several conditions of which one is to hold, or each. */
export function readConditions(texts: readonly string[], isEach: boolean): ConditionJson {
  const parts = texts.map(readConditionText);
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return isEach ? { all: parts } : { any: parts };
}

function parsed(text: string): ConditionJson {
  try {
    return JSON.parse(text) as ConditionJson;
  } catch {
    throw unreadable(text);
  }
}

function readValue(text: string): Scalar {
  if (text === "yes" || text === "true") return true;
  if (text === "no" || text === "false") return false;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

const unreadable = (text: string): ProblemError =>
  new ProblemError("invalid_request", {
    errors: [
      { path: "when", code: "invalid", message: `"${text}" is no condition, such as "csat <= 2" or "contact = yes".` },
    ],
  });

/** A condition as it can be typed; parts of parts in brackets. */
export function conditionText(condition: ConditionJson): string {
  const inner = (part: ConditionJson) => ("source" in part ? conditionText(part) : `(${conditionText(part)})`);
  if ("all" in condition) return condition.all.map(inner).join(" and ");
  if ("any" in condition) return condition.any.map(inner).join(" or ");
  if ("not" in condition) return `not (${conditionText(condition.not)})`;
  const { name, test, value } = condition;
  if (test === "answered") return `${name} is answered`;
  const values = (Array.isArray(value) ? value : [value ?? ""]) as readonly Scalar[];
  const said = values.map(sayValue).join(", ");
  const sign = test === "oneOf" ? "=" : (tests.find(([, one]) => one === test)?.[0].trim() ?? test);
  return `${name} ${sign} ${said}`;
}

const sayValue = (value: Scalar): string => (typeof value === "boolean" ? (value ? "yes" : "no") : String(value));
